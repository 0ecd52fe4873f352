import type { Table } from './table.ts';

/** A column that the file states elsewhere than in its table; `at` gives its header in header rows. */
export interface AddedColumn {
  at(row: number): string;
}

/**
 * A table as its vendor means it: cells in other words, columns added on the right. Rows, and the columns that
 * the file has, keep their numbers, so that every reading still points at the cell that it was read from.
 */
export function reviseTable(
  table: Table,
  cell: (row: number, column: number, text: string) => string,
  added: readonly AddedColumn[] = [],
): Table {
  const first = table.columnCount;
  const isBlank = (row: number): boolean => table.widthOf(row) < 2;
  return {
    sheet: table.sheet,
    rowCount: table.rowCount,
    columnCount: first + added.length,
    cell: (row, column) => {
      if (column < first) return cell(row, column, table.cell(row, column));
      return isBlank(row) ? '' : (added[column - first]?.at(row) ?? '');
    },
    lineOf: (row) => table.lineOf(row),
    widthOf: (row) =>
      isBlank(row) || added.length === 0 ? table.widthOf(row) : first + added.length,
  };
}
