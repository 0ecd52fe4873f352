import type { PlateGrid } from '../grid/plate-grid.ts';
import { cellsIn } from '../grid/plate-grid.ts';
import { rowIndexOf, rowLetterOf } from '../grid/plate-labels.ts';
import type { Table } from '../tables/table.ts';
import { isSignal } from '../viability/well-signal.ts';

/** Rows of the longest head. */
const mostHeadRows = 40;

/** Whether the head of a sheet names the instrument. */
export function namesInstrument(table: Table): boolean {
  for (let row = 0; row < Math.min(table.rowCount, mostHeadRows); row += 1) {
    if (cellsIn(table, row).some((cell) => /glomax/i.test(cell))) return true;
  }
  return false;
}

/**
 * Whether a sheet has the head of the results, which says no instrument and may have been saved as a text by itself:
 * the protocol and the result by name, and the number of the reading beside the column numbers of a plate.
 */
export function isResultsSheet(table: Table): boolean {
  const grids = findLetterGrids(table);
  const [first] = grids;
  if (!first) return false;
  const head = Array.from({ length: Math.min(first.headerRow, mostHeadRows) }, (_, row) =>
    cellsIn(table, row),
  ).flat();
  return (
    [/^protocol:/i, /^result:/i].every((word) => head.some((cell) => word.test(cell))) &&
    grids.some(({ headerRow }) => /^reading:?$/i.test(cellsIn(table, headerRow)[0] ?? ''))
  );
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
    const headerRow = row - 1;
    const alone = { isFurther: false, inserted: [] };
    grids.push({ table, headerRow, corner: '', columns, lines, ...alone, endRow });
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
