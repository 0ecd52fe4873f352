import type { Table } from '../tables/table.ts';

/** What Tecan writes in the corner of a plate. */
export const corner = '<>';

/** Cells that are the corner of a plate, in the first `most` rows. */
export function cornersOf(table: Table, most = 20_000): { row: number; column: number }[] {
  const found: { row: number; column: number }[] = [];
  for (let row = 0; row < Math.min(table.rowCount, most); row += 1) {
    for (let column = 0; column < Math.min(4, table.widthOf(row)); column += 1) {
      if (table.cell(row, column).trim() === corner) found.push({ row, column });
    }
  }
  return found;
}
