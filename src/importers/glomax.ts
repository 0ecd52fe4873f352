import type { Importer } from './importer.ts';
import { readPlatesWith } from './load-readers.ts';
import { findLetterGrids, namesInstrument } from './plate-readers/glomax-plates.ts';

/** Promega GloMax: the plate on the sheet «Results»; column numbers may have names typed over them. */
export const gloMax: Importer = {
  id: 'glomax',
  name: 'Promega GloMax',
  vendor: 'Promega',
  assay: 'viability',
  extensions: ['xlsx', 'xls'],
  sniff(workbook) {
    const named = workbook.tables.some(namesInstrument);
    return named && workbook.tables.some((table) => findLetterGrids(table).length > 0)
      ? { grade: 'certain', why: 'the instrument GloMax and a plate of results' }
      : { grade: 'no', why: 'no plate of a GloMax' };
  },
  read: readPlatesWith(async () => (await import('./plate-readers/read-glomax.ts')).readGloMax),
};
