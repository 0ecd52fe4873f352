import type { Table } from './table.ts';

/** A table of rows that were made here, not read from lines of a text: row 0 is line 1. */
export function tableOfRows(rows: readonly (readonly string[])[]): Table {
  return {
    sheet: '',
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    cell: (row, column) => rows[row]?.[column] ?? '',
    lineOf: (row) => row + 1,
    widthOf: (row) => rows[row]?.length ?? 0,
  };
}
