import { asAgilentMeans, isAria } from './agilent-columns.ts';
import { findWordsIn } from '../tables/find-words.ts';
import type { Importer } from '../importer.ts';
import { readQpcrWorkbook } from '../load-readers.ts';
import { asVendorMeans } from '../edited/vendor-tables.ts';

/** AriaMx and AriaDx: the sheet or text «Tabular Results». */
export const agilentAriaMx: Importer = {
  id: 'agilent-ariamx',
  name: 'Agilent AriaMx',
  vendor: 'Agilent',
  assay: 'qpcr',
  extensions: ['xlsx', 'txt', 'csv'],
  sniff: ({ tables }) =>
    findWordsIn(tables, isAria)
      ? { grade: 'certain', why: 'a column Cq (∆R) or Cq (∆Rn)' }
      : { grade: 'no', why: 'no Cq column of Aria' },
  read: (workbook) => readQpcrWorkbook(asVendorMeans(workbook, isAria, asAgilentMeans)),
};
