import type { Table } from '../tables/table.ts';

/** Rows at which plate blocks begin, in the first `most` rows. */
export function plateRows(table: Table, most = Number.POSITIVE_INFINITY): number[] {
  const rows: number[] = [];
  for (let row = 0; row < Math.min(table.rowCount, most); row += 1) {
    if (
      table.cell(row, 0) === 'Plate:' &&
      /^(plate|time)format$/i.test(table.cell(row, 3).trim())
    ) {
      rows.push(row);
    }
  }
  return rows;
}
