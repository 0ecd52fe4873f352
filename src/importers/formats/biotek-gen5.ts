import type { Importer } from '../importer.ts';
import { readPlatesWith } from '../load-readers.ts';
import { cellsIn } from '../grid/plate-grid.ts';
import type { Table } from '../tables/table.ts';

/** BioTek Gen5: the text and workbook exports, plates one after the other, several reads a well. */
export const bioTekGen5: Importer = {
  id: 'biotek-gen5',
  name: 'BioTek Gen5',
  vendor: 'Agilent BioTek',
  assay: 'viability',
  extensions: ['txt', 'csv', 'xlsx', 'xls'],
  sniff(workbook) {
    const own = workbook.tables.some(hasGen5Head);
    return own
      ? { grade: 'certain', why: 'the head that Gen5 writes above its results' }
      : { grade: 'no', why: 'no head of Gen5' };
  },
  read: readPlatesWith(async () => (await import('../plate-readers/read-gen5.ts')).readGen5),
};

function hasGen5Head(table: Table): boolean {
  let marks = 0;
  for (let row = 0; row < Math.min(table.rowCount, 40); row += 1) {
    const [first = ''] = cellsIn(table, row);
    if (
      /^(software version|experiment file path|protocol file path|plate number|reader type|reader serial number):?$/i.test(
        first,
      )
    ) {
      marks += 1;
    }
  }
  return marks >= 3;
}
