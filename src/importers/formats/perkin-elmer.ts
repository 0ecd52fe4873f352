import type { Importer } from '../importer.ts';
import { readPlatesWith } from '../load-readers.ts';
import { cellsIn } from '../grid/plate-grid.ts';
import type { Table } from '../tables/table.ts';

const ownHeads =
  /^(plate information|plate\tinformation|ensight results from|results? for\s.+)\s*$/i;

const ownMarks =
  /^(background information|basic assay information|exported with (envision|ensight|kaleido)|measurement (basic )?info|.*kaleido|plate repeat|barcode: .*platerepeat)/i;

/** PerkinElmer EnVision, EnSight and Kaleido: a block a plate and label, raw or calculated. */
export const perkinElmer: Importer = {
  id: 'perkinelmer',
  name: 'PerkinElmer (EnVision, EnSight, Kaleido)',
  vendor: 'PerkinElmer (Revvity)',
  assay: 'viability',
  extensions: ['csv', 'txt', 'xls', 'xlsx'],
  sniff(workbook) {
    return workbook.tables.some(hasOwnMarks)
      ? { grade: 'certain', why: 'blocks as EnVision and Kaleido write them' }
      : { grade: 'no', why: 'no block of EnVision or Kaleido' };
  },
  read: readPlatesWith(
    async () => (await import('../plate-readers/read-perkin-elmer.ts')).readPerkinElmer,
  ),
};

function hasOwnMarks(table: Table): boolean {
  let [head, mark] = [false, false];
  for (let row = 0; row < Math.min(table.rowCount, 400); row += 1) {
    for (const cell of cellsIn(table, row, 3)) {
      head ||= ownHeads.test(cell);
      mark ||= ownMarks.test(cell);
    }
    if (head && mark) return true;
  }
  return false;
}
