import { foldHeader } from './fold-header.ts';
import type { Table } from './table.ts';

/** Folded words of a row. */
export function wordsOf(table: Table, row: number): string[] {
  return Array.from({ length: table.widthOf(row) }, (_, column) =>
    foldHeader(table.cell(row, column)),
  );
}

/** The first of the first 200 rows whose folded words pass a test, with them; null when none does. */
export function findWords(
  table: Table,
  isFound: (words: readonly string[]) => boolean,
): { readonly table: Table; readonly row: number; readonly words: readonly string[] } | null {
  for (let row = 0; row < Math.min(table.rowCount, 200); row += 1) {
    if (table.widthOf(row) < 2) continue;
    const words = wordsOf(table, row);
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
