import type { Table } from '../tables/table.ts';

/** A picture of a plate: numbers above, letters on the left. Row and column are those of the corner. */
export interface Grid {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** The table's row of each row of wells; -1 where its letter is missing. */
  readonly lines: readonly number[];
  /** What stands in the corner, above it, or as the name of its sheet. */
  readonly title: string;
}

const mostRows = 48;
const mostColumns = 72;
/** Smaller ones are no plates but small tables that happen to be numbered. */
const fewestRows = 4;
const fewestColumns = 6;

/** Longer tables are lists of wells; they are not searched cell by cell. */
const longest = 5000;

/** Every plate picture of a table, from top to bottom and left to right. */
export function findGrids(table: Table): Grid[] {
  const grids: Grid[] = [];
  if (table.rowCount > longest) return grids;
  for (let row = 0; row < table.rowCount - fewestRows; row += 1) {
    for (let column = 1; column + fewestColumns <= table.widthOf(row); column += 1) {
      if (!isNumber(table.cell(row, column), 1)) continue;
      const columns = countColumns(table, row, column);
      const plates = columns < fewestColumns ? [] : letteredRows(table, row, column - 1);
      if (plates.length === 0) continue;
      const title = titleOf(table, row, column - 1);
      for (const [i, lines] of plates.entries()) {
        const name = i === 0 ? title : `${title} (${i + 1})`.trim();
        grids.push({
          table,
          row,
          column: column - 1,
          rows: lines.length,
          columns,
          lines,
          title: name,
        });
      }
      column += columns;
    }
  }
  return grids;
}

/** The cell of a well, counted from 0. */
export function gridCell(
  { table, column, lines }: Grid,
  wellRow: number,
  wellColumn: number,
): string {
  const line = lines[wellRow] ?? -1;
  return line < 0 ? '' : table.cell(line, column + 1 + wellColumn).trim();
}

/** Every cell of the plate, row by row. */
export function* gridCells(grid: Grid): Generator<string> {
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) yield gridCell(grid, row, column);
  }
}

/** `A1` for row 0 and column 0; rows beyond Z are AA to AF, as on plates of 1,536 wells. */
export function wellName(row: number, column: number): string {
  return `${rowLetters(row)}${column + 1}`;
}

function rowLetters(row: number): string {
  const letter = String.fromCodePoint(65 + (row % 26));
  return row < 26 ? letter : `${String.fromCodePoint(64 + Math.floor(row / 26))}${letter}`;
}

function isNumber(text: string, number: number): boolean {
  return /^0?\d{1,2}(\.0)?$/.test(text.trim()) && Number(text) === number;
}

function countColumns(table: Table, row: number, first: number): number {
  let columns = 0;
  while (columns < mostColumns && isNumber(table.cell(row, first + columns), columns + 1)) {
    columns += 1;
  }
  return columns;
}

/**
 * Where the rows of the plates below their numbers stand, by their letters in any order; a letter that comes back
 * begins a further plate.
 */
function letteredRows(table: Table, header: number, column: number): number[][] {
  const plates: Map<number, number>[] = [];
  for (let row = header + 1; row < table.rowCount; row += 1) {
    const letter = letterIndex(table.cell(row, column));
    if (letter < 0 || letter >= mostRows) break;
    const plate = plates.at(-1);
    if (plate && !plate.has(letter)) plate.set(letter, row);
    else plates.push(new Map([[letter, row]]));
  }
  const isPlate = (plates[0]?.size ?? 0) >= fewestRows;
  return (isPlate ? plates : []).map((plate) =>
    Array.from({ length: Math.max(...plate.keys()) + 1 }, (_, letter) => plate.get(letter) ?? -1),
  );
}

function letterIndex(text: string): number {
  const letters = /^[A-Z]{1,2}$/.exec(text.trim().toUpperCase())?.[0] ?? '';
  return [...letters].reduce((index, letter) => (index + 1) * 26 + letter.charCodeAt(0) - 65, -1);
}

/** The corner, else the nearest text above the plate that is no row of another plate, else the sheet's name. */
function titleOf(table: Table, row: number, column: number): string {
  const corner = table.cell(row, column).trim();
  if (corner !== '' && !/^[<>/\\]+$/.test(corner)) return corner;
  for (let above = row - 1; above >= Math.max(0, row - 2); above -= 1) {
    const texts = Array.from({ length: table.widthOf(above) }, (_, at) =>
      table.cell(above, at).trim(),
    );
    const own = texts[column] || texts[column + 1] || texts.find((text) => text !== '') || '';
    if (own === '') continue;
    return /^[A-Z]{1,2}$/.test(own) ? table.sheet : own.slice(0, 200);
  }
  return table.sheet;
}
