import type { Table } from './table.ts';

/** Answers for the heads of tables, row by row: every format of bands asks for the same ones. */
const known = new WeakMap<Table, boolean[]>();
const mostKnown = 500;

/** Column names are words: a row with a bare number in it is data. At least two cells are filled. */
export function isAllWords(table: Table, row: number): boolean {
  if (row >= mostKnown) return areAllWords(table, row);
  let answers = known.get(table);
  if (!answers) known.set(table, (answers = []));
  return (answers[row] ??= areAllWords(table, row));
}

function areAllWords(table: Table, row: number): boolean {
  let words = 0;
  for (let column = 0; column < table.widthOf(row); column += 1) {
    const text = table.cell(row, column).trim();
    if (/^[+-]?[\d.,]+(e[+-]?\d+)?$/i.test(text)) return false;
    if (text !== '') words += 1;
  }
  return words > 1;
}
