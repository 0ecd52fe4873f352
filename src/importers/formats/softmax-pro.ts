import type { Importer } from '../importer.ts';
import { readPlatesWith } from '../load-readers.ts';
import { plateRows } from '../plate-readers/softmax-plates.ts';

/** Rows in which the first plate is looked for. */
const headRows = 1000;

/** Molecular Devices SoftMax Pro: plates as grids or as lines of wells, endpoint and kinetic, several wavelengths. */
export const softMaxPro: Importer = {
  id: 'softmax-pro',
  name: 'Molecular Devices SoftMax Pro',
  vendor: 'Molecular Devices',
  assay: 'viability',
  extensions: ['txt'],
  sniff(workbook) {
    return workbook.tables.some((table) => plateRows(table, headRows).length > 0)
      ? { grade: 'certain', why: 'plate blocks as SoftMax Pro writes them' }
      : { grade: 'no', why: 'no plate block of SoftMax Pro' };
  },
  read: readPlatesWith(async () => (await import('../plate-readers/read-softmax.ts')).readSoftMax),
};
