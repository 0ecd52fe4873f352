import type { Importer } from './importer.ts';
import { findQpcrHeaders, readQpcrWorkbook } from './qpcr-table.ts';
import type { Table } from './table.ts';

/** Biomeme Franklin, three9 and two3: a table of Cq values below the run's settings, which name the device. */
export const biomeme: Importer = {
  id: 'biomeme',
  name: 'Biomeme (Franklin, three9, two3)',
  vendor: 'Biomeme',
  assay: 'qpcr',
  extensions: ['csv'],
  sniff(workbook) {
    const [header] = findQpcrHeaders(workbook);
    return header && namesDevice(header.table, header.row)
      ? { grade: 'certain', why: 'a Cq table below settings that name a Biomeme device' }
      : { grade: 'no', why: 'no Biomeme device is named above a Cq table' };
  },
  read: readQpcrWorkbook,
};

function namesDevice(table: Table, header: number): boolean {
  for (let row = 0; row < header; row += 1) {
    for (let column = 0; column < Math.min(table.widthOf(row), 4); column += 1) {
      if (/\b(biomeme|franklin|three9|two3)\b/i.test(table.cell(row, column))) return true;
    }
  }
  return false;
}
