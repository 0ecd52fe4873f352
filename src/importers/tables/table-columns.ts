import type { Table } from './table.ts';

/** The table with its columns from `from` up to `to` where they stand, and all others blank. */
export function onlyColumns(table: Table, from: number, to: number): Table {
  return {
    sheet: table.sheet,
    rowCount: table.rowCount,
    columnCount: Math.min(table.columnCount, to),
    cell: (row, column) => (column >= from && column < to ? table.cell(row, column) : ''),
    lineOf: (row) => table.lineOf(row),
    widthOf: (row) => Math.min(table.widthOf(row), to),
  };
}

/** The first text above a header in its columns from `from` up to `to`, '' for none. */
export function titleAbove(table: Table, headerRow: number, from: number, to: number): string {
  if (headerRow === 0) return '';
  for (let column = from; column < to; column += 1) {
    const text = table.cell(headerRow - 1, column).trim();
    if (text !== '') return text;
  }
  return '';
}
