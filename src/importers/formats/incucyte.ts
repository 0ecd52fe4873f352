import type { Importer } from '../importer.ts';
import { readPlatesWith } from '../load-readers.ts';
import { headerOf } from '../plate-readers/incucyte-header.ts';

/** Sartorius Incucyte: a metric over time, one column a well or group, one line a time point. */
export const incucyte: Importer = {
  id: 'incucyte',
  name: 'Sartorius Incucyte (metric over time)',
  vendor: 'Sartorius',
  assay: 'viability',
  extensions: ['txt', 'csv', 'xlsx'],
  sniff(workbook) {
    return workbook.tables.some((table) => headerOf(table) !== null)
      ? { grade: 'certain', why: 'the columns Date Time and Elapsed beside the wells' }
      : { grade: 'no', why: 'no columns Date Time and Elapsed' };
  },
  read: readPlatesWith(
    async () => (await import('../plate-readers/read-incucyte.ts')).readIncucyte,
  ),
};
