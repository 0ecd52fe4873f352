import { parseNumber } from '../tables/parse-number.ts';
import type { Table } from '../tables/table.ts';

/** The rows of an XY table whose X is a number. */
export function dosesOf(table: Table): { row: number; dose: number }[] {
  const doses: { row: number; dose: number }[] = [];
  for (let row = 1; row < table.rowCount; row += 1) {
    const dose = parseNumber(table.cell(row, 0), '.');
    if (dose !== null) doses.push({ row, dose });
  }
  return doses;
}
