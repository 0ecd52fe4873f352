import type { Table } from './table.ts';

/** Rows that are looked at for what a column is like, such as its decimal sign. */
const mostRows = 2000;

/** The first cells of some columns below a row, row by row. */
export function* cellsBelow(
  table: Table,
  row: number,
  columns: readonly number[],
): Generator<string> {
  for (let below = row + 1; below < Math.min(table.rowCount, row + mostRows); below += 1) {
    for (const column of columns) yield table.cell(below, column);
  }
}
