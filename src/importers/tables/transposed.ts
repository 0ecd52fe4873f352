import type { Table } from './table.ts';

/** A table with its rows as columns; `lineOf` still counts in the view, so that positions have to be turned back. */
export function transposed(table: Table): Table {
  return {
    sheet: table.sheet,
    rowCount: table.columnCount,
    columnCount: table.rowCount,
    cell: (row, column) => table.cell(column, row),
    lineOf: (row) => row + 1,
    widthOf: () => table.rowCount,
  };
}
