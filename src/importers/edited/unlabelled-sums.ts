import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { NamedRow } from './named-rows.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { isSummary } from './summary-rows.ts';
import type { Table } from '../tables/table.ts';

/** A mean, a deviation, its error, a median, both extremes, a sum and a count. */
const mostSums = 8;
/** So few names say nothing about a row without one. */
const fewestNamed = 3;
/** Where more rows have no name it is no sign of a sum. */
const mostNameless = 1 / 4;
/** Spreadsheets write all digits of a mean; the last ones are noise. */
const mostDecimals = 6;

/**
 * The rows right below a table that name nothing and hold what somebody calculated from those above, without a word
 * for it. A row without a name below rows that all have one is taken for such; where some of them have none either,
 * its numbers must be sums, means or the like of their whole columns.
 */
export function unlabelledSums(
  rows: readonly NamedRow[],
  decimal: DecimalSign,
): ReadonlySet<number> {
  const last = rows.findLastIndex((row) => row.hasNumber && isNamed(row));
  const measured = rows
    .slice(0, last + 1)
    .filter((row) => row.hasNumber && !row.names.some(isSummary));
  const named = measured.filter(isNamed).length;
  const below = rows
    .slice(last + 1)
    .filter((row) => row.hasNumber && row.names.length === 0 && row.isBare);
  if (below.length > Math.min(mostSums, named)) return new Set();
  const nameless = measured.length - named;
  const areAllNamed = nameless === 0 && named >= fewestNamed;
  const mayBeSums = nameless <= measured.length * mostNameless;
  const sums = below.filter((row) => areAllNamed || (mayBeSums && isSumOf(measured, row, decimal)));
  return new Set(sums.map(({ row }) => row));
}

/** Says which rows were taken for sums, so that a sample that lost its name is not missed without a word. */
export function unlabelledNote(
  table: Table,
  rows: readonly number[],
  column: number,
): Diagnostic[] {
  const [first] = rows;
  if (first === undefined) return [];
  const line = table.lineOf(first);
  return [
    {
      severity: 'info',
      code: 'summary-row',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: line,
      text: table.cell(first, column).trim(),
      message:
        rows.length === 1
          ? `The row ${line} below the table has numbers and no name, so it is taken for a sum or a mean of the rows above and not read.`
          : `${rows.length} rows below the table have numbers and no name, so they are taken for sums or means of the rows above and not read; the first is row ${line}.`,
      expected: 'a name for each sample that was measured',
      mend: 'Nothing to do if they are sums or means. If one was measured, name its sample in the file and add it again.',
    },
  ];
}

function isNamed({ names }: NamedRow): boolean {
  return names.length > 0 && !names.some(isSummary);
}

/** Whether each number of a row is calculated from those above it in its column. */
function isSumOf(above: readonly NamedRow[], row: NamedRow, decimal: DecimalSign): boolean {
  return row.numbers.every((number, i) => {
    if (number === null) return true;
    const values = above.flatMap(({ numbers }) => numbers[i] ?? []);
    const decimals = (row.texts[i] ?? '').split(decimal)[1]?.length ?? 0;
    const tolerance = 1.01 * 10 ** -Math.min(decimals, mostDecimals);
    return sumsOf(values).some((sum) => Math.abs(sum - number) <= tolerance);
  });
}

/** What people calculate from a column. */
function sumsOf(values: readonly number[]): number[] {
  const n = values.length;
  if (n < 2) return [];
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + (value - sum / n) ** 2, 0);
  const sd = Math.sqrt(squares / (n - 1));
  const sorted = values.toSorted((a, b) => a - b);
  const at = (i: number): number => sorted[Math.floor(i)] ?? Number.NaN;
  const median = (at((n - 1) / 2) + at(n / 2)) / 2;
  return [n, sum, sum / n, median, sd, Math.sqrt(squares / n), sd / Math.sqrt(n), at(0), at(n - 1)];
}
