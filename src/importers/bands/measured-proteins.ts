import { bandColumnFinder } from './band-columns.ts';
import { isCalculated } from '../edited/calculated-words.ts';
import { derivedColumns } from './derived-bands.ts';
import type { Workbook } from '../importer.ts';
import { isProteinColumn } from './protein-names.ts';
import { findWideTables } from './find-wide-tables.ts';

const columnOf = bandColumnFinder({});

/** Whether a table of the workbook has bands of proteins that were measured, not calculated from others. */
export function hasMeasuredProteins(workbook: Workbook): boolean {
  return findWideTables(workbook).some(({ header, measured, named, factors }) => {
    const { table, row, headers } = header;
    const derived = derivedColumns(headers, measured);
    const key = [...named.values()].flat().concat(factors);
    // Turned, a table with one band a row has its means, deviations and names as rows.
    const isRow = (below: number): boolean =>
      key.some((column) => {
        const name = table.cell(below, column).trim();
        return name !== '' && !isCalculated(name) && columnOf(name) === null;
      });
    const isMeasured = (column: number): boolean =>
      !derived.has(column) && isProteinColumn(headers[column] ?? '');
    const rows = Array.from({ length: Math.min(table.rowCount - row - 1, 50) }, (_, i) => i);
    return measured.some(isMeasured) && rows.some((i) => isRow(row + 1 + i));
  });
}
