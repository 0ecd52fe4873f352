import type { PlateGrid } from '../plate-grid.ts';
import { cellsIn } from '../plate-grid.ts';
import { rowIndexOf, rowLetterOf } from '../plate-labels.ts';
import type { Table } from '../table.ts';
import { isSignal } from '../well-signal.ts';

/** Whether the head of a sheet names the instrument. */
export function namesInstrument(table: Table): boolean {
  for (let row = 0; row < Math.min(table.rowCount, 40); row += 1) {
    if (cellsIn(table, row).some((cell) => /glomax/i.test(cell))) return true;
  }
  return false;
}

/** Plates that have row letters at their left and anything above them. */
export function findLetterGrids(table: Table): PlateGrid[] {
  const grids: PlateGrid[] = [];
  for (let row = 1; row < Math.min(table.rowCount, 2000); row += 1) {
    const labelColumn = firstCell(table, row);
    if (labelColumn < 0 || rowIndexOf(table.cell(row, labelColumn)) !== 0) continue;
    if (!isSignal(table.cell(row, labelColumn + 1).trim())) continue;
    const lines: { row: number; letter: string }[] = [];
    while (rowIndexOf(table.cell(row + lines.length, labelColumn)) === lines.length) {
      lines.push({ row: row + lines.length, letter: rowLetterOf(lines.length) });
    }
    const width = Math.min(48, table.widthOf(row) - labelColumn - 1);
    if (lines.length < 2 || width < 2) continue;
    const columns = Array.from({ length: width }, (_, i) => ({
      column: labelColumn + 1 + i,
      number: i + 1,
    }));
    const endRow = row + lines.length;
    grids.push({ table, headerRow: row - 1, corner: '', columns, lines, endRow });
    row = endRow;
  }
  return grids;
}

function firstCell(table: Table, row: number): number {
  for (let column = 0; column < Math.min(8, table.widthOf(row)); column += 1) {
    if (table.cell(row, column).trim() !== '') return column;
  }
  return -1;
}
