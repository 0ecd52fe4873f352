import type { Importer } from '../importer.ts';
import { findQpcrHeaders } from '../qpcr/qpcr-header.ts';
import { readQpcrWorkbook } from '../load-readers.ts';

/** Any table with one reading a row: a Cq column beside samples, targets, wells or groups. */
export const qpcrTableLong: Importer = {
  id: 'qpcr-table',
  name: 'qPCR table (one well a row)',
  vendor: 'any',
  assay: 'qpcr',
  extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls'],
  atMost: 'likely',
  sniff(workbook) {
    const [header] = findQpcrHeaders(workbook).headers;
    return header
      ? { grade: 'likely', why: `a Cq column in row ${header.table.lineOf(header.row)}` }
      : { grade: 'no', why: 'no Cq column' };
  },
  read: readQpcrWorkbook,
};
