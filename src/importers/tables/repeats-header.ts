import type { Table } from './table.ts';

/** Tables that are stacked below each other repeat their header. */
export function repeatsHeader(table: Table, row: number, headerRow: number): boolean {
  if (headerRow < 0 || table.cell(row, 0) !== table.cell(headerRow, 0)) return false;
  if (table.widthOf(row) !== table.widthOf(headerRow)) return false;
  for (let column = 0; column < table.widthOf(row); column += 1) {
    if (table.cell(row, column) !== table.cell(headerRow, column)) return false;
  }
  return true;
}

/** Whether a row is the title of the next table: a text alone, and below it the header once more. */
export function isTitleOfNext(table: Table, row: number, headerRow: number): boolean {
  let texts = 0;
  for (let column = 0; column < table.widthOf(row) && texts < 2; column += 1) {
    if (table.cell(row, column).trim() !== '') texts += 1;
  }
  return texts === 1 && repeatsHeader(table, row + 1, headerRow);
}
