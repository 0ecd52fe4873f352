import type { Diagnostic } from '../../domain/diagnostic.ts';
import { listed } from '../../domain/listed.ts';
import { areWrittenDates } from '../tables/are-dates.ts';
import { replicateOfHeader } from '../tables/replicate-columns.ts';
import { isSectionName } from '../tables/section-name.ts';
import { titleOfTable } from '../tables/target-of-title.ts';
import { compoundTitle, isDrugName } from './drug-names.ts';
import type { WellFacts } from './plate-readings.ts';

/** A sheet with curves, and what its table says of them. */
export interface CurveSheet {
  readonly sheet: string;
  readonly saysCompound: boolean;
  /** Whether it names samples, cell lines or groups. */
  readonly saysCells: boolean;
  /** Whether it counts plates or replicates. */
  readonly saysRun: boolean;
}

/** What the names of sheets stand for: nothing, compounds, cells, the first part of their names, or plates. */
type Meaning = 'nothing' | 'compound' | 'sample' | 'start of sample' | 'run';

/**
 * Several sheets of a workbook hold curves that nothing else tells apart: one of a drug, a cell line or an experiment
 * each. Read without the names of the sheets they would become one curve.
 */
export class CurveSheets {
  private readonly meaning: Meaning;
  private readonly names: readonly string[];

  constructor(sheets: readonly CurveSheet[]) {
    this.names = [...new Set(sheets.map(({ sheet }) => sheet.trim()))];
    this.meaning = this.names.length < 2 ? 'nothing' : meaningOf(this.names, sheets);
  }

  /** What the sheet says of a well whose table states `facts`. */
  factsOf(sheet: string, facts: WellFacts): WellFacts {
    const name = sheet.trim();
    switch (this.meaning) {
      case 'nothing':
        return {};
      case 'compound':
        return facts.compound ? {} : { compound: name };
      case 'sample':
        return { sample: name };
      case 'start of sample':
        return { sample: `${name} ${facts.sample ?? ''}`.trim() };
      case 'run':
        return facts.run ? {} : { run: name };
    }
  }

  /** What was taken for what. */
  notes(): readonly Diagnostic[] {
    const words = {
      nothing: '',
      compound: 'the compounds',
      sample: 'the samples',
      'start of sample': 'the cells that their samples are of',
      run: 'experiments of their own',
    }[this.meaning];
    if (words === '') return [];
    return [
      {
        severity: 'info',
        code: 'name-missing',
        text: this.names[0] ?? '',
        message: `Nothing but the names of the sheets tells their curves apart, so these are taken for ${words}: ${listed(this.names)}.`,
        expected: 'a column that names the compound or the sample of each row',
        mend: 'Nothing to do if that is so. Else name them in columns of the tables, or under Data › Samples.',
      },
    ];
  }
}

function meaningOf(names: readonly string[], sheets: readonly CurveSheet[]): Meaning {
  const says = (what: 'saysCompound' | 'saysCells' | 'saysRun'): boolean =>
    sheets.some((sheet) => sheet[what]);
  if (names.every(isPart) || areWrittenDates(names)) return says('saysRun') ? 'nothing' : 'run';
  if (!says('saysCompound') && names.some((name) => isDrugName(name) || compoundTitle.test(name)))
    return 'compound';
  if (!says('saysCells')) return 'sample';
  return says('saysCompound') && says('saysRun') ? 'nothing' : 'start of sample';
}

/** `Sheet1`, `Plate 2`, `Exp 3`, `n=1`: a number of something. */
function isPart(name: string): boolean {
  return (
    titleOfTable({ sheet: name }, '') === '' ||
    isSectionName(name) ||
    replicateOfHeader(name) !== ''
  );
}
