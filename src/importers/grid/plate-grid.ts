import { columnNumberOf, rowIndexOf, rowLetterOf } from './plate-labels.ts';
import type { Table } from '../tables/table.ts';

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
  /** Rows by their letters, in the order of the table. */
  readonly lines: readonly PlateLine[];
  /** Whether it has the numbers of the plate above it, of which it repeats a row letter. */
  readonly isFurther: boolean;
  /** Rows between its own that somebody wrote into it: a remark, an average. */
  readonly inserted: readonly number[];
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
    for (const columns of numberedRuns(table, row)) grids.push(...gridsBelow(table, row, columns));
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

/** The plate below its numbers, and those that follow without numbers of their own: a row letter that comes back begins the next. */
function gridsBelow(table: Table, headerRow: number, columns: PlateGrid['columns']): PlateGrid[] {
  const grids: PlateGrid[] = [];
  const labelColumn = (columns[0]?.column ?? 1) - 1;
  const afterLast = (columns.at(-1)?.column ?? 0) + 1;
  const corner = table.cell(headerRow, labelColumn).trim();
  const seen = new Set<number>();
  let lines: PlateLine[] = [];
  let inserted: number[] = [];
  let last = -1;
  let row = headerRow + 1;
  const end = (): void => {
    if (lines.length === 0) return;
    const isFurther = grids.length > 0;
    grids.push({ table, headerRow, corner, columns, lines, isFurther, inserted, endRow: row });
    seen.clear();
    [lines, inserted] = [[], []];
  };
  for (; row < table.rowCount; row += 1) {
    const label = table.cell(row, labelColumn).trim();
    const index = rowIndexOf(label);
    const isRow = index >= 0 && index < mostPlateRows;
    if (!isRow && (label !== '' || last < 0 || !holdsWells(table, row, columns))) {
      const next = rowIndexOf(table.cell(row + 1, labelColumn));
      if (next < 0 || seen.has(next) || !mayStandBetween(table, row, columns)) break;
      inserted.push(row);
      continue;
    }
    // Some write the letter on each of the lines of a row, which then say what each of them is.
    const isNextLine = index === last && table.cell(row, afterLast).trim() !== '';
    if (isRow && seen.has(index) && !isNextLine) end();
    if (isRow) last = index;
    seen.add(last);
    lines.push({ row, letter: rowLetterOf(last) });
  }
  end();
  return grids;
}

/** Whether something stands in the columns of a plate, which is not the numbers of the next one. */
function holdsWells(table: Table, row: number, columns: PlateGrid['columns']): boolean {
  const texts = columns.map(({ column }) => table.cell(row, column).trim());
  return (
    texts.some((text) => text !== '') &&
    !columns.every(({ number }, i) => columnNumberOf(texts[i] ?? '') === number)
  );
}

/** Whether a row may be a remark or a sum within a plate; the numbers of the next plate and blank rows end it. */
function mayStandBetween(table: Table, row: number, columns: PlateGrid['columns']): boolean {
  const isFilled = cellsIn(table, row, 1).length > 0;
  return isFilled && numberedRuns(table, row).every((run) => run.length < columns.length);
}

/** What stands after the last column of a line: the read, or what was calculated from it. */
export function labelOf({ table, columns }: PlateGrid, { row }: PlateLine): string {
  return table.cell(row, (columns.at(-1)?.column ?? 0) + 1).trim();
}

/** Whether the label of a line says that its numbers were calculated from others. */
export function isCalculated(label: string): boolean {
  return /^(blank|mean|average|norm|ratio|delta|std|cv|\[)/i.test(label);
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
