import { foldHeader } from './fold-header.ts';
import type { Table } from './table.ts';

const longestHeader = 80;
const searchedRows = 200;

/** Words of the first rows; every format asks for them while a file is told apart. */
const known = new WeakMap<Table, string[][]>();

/** Folded words of a row; '' for what is too long for a header. */
export function wordsOf(table: Table, row: number): string[] {
  return Array.from({ length: table.widthOf(row) }, (_, column) => {
    const text = table.cell(row, column);
    return text.length > longestHeader ? '' : foldHeader(text);
  });
}

/** The first of the first 200 rows whose folded words pass a test, with them; null when none does. */
export function findWords(
  table: Table,
  isFound: (words: readonly string[]) => boolean,
): { readonly table: Table; readonly row: number; readonly words: readonly string[] } | null {
  let rows = known.get(table);
  if (!rows) known.set(table, (rows = []));
  for (let row = 0; row < Math.min(table.rowCount, searchedRows); row += 1) {
    if (table.widthOf(row) < 2) continue;
    const words = (rows[row] ??= wordsOf(table, row));
    if (isFound(words)) return { table, row, words };
  }
  return null;
}

/** The first table of several with such a row. */
export function findWordsIn(
  tables: readonly Table[],
  isFound: (words: readonly string[]) => boolean,
): ReturnType<typeof findWords> {
  for (const table of tables) {
    const found = findWords(table, isFound);
    if (found) return found;
  }
  return null;
}
