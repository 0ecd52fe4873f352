import { filledCells, firstText, textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';

/** A table whose lines stand in one column, as columns; what does so is loaded where its first rows may need it. */
export async function inColumns(table: Table): Promise<Table> {
  const rows = Array.from({ length: Math.min(table.rowCount, 5) }, (_, row) => row);
  const areLines =
    rows.every((row) => filledCells(table, row) < 2) &&
    rows.some((row) => /[;,\t]/.test(firstText(table, row)));
  return areLines ? (await import('./one-column.ts')).outOfOneColumn(table) : table;
}

/** Whether commas part decimals as well as cells; a row of whole numbers that is wider than one above may tell. */
export async function areDecimalsSplit(table: Table): Promise<boolean> {
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < Math.min(table.rowCount, 100); row += 1) {
    const texts = textsOf(table, row);
    if (texts.length > least && /(^|\t)\d+\t\d+(\t|$)/.test(texts.join('\t'))) {
      return (await import('./split-decimals.ts')).decimalsAreSplit(table);
    }
    if (texts.length > 1) least = Math.min(least, texts.length);
  }
  return false;
}
