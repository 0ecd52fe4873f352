import { asAgilentMeans, findAria } from './agilent-columns.ts';
import type { Importer } from './importer.ts';
import { readQpcrWorkbook } from './load-readers.ts';

/** AriaMx and AriaDx: the sheet or text «Tabular Results». */
export const agilentAriaMx: Importer = {
  id: 'agilent-ariamx',
  name: 'Agilent AriaMx',
  vendor: 'Agilent',
  assay: 'qpcr',
  extensions: ['xlsx', 'txt', 'csv'],
  sniff: ({ tables }) =>
    findAria(tables)
      ? { grade: 'certain', why: 'a column Cq (∆R) or Cq (∆Rn)' }
      : { grade: 'no', why: 'no Cq column of Aria' },
  read: (workbook) => readQpcrWorkbook(asAgilentMeans(workbook, findAria(workbook.tables))),
};
