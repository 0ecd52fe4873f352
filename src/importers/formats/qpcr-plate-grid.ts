import { sortGrids } from '../grid/sort-grids.ts';
import type { Importer } from '../importer.ts';

/** Plate pictures of Cq values (8 × 12, 16 × 24 and others), with or without layouts of the same shape. */
export const qpcrPlateGrid: Importer = {
  id: 'qpcr-plate-grid',
  name: 'qPCR plate grid',
  vendor: 'any',
  assay: 'qpcr',
  extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls'],
  atMost: 'likely',
  sniff(workbook) {
    if (workbook.container === 'rdml') return { grade: 'no', why: 'an RDML document' };
    const { cq, stated } = sortGrids(workbook.tables);
    if (cq.length === 0) return { grade: 'no', why: 'no plate of Cq values' };
    return stated
      ? {
          grade: 'likely',
          why: 'a plate grid that says that it holds Cq values, or whose layout names genes',
        }
      : { grade: 'possible', why: 'a plate grid of numbers that could be Cq values' };
  },
  read: async (workbook) => (await import('../grid/read-grids.ts')).readGrids(workbook),
};
