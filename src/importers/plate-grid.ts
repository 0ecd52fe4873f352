import { columnNumberOf, rowIndexOf, rowLetterOf } from './plate-labels.ts';
import type { Table } from './table.ts';

/** A line of a plate grid. Readers with several reads a well write several lines a plate row. */
export interface PlateLine {
  readonly row: number;
  readonly letter: string;
}

/** A plate as a grid: column numbers above, row letters at the left. Rows and columns of the table count from 0. */
export interface PlateGrid {
  readonly table: Table;
  /** Row of the column numbers; the row above the first line where there are none. */
  readonly headerRow: number;
  /** What stands in the corner: a name for the grid, a unit, or nothing. */
  readonly corner: string;
  readonly columns: readonly { readonly column: number; readonly number: number }[];
  readonly lines: readonly PlateLine[];
  /** First row that is no longer part of it. */
  readonly endRow: number;
}

/** Rows that are looked at; beyond them a table is a list and no set of plates. */
const mostRows = 20_000;
const mostColumns = 256;
/** A plate of 1,536 wells has 32 rows and 48 columns. */
const mostPlateRows = 32;
const mostPlateColumns = 48;

const known = new WeakMap<Table, readonly PlateGrid[]>();

/** All grids of a table with column numbers and row letters, from top to bottom. */
export function findPlateGrids(table: Table): readonly PlateGrid[] {
  const found = known.get(table);
  if (found) return found;
  const grids: PlateGrid[] = [];
  for (let row = 0; row < Math.min(table.rowCount, mostRows); row += 1) {
    for (const columns of numberedRuns(table, row)) {
      const grid = gridBelow(table, row, columns);
      if (grid) grids.push(grid);
    }
  }
  known.set(table, grids);
  return grids;
}

/** Runs of the numbers 1, 2, 3 … in a row that leave a column at their left for the row letters. */
function numberedRuns(table: Table, row: number): PlateGrid['columns'][] {
  const width = Math.min(table.widthOf(row), mostColumns);
  const runs: PlateGrid['columns'][] = [];
  let run: { column: number; number: number }[] = [];
  for (let column = 1; column <= width; column += 1) {
    const number = columnNumberOf(table.cell(row, column));
    if (number === run.length + 1 && run.length < mostPlateColumns) {
      run.push({ column, number });
      continue;
    }
    if (run.length > 1) runs.push(run);
    run = number === 1 ? [{ column, number }] : [];
  }
  return runs;
}

function gridBelow(
  table: Table,
  headerRow: number,
  columns: PlateGrid['columns'],
): PlateGrid | null {
  const labelColumn = (columns[0]?.column ?? 1) - 1;
  const lines: PlateLine[] = [];
  let last = -1;
  let row = headerRow + 1;
  for (; row < table.rowCount; row += 1) {
    const label = table.cell(row, labelColumn).trim();
    const index = rowIndexOf(label);
    const filled = columns.some(({ column }) => table.cell(row, column).trim() !== '');
    if (label === '' && filled && last >= 0) {
      lines.push({ row, letter: rowLetterOf(last) });
    } else if (index > last && index < mostPlateRows) {
      last = index;
      lines.push({ row, letter: rowLetterOf(index) });
    } else break;
  }
  if (lines.length === 0) return null;
  return {
    table,
    headerRow,
    corner: table.cell(headerRow, labelColumn).trim(),
    columns,
    lines,
    endRow: row,
  };
}

/** Cells of a grid line by line, with the well's name. */
export function* cellsOf(
  grid: PlateGrid,
): Generator<{ line: PlateLine; position: string; column: number; text: string }> {
  for (const line of grid.lines) {
    for (const { column, number } of grid.columns) {
      const text = grid.table.cell(line.row, column).trim();
      yield { line, position: `${line.letter}${number}`, column, text };
    }
  }
}

/** The nearest row above a grid that says something, as its cells; empty when there is none within `reach` rows. */
export function titleAbove(grid: PlateGrid, reach = 8): string[] {
  for (let row = grid.headerRow - 1; row >= Math.max(0, grid.headerRow - reach); row -= 1) {
    const cells = cellsIn(grid.table, row);
    if (cells.length > 0) return cells;
  }
  return [];
}

/** The cells of a row that hold something, or the first few of them. */
export function cellsIn(table: Table, row: number, most = mostColumns): string[] {
  const cells: string[] = [];
  const width = Math.min(table.widthOf(row), mostColumns);
  for (let column = 0; column < width && cells.length < most; column += 1) {
    const text = table.cell(row, column).trim();
    if (text !== '') cells.push(text);
  }
  return cells;
}
