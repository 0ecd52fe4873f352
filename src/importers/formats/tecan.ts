import type { Importer } from '../importer.ts';
import { readPlatesWith } from '../load-readers.ts';
import { cornersOf } from '../plate-readers/tecan-corners.ts';

/** Rows in which the first plate is looked for. */
const headRows = 1000;

/** Tecan i-control and SparkControl: plates as grids or as wells across, a block a label, one sheet a plate. */
export const tecan: Importer = {
  id: 'tecan',
  name: 'Tecan (i-control, SparkControl)',
  vendor: 'Tecan',
  assay: 'viability',
  extensions: ['xlsx', 'xls', 'csv', 'txt'],
  sniff(workbook) {
    return workbook.tables.some((table) => cornersOf(table, headRows).length > 0)
      ? { grade: 'certain', why: 'the sign <> in the corner of a plate' }
      : { grade: 'no', why: 'no plate with the sign <> in its corner' };
  },
  read: readPlatesWith(async () => (await import('../plate-readers/read-tecan.ts')).readTecan),
};
