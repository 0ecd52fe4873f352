import { asAgilentMeans, isMxPro } from './agilent-columns.ts';
import { findWordsIn } from '../tables/find-words.ts';
import type { Importer } from '../importer.ts';
import { readQpcrWorkbook } from '../load-readers.ts';
import { asVendorMeans } from '../edited/vendor-tables.ts';

/** Mx3000P and Mx3005P (MxPro): the text report. */
export const stratageneMx: Importer = {
  id: 'stratagene-mx',
  name: 'Stratagene Mx3000P, Mx3005P (MxPro)',
  vendor: 'Agilent',
  assay: 'qpcr',
  extensions: ['txt', 'csv', 'xls'],
  sniff: ({ tables }) =>
    findWordsIn(tables, isMxPro)
      ? { grade: 'certain', why: 'a column Ct (dR) or Ct (dRn)' }
      : { grade: 'no', why: 'no Ct column of MxPro' },
  read: (workbook) => readQpcrWorkbook(asVendorMeans(workbook, isMxPro, asAgilentMeans)),
};
