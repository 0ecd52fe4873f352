import { findPlateGrids } from '../grid/plate-grid.ts';
import type { Table } from '../tables/table.ts';

/** Corner words of measured plates; plates that SkanIt calculated have others (`Blank subtracted`, `AVG`). */
export const measured = /^(abs|od|rlu|rfu|fluorescence|luminescence|counts|trf|alpha)$/i;

/** Whether a sheet holds measurement results with the unit in a plate’s corner. */
export function isMeasurement(table: Table): boolean {
  return (
    /^measurement results$/i.test(table.cell(0, 0).trim()) &&
    findPlateGrids(table).some(({ corner }) => measured.test(corner))
  );
}
