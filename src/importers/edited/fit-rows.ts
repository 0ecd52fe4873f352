import type { Diagnostic } from '../../domain/diagnostic.ts';
import { isNumberLike } from '../viability/well-signal.ts';
import type { Table } from '../tables/table.ts';
import { mostRowsByHand } from './by-hand.ts';
import type { SummaryRow } from './summary-rows.ts';

interface FitPlace {
  readonly table: Table;
  readonly headerRow: number;
  /** Columns of names, those of doses not among them. */
  readonly names: readonly number[];
  readonly doses: readonly number[];
  readonly values: readonly number[];
}

/** A row that may be a result of a fitted curve. */
interface FitRow {
  readonly row: number;
  readonly name: string;
  readonly isPlain: boolean;
  readonly isInDoses: boolean;
  /** All its names. */
  readonly key: string;
}

const unit = /^(?:[pnuµμm]?m|[pnuµμm]?mol|[nuµμm]?g|m?l)$/;
const plainFit =
  /^(?:abs|absolute|rel|relative|bestfit)?(?:p|log(?:10)?)?(?:ic|ec|gi|gr|ed|lc|ld)50(?:value)?$|^hill(?:slope|coefficient|coeff)$|^rsquared?$/;
/** What else is told of a curve; alone these may be names (`R2`, `C1`, `Top`). */
const furtherFit =
  /^(?:hill|slope|r2|rsquare|adjustedr2|top|bottom|span|plateau|emax|einf|auc|aoc|(?:log)?(?:ic|ec|gi|gr|ed|lc|ld)\d{2}|95ci.*|ci95.*|sse?|sy?x|df|n)$/;
/** Treatments are named so as well: cells at their IC25, IC50 and IC75. */
const otherLevel = /^(?:ic|ec|gi|gr|ed|lc|ld)(?!50)\d{2}$/;

/**
 * Rows below doses that say what somebody made of the curve: `IC50`, `Hill slope`, `R²`, each with a number and without a dose
 * of its own, by their names. A name that stands in rows below each other, or beside other levels (IC25), may be a treatment.
 */
export function fitRows(place: FitPlace): ReadonlyMap<number, string> {
  const { table, headerRow } = place;
  if (table.scan || table.rowCount - headerRow > mostRowsByHand) return new Map();
  const rows = new Map<number, FitRow>();
  let dosed = 0;
  for (let row = headerRow + 1; row < table.rowCount; row += 1) {
    const found = dosed > 1 ? fitRowAt(place, row) : null;
    if (found) rows.set(row, found);
    else if (isDosed(place, row)) dosed += 1;
  }
  const all = [...rows.values()];
  const plain = all.filter(({ isPlain }) => isPlain);
  if (plain.length === 0 || all.some(({ name }) => otherLevel.test(foldFit(name))))
    return new Map();
  const told = new Set<number>();
  for (const one of plain) if (!mayBeTreatment(one, rows)) spread(one.row);
  return new Map(all.flatMap(({ row, name }) => (told.has(row) ? [[row, name] as const] : [])));

  /** A row and those right above and below it that tell more of the same curve. */
  function spread(from: number): void {
    for (const step of [-1, 1]) {
      for (let row = from; rows.has(row); row += step) told.add(row);
    }
  }
}

/** Says which rows are results of fitted curves. */
export function fitNote(rows: readonly SummaryRow[]): Diagnostic[] {
  const [first] = rows;
  if (!first) return [];
  const { table, row, name } = first;
  const line = table.lineOf(row);
  const names = [...new Set(rows.map((fit) => `«${fit.name}»`))].slice(0, 4).join(', ');
  return [
    {
      severity: 'info',
      code: 'summary-row',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: line,
      text: name,
      message:
        rows.length === 1
          ? `The row ${line} holds a result that somebody calculated from the curve (${names}), so it is not read.`
          : `${rows.length} rows hold results that somebody calculated from the curves (${names}), so they are not read; the first is row ${line}.`,
      expected: 'a dose and a response in each row that was measured',
      mend: 'Nothing to do: Foldboard fits the curves itself. If one was measured, give it another name and its dose, and add the file again.',
    },
  ];
}

/** Whether a name is that of a result of a fitted curve and of nothing else. */
export function isFit(text: string): boolean {
  return plainFit.test(foldFit(text));
}

function fitRowAt({ table, names, doses, values }: FitPlace, row: number): FitRow | null {
  const at = (column: number): string => table.cell(row, column).trim();
  const columns = [...names, ...doses];
  const column = columns.find((one) => {
    const text = foldFit(at(one));
    return text !== '' && (plainFit.test(text) || furtherFit.test(text));
  });
  if (column === undefined) return null;
  const isResponse = values.some((one) => isNumberLike(at(one)));
  const isDose = doses.some((one) => isNumberLike(at(one)));
  // A number in one place is the result; a dose with a response was measured.
  if (isResponse === isDose) return null;
  const isInDoses = doses.includes(column);
  const key = columns
    .map(at)
    .filter((text) => !isNumberLike(text))
    .join('\n');
  return { row, name: at(column), isPlain: isFit(at(column)), isInDoses, key };
}

function isDosed({ table, doses, values }: FitPlace, row: number): boolean {
  const isNumber = (column: number): boolean => isNumberLike(table.cell(row, column).trim());
  return doses.some(isNumber) && values.some(isNumber);
}

/** Replicates of cells at their IC50 stand below each other, or as a level among the doses of each replicate. */
function mayBeTreatment(fit: FitRow, rows: ReadonlyMap<number, FitRow>): boolean {
  if (fit.isInDoses)
    return [...rows.values()].some((other) => other !== fit && other.key === fit.key);
  return [-1, 1].some((step) => rows.get(fit.row + step)?.key === fit.key);
}

/** A name of a result without its unit, its brackets and blanks: `Log(IC50), nM` and `LogIC50` are one. */
function foldFit(text: string): string {
  if (text.length > 40) return '';
  const words = text
    .toLowerCase()
    .replaceAll('²', '2')
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => !unit.test(word)).join('');
}
