import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { BandDraft } from './band-draft.ts';
import { nameTargets } from './band-names.ts';
import { blotOfFileName } from './band-file-name.ts';
import { placeBands } from './band-places.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import type { Imported, Workbook } from '../importer.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import { ReadingsBuilder } from '../readings-builder.ts';

/** What a format's own reader gathered, before names are settled and numbers are read. */
export interface CollectedBands {
  readonly drafts: readonly BandDraft[];
  readonly decimal: DecimalSign;
  readonly unreadColumns: readonly string[];
  readonly metadata: Imported['metadata'];
  readonly diagnostics?: readonly Diagnostic[];
}

/** Settles what the file's name tells (protein, blot), reads the numbers and makes readings of the drafts. */
export function finishBands(workbook: Workbook, collected: CollectedBands): Imported {
  const { decimal } = collected;
  const readings = new ReadingsBuilder();
  const diagnostics = new DiagnosticList();
  for (const diagnostic of collected.diagnostics ?? []) diagnostics.add(diagnostic);
  const named = placeBands(nameTargets(workbook, collected.drafts, diagnostics));
  const blot = named.some(({ run }) => run !== '') ? '' : blotOfFileName(workbook.file);
  const loadingIsBackground = backgroundIsLoading(named, decimal);
  if (loadingIsBackground) diagnostics.add(wholeLaneBackground());
  for (const draft of named) {
    const value = parseNumber(draft.text, decimal);
    const background = parseNumber(draft.background, decimal);
    const loading = loadingIsBackground ? background : parseNumber(draft.loading, decimal);
    const raw = parseNumber(draft.raw, decimal);
    const area = parseNumber(draft.area, decimal);
    readings.add({
      value: value ?? Number.NaN,
      state: value === null ? 'rejected' : 'measured',
      row: draft.row,
      column: draft.column,
      sheet: draft.sheet,
      position: draft.lane,
      sample: draft.sample || (/^\d+$/.test(draft.lane) ? `Lane ${draft.lane}` : draft.lane),
      target: draft.target,
      group: draft.group,
      replicate: draft.replicate,
      line: draft.line,
      run: draft.run || blot,
      membrane: draft.membrane,
      role: draft.role,
      saturated: draft.saturated,
      exposure: draft.exposure,
      reason: value === null ? reasonOf(draft.text) : '',
      ...(loading === null ? {} : { loading }),
      ...(background === null || loadingIsBackground ? {} : { background }),
      ...(raw === null ? {} : { raw }),
      ...(area === null || background === null ? {} : { area }),
    });
    if (value === null) diagnostics.add(rejection(draft));
  }
  if (readings.length === 0) diagnostics.add(noRows());
  return {
    readings: readings.build(),
    replicateMeaning: meaningOf(named),
    cycles: null,
    unreadColumns: collected.unreadColumns,
    metadata: collected.metadata,
    diagnostics: diagnostics.build(),
  };
}

/** A replicate column of a blot table counts biological replicates; a count of repeated rows may be of either kind. */
function meaningOf(drafts: readonly BandDraft[]): Imported['replicateMeaning'] {
  if (drafts.some(({ replicateIsCounted }) => replicateIsCounted)) return 'unclear';
  return drafts.some(({ replicate }) => replicate !== '') ? 'biological' : 'technical';
}

/** A «background» far above the signals it stands beside cannot be subtracted from them: it is the lane's total. */
function backgroundIsLoading(drafts: readonly BandDraft[], decimal: DecimalSign): boolean {
  let [pairs, above] = [0, 0];
  for (const draft of drafts) {
    const value = parseNumber(draft.text, decimal);
    const background = parseNumber(draft.background, decimal);
    if (value === null || background === null) continue;
    if (draft.loading !== '' || draft.channel !== '') return false;
    pairs += 1;
    if (background > 2 * Math.abs(value)) above += 1;
  }
  return pairs >= 4 && above > 0.8 * pairs;
}

function wholeLaneBackground(): Diagnostic {
  return {
    severity: 'warning',
    code: 'column-ambiguous',
    column: 'background',
    message:
      'The background of nearly every band is more than twice its signal, so it was read as the total of the lane to divide by, not as something to subtract.',
    expected: 'a background below the signal',
    mend: 'Rename the column to `total protein` if that is what it is, or correct it.',
  };
}

function reasonOf(text: string): string {
  return text === '' ? 'no signal is stated' : `«${text}» is not a number`;
}

function rejection(draft: BandDraft): Diagnostic {
  const place = {
    ...(draft.sheet === '' ? {} : { sheet: draft.sheet }),
    row: draft.row,
    column: draft.header,
  };
  const band = [draft.target, draft.sample].filter((text) => text !== '').join(', ');
  const of = band === '' ? '' : ` (${band})`;
  return draft.text === ''
    ? {
        severity: 'warning',
        code: 'value-missing',
        ...place,
        message: `No signal is stated for this band${of}, so it is rejected.`,
        expected: 'a number',
        mend: 'Fill the cell in and add the file again if the band was measured; the other rows are read.',
      }
    : {
        severity: 'error',
        code: 'value-not-a-number',
        ...place,
        text: draft.text,
        message: `«${draft.text}» cannot be the signal of a band${of}, so this band is rejected.`,
        expected: 'a number',
        mend: 'Correct the cell in the file and add it again; the other rows are read.',
      };
}

function noRows(): Diagnostic {
  return {
    severity: 'error',
    code: 'table-without-rows',
    message: 'The table has a header for bands but no rows below it.',
    expected: 'one row a band below the header',
    mend: 'Export the table again with all lanes selected.',
  };
}
