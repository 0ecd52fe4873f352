import type { Table } from '../tables/table.ts';
import { readDelimited } from './delimited.ts';

/** Rows that are looked at, and lines that a table has at least. */
const mostRows = 200;
const leastLines = 3;
const separators = /[;,\t]/g;

/**
 * The table whose lines stand in one column each: a spreadsheet program leaves them so when it expects other signs
 * between cells than the export has. Other tables come back as they are.
 */
export function outOfOneColumn(table: Table): Table {
  if (!holdsLines(table)) return table;
  const lines = Array.from({ length: table.rowCount }, (_, row) => table.cell(row, 0));
  return { ...readDelimited(lines.join('\n')), sheet: table.sheet };
}

/** Whether all that a table holds are lines of several cells in its first column; most of them have equally many. */
function holdsLines(table: Table): boolean {
  let lines = 0;
  const counts = new Map<number, number>();
  for (let row = 0; row < Math.min(table.rowCount, mostRows); row += 1) {
    for (let column = 1; column < table.widthOf(row); column += 1) {
      if (table.cell(row, column) !== '') return false;
    }
    const text = table.cell(row, 0);
    if (text.trim() === '') continue;
    if (text.includes('\n')) return false;
    const count = text.match(separators)?.length ?? 0;
    lines += 1;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const [most = 0, often = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return lines >= leastLines && most > 1 && often > lines / 2;
}
