import type { Table } from './table.ts';

/** Rows that are looked at below a header. */
const mostRows = 2000;

/** Whether no two of the rows below a header bear the same names in these columns. */
export function tellRowsApart(
  table: Table,
  headerRow: number,
  columns: readonly number[],
): boolean {
  const seen = new Set<string>();
  let rows = 0;
  const end = Math.min(table.rowCount, headerRow + 1 + mostRows);
  for (let row = headerRow + 1; row < end; row += 1) {
    const names = columns.map((column) => table.cell(row, column).trim());
    if (names.every((name) => name === '')) continue;
    rows += 1;
    seen.add(names.join('\n'));
  }
  return rows > 0 && seen.size === rows;
}
