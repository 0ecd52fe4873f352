import type { Table } from '../table.ts';

/** Row of the column names; -1 where the table is none of Incucyte's. */
export function headerOf(table: Table): number {
  for (let row = 0; row < Math.min(table.rowCount, 60); row += 1) {
    const isHeader =
      /^date time$/i.test(table.cell(row, 0).trim()) && /^elapsed/i.test(table.cell(row, 1).trim());
    if (isHeader && table.widthOf(row) > 2) return row;
  }
  return -1;
}
