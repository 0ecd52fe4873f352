import type { Table } from './table.ts';

/** Column names are words: a row with a bare number in it is data. At least two cells are filled. */
export function isAllWords(table: Table, row: number): boolean {
  let words = 0;
  for (let column = 0; column < table.widthOf(row); column += 1) {
    const text = table.cell(row, column).trim();
    if (/^[+-]?[\d.,]+(e[+-]?\d+)?$/i.test(text)) return false;
    if (text !== '') words += 1;
  }
  return words > 1;
}
