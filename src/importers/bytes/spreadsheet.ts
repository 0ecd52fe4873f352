import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import { cleanCell } from '../tables/clean-cell.ts';
import { repackArchive } from './repack-archive.ts';
import { withHeaderOverRowNames } from '../edited/short-header.ts';
import type { Table } from '../tables/table.ts';

/** More cells than this are refused: the library needs some hundred bytes for each. */
const mostCells = 20_000_000;

/** Sheets of an XLS or XLSX file as tables; rows and columns count from A1 even where the used range starts later. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Table[]> {
  const { read, utils, SSF } = await import('@e965/xlsx');
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const workbook = read(isZip ? repackArchive(bytes) : bytes, {
    type: 'array',
    dense: true,
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
    // Cells of HTML tables stay text: they would become numbers and dates by the reader's own guess.
    raw: true,
  });
  const isDate = (format: unknown): boolean => typeof format === 'string' && SSF.is_date(format);
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    if (!sheet?.['!ref']) return [];
    const { e: end } = utils.decode_range(sheet['!ref']);
    if ((end.r + 1) * (end.c + 1) > mostCells) {
      throw new RangeError(
        `the sheet ${name} spans more than ${mostCells.toLocaleString('en')} cells`,
      );
    }
    return [toTable(name, sheet, isDate)];
  });
}

function toTable(name: string, sheet: WorkSheet, isDate: (format: unknown) => boolean): Table {
  const rows = (sheet['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[];
  let rowCount = rows.length;
  const isBlank = (row: (typeof rows)[number]): boolean =>
    !row || row.every((cell) => !cell || textOf(cell, isDate).trim() === '');
  while (rowCount > 0 && isBlank(rows[rowCount - 1])) rowCount -= 1;
  fillMergedNames(rows, sheet['!merges'] ?? []);
  return withHeaderOverRowNames({
    sheet: name,
    rowCount,
    columnCount: rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0),
    cell: (row, column) => {
      const cell = rows[row]?.[column];
      return cell ? textOf(cell, isDate) : '';
    },
    lineOf: (row) => row + 1,
    widthOf: (row) => rows[row]?.length ?? 0,
  });
}

/** A name that is merged over several rows of its column is that of each of them; a number was measured once. */
function fillMergedNames(
  rows: readonly ((CellObject | undefined)[] | undefined)[],
  merges: readonly Range[],
): void {
  for (const { s: start, e: end } of merges) {
    const cell = rows[start.r]?.[start.c];
    if (start.c !== end.c || cell?.t !== 's') continue;
    for (let row = start.r + 1; row <= Math.min(end.r, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (cells) cells[start.c] = cell;
    }
  }
}

/** The number that the cell holds, with all its digits, not the one that it shows; dates and errors as shown. */
function textOf(cell: CellObject, isDate: (format: unknown) => boolean): string {
  if (cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'n') return isDate(cell.z) ? (cell.w ?? String(cell.v)) : String(cell.v);
  if (cell.t === 'e' || cell.t === 'b' || cell.t === 'd') return cell.w ?? String(cell.v);
  return cleanCell(String(cell.v));
}
