import type { Importer } from '../importer.ts';
import { hasCq } from '../rdml/has-cq.ts';

/** RDML 1.0 to 1.4 (rdml.org), the exchange format that most instruments' software writes. */
export const rdml: Importer = {
  id: 'rdml',
  name: 'RDML 1.0–1.4',
  vendor: 'any',
  assay: 'qpcr',
  extensions: ['rdml', 'xml'],
  sniff(workbook) {
    if (workbook.container !== 'rdml') return { grade: 'no', why: 'no RDML' };
    return workbook.tables.some(hasCq)
      ? { grade: 'certain', why: 'an RDML document with Cq values' }
      : { grade: 'no', why: 'an RDML document without Cq values' };
  },
  read: async (workbook) => (await import('../rdml/read-rdml.ts')).readRdml(workbook),
};
