import type { ColumnMapping } from '../../domain/mapping.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Table } from '../tables/table.ts';
import { isPosition } from '../tables/well-position.ts';

/** Of the rows with values so many name a well where their column is one of wells. */
const leastWells = 0.9;

/**
 * Rows without a value that are no wells in which nothing was measured: settings and remarks that programs write around
 * their tables. Where a column holds wells, they name none; where sample and target have a column each, they stand
 * below the last value and fill one of them at most.
 */
export function findRemarks(
  table: Table,
  { columns, headerRow }: Pick<ColumnMapping, 'columns' | 'headerRow'>,
): ReadonlySet<number> {
  const of = (wanted: string): number[] =>
    columns.flatMap((meaning, column) => (meaning === wanted ? [column] : []));
  const filled = (row: number, places: readonly number[]): string[] =>
    places.map((column) => table.cell(row, column).trim()).filter((text) => text !== '');
  const [values, wells, samples, targets] = [
    of('value'),
    of('position'),
    of('sample'),
    of('target'),
  ];
  const names = [...wells, ...samples, ...targets];
  const hasWell = (row: number): boolean => filled(row, wells).some(isPosition);
  const blank: number[] = [];
  let [last, measured, placed] = [headerRow, 0, 0];
  for (let row = headerRow + 1; row < table.rowCount; row += 1) {
    if (filled(row, values).length === 0) {
      if (filled(row, names).length > 0) blank.push(row);
      continue;
    }
    last = row;
    measured += 1;
    if (hasWell(row)) placed += 1;
  }
  if (wells.length > 0 && placed > 0 && placed >= measured * leastWells) {
    return new Set(blank.filter((row) => !hasWell(row)));
  }
  if (samples.length === 0 || targets.length === 0) return new Set();
  return new Set(
    blank.filter(
      (row) =>
        row > last && (filled(row, samples).length === 0 || filled(row, targets).length === 0),
    ),
  );
}

/** Says which rows were taken for remarks. */
export function remarksNote(table: Table, rows: readonly number[]): Diagnostic[] {
  const [first] = rows;
  if (first === undefined) return [];
  const line = table.lineOf(first);
  return [
    {
      severity: 'info',
      code: 'name-missing',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: line,
      message:
        rows.length === 1
          ? `Row ${line} has no value and does not say of which well or sample and target one is missing, so it is not read.`
          : `${rows.length} rows from row ${line} on have no value and do not say of which well or sample and target one is missing, so they are not read.`,
      expected: 'a well, or a sample and a target, in each row that was measured',
      mend: 'Nothing to do if they are settings or remarks. Else complete them in the file and add it again.',
    },
  ];
}
