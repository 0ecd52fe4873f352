import type { Importer } from '../importer.ts';
import { readPlatesWith } from '../load-readers.ts';
import { hasBmgHead } from '../plate-readers/bmg-head.ts';

/** BMG Labtech: MARS grids with their title, and the ASCII export of Omega and PHERAstar without any labels. */
export const bmgLabtech: Importer = {
  id: 'bmg-labtech',
  name: 'BMG Labtech (MARS, Omega, PHERAstar)',
  vendor: 'BMG Labtech',
  assay: 'viability',
  extensions: ['csv', 'txt', 'xlsx'],
  sniff(workbook) {
    return workbook.tables.some(hasBmgHead)
      ? { grade: 'certain', why: 'the head that BMG software writes' }
      : { grade: 'no', why: 'no head of BMG software' };
  },
  read: readPlatesWith(async () => (await import('../plate-readers/read-bmg.ts')).readBmg),
};
