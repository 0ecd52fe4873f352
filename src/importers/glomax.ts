import type { Importer, Workbook } from './importer.ts';
import type { PlateGrid } from './plate-grid.ts';
import { cellsIn, rowIndexOf, rowLetterOf } from './plate-grid.ts';
import { newPlateReadings } from './load-readers.ts';
import type { Table } from './table.ts';
import { roleOfContent } from './well-role.ts';
import { isSignal } from './well-signal.ts';

/** Promega GloMax: the plate on the sheet «Results»; column numbers may have names typed over them. */
export const gloMax: Importer = {
  id: 'glomax',
  name: 'Promega GloMax',
  vendor: 'Promega',
  assay: 'viability',
  extensions: ['xlsx', 'xls'],
  sniff(workbook) {
    const named = workbook.tables.some(namesInstrument);
    return named && workbook.tables.some((table) => findLetterGrids(table).length > 0)
      ? { grade: 'certain', why: 'the instrument GloMax and a plate of results' }
      : { grade: 'no', why: 'no plate of a GloMax' };
  },
  read: readGloMax,
};

function namesInstrument(table: Table): boolean {
  for (let row = 0; row < Math.min(table.rowCount, 40); row += 1) {
    if (cellsIn(table, row).some((cell) => /glomax/i.test(cell))) return true;
  }
  return false;
}

async function readGloMax(workbook: Workbook) {
  const plates = await newPlateReadings();
  for (const table of workbook.tables) {
    if (/by well/i.test(table.sheet)) continue;
    for (const grid of findLetterGrids(table)) {
      const read = readAbove(table, grid.headerRow);
      plates.addGrid(grid, { run: table.sheet, read }, (position) => namedFacts(grid, position));
    }
  }
  return plates.build({
    metadata: workbook.tables.flatMap((table) => (namesInstrument(table) ? pairsOf(table) : [])),
  });
}

/** The name typed over a column's number, where somebody did. */
function namedFacts(grid: PlateGrid, position: string): { sample?: string; role?: string } {
  const number = Number(position.replace(/^[A-Z]+/, ''));
  const column = grid.columns.find((entry) => entry.number === number)?.column ?? 0;
  const name = grid.table.cell(grid.headerRow, column).trim();
  if (name === '' || name === String(number)) return {};
  const role = roleOfContent(name);
  return { sample: name, ...(role ? { role } : {}) };
}

/** Plates that have row letters at their left and anything above them. */
function findLetterGrids(table: Table): PlateGrid[] {
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

/** The kind of measurement: the nearest line above with a single cell. */
function readAbove(table: Table, before: number): string {
  for (let row = before - 1; row >= Math.max(0, before - 10); row -= 1) {
    const [first, ...rest] = cellsIn(table, row);
    if (first && rest.length === 0) return first;
  }
  return '';
}

function pairsOf(table: Table): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let row = 0; row < Math.min(table.rowCount, 40); row += 1) {
    const [name, value] = cellsIn(table, row);
    if (name && value) pairs.push([name.replace(/:$/, ''), value]);
  }
  return pairs;
}
