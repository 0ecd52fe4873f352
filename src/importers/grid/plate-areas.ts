import type { PlateArea } from '../../domain/mapping.ts';
import { columnNumberOf, rowIndexOf } from './plate-labels.ts';
import type { Table } from '../tables/table.ts';
import { isNumberLike } from '../viability/well-signal.ts';

/** A plate in a table with the words that stand above it or in its corner, '' without any. */
export interface TitledPlate {
  readonly area: PlateArea;
  readonly title: string;
}

/** Rows that are searched for plates. */
const searchedRows = 2000;
const fewestColumns = 3;
const fewestRows = 2;
/** Sizes of plates whose edges a table may leave out. */
const bareSizes: readonly (readonly [rows: number, columns: number])[] = [
  [8, 12],
  [16, 24],
];

/** The letters of a plate's row: A … Z, AA, AB. Row 0 is A. */
export function plateRowName(row: number): string {
  const letter = String.fromCodePoint(65 + (row % 26));
  return row < 26 ? letter : plateRowName(Math.floor(row / 26) - 1) + letter;
}

/** The well of a plate at a row and column from 0: `A1`. */
export function wellName(row: number, column: number): string {
  return `${plateRowName(row)}${column + 1}`;
}

/**
 * Finds plates by their edges: a row that counts 1, 2, 3 … and below it a column that goes A, B, C …; else a
 * table that is nothing but 8 × 12 or 16 × 24 cells.
 */
export function findPlateAreas(table: Table): TitledPlate[] {
  const found: TitledPlate[] = [];
  for (let row = 0; row < Math.min(table.rowCount, searchedRows); row += 1) {
    for (let column = 1; column < table.widthOf(row); column += 1) {
      const columns = countedColumns(table, row, column);
      if (columns < fewestColumns) continue;
      const rows = letteredRows(table, row + 1, column - 1);
      if (rows >= fewestRows) {
        const area = { row: row + 1, column, rows, columns };
        found.push({ area, title: titleOf(table, row, column - 1, columns) });
      }
      column += columns - 1;
    }
  }
  return found.length > 0 ? found : barePlate(table);
}

function countedColumns(table: Table, row: number, column: number): number {
  let count = 0;
  while (columnNumberOf(table.cell(row, column + count)) === count + 1) count += 1;
  return count;
}

function letteredRows(table: Table, row: number, column: number): number {
  let count = 0;
  while (row + count < table.rowCount && rowIndexOf(table.cell(row + count, column)) === count) {
    count += 1;
  }
  return count;
}

/** A row that says something above each column names those, and not the plate. */
function titleOf(table: Table, row: number, column: number, columns: number): string {
  const corner = table.cell(row, column).trim();
  if (corner !== '' && corner !== '<>') return corner;
  for (let above = row - 1; above >= Math.max(0, row - 2); above -= 1) {
    if (isFilled(above)) continue;
    const words = [table.cell(above, column), table.cell(above, column + 1), table.cell(above, 0)];
    const title = words.map((word) => word.trim()).find((word) => word !== '');
    if (title !== undefined) return title;
  }
  return '';

  function isFilled(above: number): boolean {
    for (let i = 1; i <= columns; i += 1)
      if (table.cell(above, column + i).trim() === '') return false;
    return true;
  }
}

function barePlate(table: Table): TitledPlate[] {
  const isBare = bareSizes.some(
    ([rows, columns]) => table.rowCount === rows && table.columnCount === columns,
  );
  const area = { row: 0, column: 0, rows: table.rowCount, columns: table.columnCount };
  return isBare ? [{ area, title: '' }] : [];
}

/** Edges of the largest plate that is proposed. */
const mostRows = 16;
const mostColumns = 24;

/** Where the wells of a table may be that has no plate with the usual edges: its numbers, without what labels them. */
export function areaOfNumbers(table: Table): PlateArea {
  const height = Math.min(table.rowCount, 2 * mostRows);
  const width = Math.min(table.columnCount, 2 * mostColumns);
  const isNumber = (row: number, column: number): boolean => {
    return isNumberLike(table.cell(row, column));
  };
  const countIn = (of: number, test: (i: number) => boolean): number =>
    Array.from({ length: of }, (_, i) => i).filter(test).length;
  const isCount = (row: number): boolean =>
    [0, 1].some((from) =>
      [0, 1, 2].every((i) => columnNumberOf(table.cell(row, from + i)) === i + 1),
    );
  const first = (of: number, isWanted: (i: number) => boolean): number =>
    Math.max(0, Array.from({ length: of }, (_, i) => i).findIndex(isWanted));
  const row = first(
    height,
    (i) => countIn(width, (column) => isNumber(i, column)) >= width / 2 && !isCount(i),
  );
  const column = first(
    width,
    (i) => countIn(height - row, (below) => isNumber(row + below, i)) >= (height - row) / 2,
  );
  return {
    row,
    column,
    rows: Math.max(1, Math.min(mostRows, table.rowCount - row)),
    columns: Math.max(1, Math.min(mostColumns, table.columnCount - column)),
  };
}

/** The cells of a plate, row by row, blank ones included. */
export function* plateCells(
  table: Table,
  area: PlateArea,
): Generator<{ row: number; column: number; text: string }> {
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      yield { row, column, text: table.cell(area.row + row, area.column + column).trim() };
    }
  }
}
