import type { Table } from '../tables/table.ts';

/** Whether a column holds numbers with decimals below the header, as measurements do. */
export function isMeasurement(table: Table, row: number, column: number): boolean {
  let [filled, decimals] = [0, 0];
  for (let i = row + 1; i < Math.min(table.rowCount, row + 60); i += 1) {
    const text = table.cell(i, column).trim();
    if (text === '') continue;
    filled += 1;
    if (/^-?\d+[.,]\d+(e[+-]?\d+)?$/i.test(text)) decimals += 1;
  }
  return decimals > filled / 2 && decimals > 2;
}
