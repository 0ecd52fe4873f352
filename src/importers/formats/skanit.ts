import type { Importer } from '../importer.ts';
import { readPlatesWith } from '../load-readers.ts';
import { isMeasurement } from '../plate-readers/skanit-sheet.ts';

/** Thermo SkanIt: a sheet a measurement, a grid a plate and wavelength, the layout below it. */
export const skanIt: Importer = {
  id: 'skanit',
  name: 'Thermo SkanIt (Varioskan, Multiskan, Fluoroskan)',
  vendor: 'Thermo Fisher',
  assay: 'viability',
  extensions: ['xlsx', 'xls', 'csv', 'txt'],
  sniff(workbook) {
    return workbook.tables.some(isMeasurement)
      ? {
          grade: 'certain',
          why: 'a sheet of measurement results with the unit in the plate’s corner',
        }
      : { grade: 'no', why: 'no measurement results of SkanIt' };
  },
  read: readPlatesWith(async () => (await import('../plate-readers/read-skanit.ts')).readSkanIt),
};
