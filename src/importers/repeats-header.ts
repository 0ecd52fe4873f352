import type { Table } from './table.ts';

/** Tables that are stacked below each other repeat their header. */
export function repeatsHeader(table: Table, row: number, headerRow: number): boolean {
  if (headerRow < 0 || table.widthOf(row) !== table.widthOf(headerRow)) return false;
  for (let column = 0; column < table.widthOf(row); column += 1) {
    if (table.cell(row, column) !== table.cell(headerRow, column)) return false;
  }
  return true;
}
