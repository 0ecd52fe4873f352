import type { Importer } from '../importer.ts';
import { readPlatesWith } from '../load-readers.ts';
import { viabilityShape } from './viability-shape.ts';

/** Doses as column heads, one replicate a row; or numbered responses (`Raw 0` …) whose doses stand elsewhere. */
export const doseColumns: Importer = {
  id: 'dose-columns',
  name: 'Viability table (one dose a column)',
  vendor: 'any',
  assay: 'viability',
  extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls'],
  atMost: 'likely',
  sniff(workbook) {
    return viabilityShape(workbook) === 'dose-columns'
      ? { grade: 'likely', why: 'doses as column heads' }
      : { grade: 'no', why: 'no row of doses above columns of signals' };
  },
  read: readPlatesWith(
    async () => (await import('../plate-readers/read-dose-columns.ts')).readDoseColumns,
  ),
};
