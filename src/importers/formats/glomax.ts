import type { Importer } from '../importer.ts';
import { readPlatesWith } from '../load-readers.ts';
import {
  findLetterGrids,
  isResultsSheet,
  namesInstrument,
} from '../plate-readers/glomax-plates.ts';

/** Promega GloMax: the plate on the sheet «Results», or that sheet as a text; columns may have names for numbers. */
export const gloMax: Importer = {
  id: 'glomax',
  name: 'Promega GloMax',
  vendor: 'Promega',
  assay: 'viability',
  extensions: ['xlsx', 'xls', 'csv', 'txt'],
  sniff(workbook) {
    const { tables } = workbook;
    if (tables.some(namesInstrument) && tables.some((table) => findLetterGrids(table).length > 0)) {
      return { grade: 'certain', why: 'the instrument GloMax and a plate of results' };
    }
    return tables.some(isResultsSheet)
      ? { grade: 'certain', why: 'the results sheet of a GloMax: its protocol, result and reading' }
      : { grade: 'no', why: 'no plate of a GloMax' };
  },
  read: readPlatesWith(async () => (await import('../plate-readers/read-glomax.ts')).readGloMax),
};
