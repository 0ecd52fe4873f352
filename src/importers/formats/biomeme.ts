import type { Importer } from '../importer.ts';
import { findQpcrHeaders } from '../qpcr/qpcr-header.ts';
import { readQpcrWorkbook } from '../load-readers.ts';
import type { Table } from '../tables/table.ts';

/** Biomeme Franklin, three9 and two3: a table of Cq values with the run's settings, which name the device. */
export const biomeme: Importer = {
  id: 'biomeme',
  name: 'Biomeme (Franklin, three9, two3)',
  vendor: 'Biomeme',
  assay: 'qpcr',
  extensions: ['csv'],
  sniff(workbook) {
    const named = workbook.tables.some(namesDevice);
    return named && findQpcrHeaders(workbook).headers.length > 0
      ? { grade: 'certain', why: 'a Cq table with settings that name a Biomeme device' }
      : { grade: 'no', why: 'no Biomeme device is named beside a Cq table' };
  },
  read: readQpcrWorkbook,
};

const settingsRows = 30;

function namesDevice(table: Table): boolean {
  for (let row = 0; row < Math.min(table.rowCount, settingsRows); row += 1) {
    for (let column = 0; column < Math.min(table.widthOf(row), 4); column += 1) {
      if (/\b(biomeme|franklin|three9|two3)\b/i.test(table.cell(row, column))) return true;
    }
  }
  return false;
}
