import type { Table } from '../tables/table.ts';
import { rdmlColumns } from './rdml-columns.ts';

/** Whether any reaction of an RDML table states a Cq; documents may hold curves alone. */
export function hasCq(table: Table): boolean {
  const column = rdmlColumns.indexOf('Cq');
  for (let row = 1; row < table.rowCount; row += 1) {
    if (table.cell(row, column) !== '') return true;
  }
  return false;
}
