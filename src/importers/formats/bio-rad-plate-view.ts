import type { Importer } from '../importer.ts';
import { plateViewsOf } from '../grid/plate-view.ts';

/** Plate view of CFX Maestro: a plate grid with several lines a row (Content, Sample, Cq, SQ). */
export const bioRadPlateView: Importer = {
  id: 'bio-rad-plate-view',
  name: 'Bio-Rad CFX plate view',
  vendor: 'Bio-Rad',
  assay: 'qpcr',
  extensions: ['csv', 'xlsx', 'xls', 'txt'],
  sniff(workbook) {
    return workbook.tables.some((table) => plateViewsOf(table).length > 0)
      ? { grade: 'certain', why: 'a plate grid with lines for Content and Cq' }
      : { grade: 'no', why: 'no plate grid with lines for Content and Cq' };
  },
  read: async (workbook) =>
    (await import('../grid/read-plate-views.ts')).readPlateViews(workbook.tables),
};
