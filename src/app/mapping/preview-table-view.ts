import type { TablePreview } from '../../importers/mapping/preview-file.ts';
import type { Table } from '../../importers/tables/table.ts';

/** The top of a table as a table, so that a guess can be made again for another header row without the worker. */
export function asTable({ sheet, rows, lines, columnCount }: TablePreview): Table {
  return {
    sheet,
    rowCount: rows.length,
    columnCount,
    cell: (row, column) => rows[row]?.[column] ?? '',
    lineOf: (row) => lines[row] ?? row + 1,
    widthOf: (row) => rows[row]?.length ?? 0,
  };
}
