import type { PlateArea } from '../../domain/mapping.ts';

/** Largest plate: 1,536 wells. */
const most = { rows: 32, columns: 48 };

/** The letters of a column from 0, as spreadsheets count: A … Z, AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;
}

/** `B3:M10`; `lines` are the line numbers that the preview shows for its rows. */
export function formatRange(area: PlateArea, lines: readonly number[]): string {
  const lineOf = (row: number): number => lines[row] ?? row + 1;
  const first = `${columnLetters(area.column)}${lineOf(area.row)}`;
  const last = `${columnLetters(area.column + area.columns - 1)}${lineOf(area.row + area.rows - 1)}`;
  return `${first}:${last}`;
}

/** The area that a range names; null for what is none, or is larger than any plate. */
export function parseRange(text: string, lines: readonly number[]): PlateArea | null {
  const parts = /^\s*([A-Z]{1,2})(\d{1,5})\s*[:-]\s*([A-Z]{1,2})(\d{1,5})\s*$/i.exec(text);
  if (!parts) return null;
  const [, left = '', top = '', right = '', bottom = ''] = parts;
  const rowOf = (line: string): number => {
    const shown = lines.indexOf(Number(line));
    return shown < 0 ? Number(line) - 1 : shown;
  };
  const [column, row] = [columnOf(left.toUpperCase()), rowOf(top)];
  const columns = columnOf(right.toUpperCase()) - column + 1;
  const rows = rowOf(bottom) - row + 1;
  if (row < 0 || rows < 1 || columns < 1 || rows > most.rows || columns > most.columns) return null;
  return { row, column, rows, columns };
}
