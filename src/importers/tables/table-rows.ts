import type { Table } from './table.ts';

/** The table with some of its rows alone; each keeps the line at which it stands in the file. */
export function onlyRows(table: Table, rows: readonly number[]): Table {
  const at = (row: number): number => rows[row] ?? table.rowCount;
  return {
    sheet: table.sheet,
    rowCount: rows.length,
    columnCount: table.columnCount,
    cell: (row, column) => table.cell(at(row), column),
    lineOf: (row) => table.lineOf(at(row)),
    widthOf: (row) => table.widthOf(at(row)),
    ...(table.spreads ? { spreads: table.spreads } : {}),
  };
}
