import { cellsIn } from '../grid/plate-grid.ts';
import type { Table } from '../tables/table.ts';

/** The cells of the lines above the first plate. */
export function headOf(table: Table): string[] {
  const cells: string[] = [];
  for (let row = 0; row < Math.min(table.rowCount, 15); row += 1)
    cells.push(...cellsIn(table, row));
  return cells;
}

/** Whether a table begins as the exports of MARS and Omega do. */
export function hasBmgHead(table: Table): boolean {
  const head = headOf(table);
  const has = (pattern: RegExp): boolean => head.some((cell) => pattern.test(cell));
  return has(/^test name:/i) && has(/^(ID1:|test run no\.|no\. of channels)/i);
}
