import type { Table } from './table.ts';

/** The texts of a row without the spaces around them, at most so many; none behind the last row. */
export function textsOf(table: Table, row: number, most = Number.POSITIVE_INFINITY): string[] {
  const width = row < table.rowCount ? Math.min(table.widthOf(row), most) : 0;
  return Array.from({ length: width }, (_, column) => table.cell(row, column).trim());
}

/** Whether nothing stands in a row, as behind the last one. */
export function isBlankRow(table: Table, row: number): boolean {
  const width = row < table.rowCount ? table.widthOf(row) : 0;
  for (let column = 0; column < width; column += 1) {
    if (table.cell(row, column).trim() !== '') return false;
  }
  return true;
}

/** How many cells of a row are filled. */
export function filledCells(table: Table, row: number): number {
  const width = row < table.rowCount ? table.widthOf(row) : 0;
  let filled = 0;
  for (let column = 0; column < width; column += 1) {
    if (table.cell(row, column).trim() !== '') filled += 1;
  }
  return filled;
}

/** The text that stands alone in a row; '' where there is none, or another one beside it. */
export function loneText(table: Table, row: number): string {
  const width = row < table.rowCount ? table.widthOf(row) : 0;
  let lone = '';
  for (let column = 0; column < width; column += 1) {
    const text = table.cell(row, column).trim();
    if (text === '') continue;
    if (lone !== '') return '';
    lone = text;
  }
  return lone;
}

/** What a row begins with, whatever its first columns leave blank; '' for a blank row. */
export function firstText(table: Table, row: number): string {
  for (let column = 0; column < table.widthOf(row); column += 1) {
    const text = table.cell(row, column).trim();
    if (text !== '') return text;
  }
  return '';
}
