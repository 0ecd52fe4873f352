import type { Workbook } from '../importer.ts';
import type { Table } from '../tables/table.ts';

/** People write below tables that they can look over; longer ones come from programs. */
export const mostRowsByHand = 3000;

/** Whether a person may have laid a table out: it is no text of a program, and no longer or wider than people write. */
export function isByHand(table: Table, mostColumns = Number.POSITIVE_INFINITY): boolean {
  if (table.scan || table.rowCount > mostRowsByHand) return false;
  return mostColumns === Number.POSITIVE_INFINITY || table.columnCount <= mostColumns;
}

/** The workbook with its tables that may be laid out by hand as `edit` makes them; the same one where that changes none. */
export function editByHand(
  workbook: Workbook,
  edit: (table: Table) => Table,
  mostColumns?: number,
): Workbook {
  const tables = workbook.tables.map((table) =>
    isByHand(table, mostColumns) ? edit(table) : table,
  );
  return tables.every((table, i) => table === workbook.tables[i])
    ? workbook
    : { ...workbook, tables };
}
