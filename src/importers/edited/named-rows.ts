import { hasLetter } from '../tables/has-letter.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import { isSummary } from './calculated-words.ts';
import { isBlankRow, textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { mostRowsByHand } from './by-hand.ts';

/** Where the rows of a table stand, and what its columns hold. */
export interface RowsToTell {
  readonly table: Table;
  readonly from: number;
  /** The row after the last one. */
  readonly to: number;
  readonly names: readonly number[];
  readonly values: readonly number[];
  readonly decimal: DecimalSign;
}

/** A row of a table, told by what stands in it. */
export interface NamedRow {
  readonly row: number;
  readonly isBlank: boolean;
  /** The texts in its columns of names. */
  readonly cells: readonly string[];
  /** Those of them that are not blank. */
  readonly names: readonly string[];
  /** Whether one of them is a word such as «Mean», so that the row is told by that. */
  readonly hasWord: boolean;
  /** The texts in its columns of values. */
  readonly texts: readonly string[];
  readonly numbers: readonly (number | null)[];
  readonly hasNumber: boolean;
}

/** The rows of a short table; none of a long one, where nobody wrote anything by hand. */
export function namedRows({ table, from, to, names, values, decimal }: RowsToTell): NamedRow[] {
  const rows: NamedRow[] = [];
  /** Names come back in many rows, and to fold one takes time. */
  const words = new Map<string, boolean>();
  const isWord = (name: string): boolean => {
    const is = words.get(name) ?? isSummary(name);
    words.set(name, is);
    return is;
  };
  for (let row = from; row < to; row += 1) {
    const at = (column: number): string => table.cell(row, column).trim();
    const [cells, texts] = [names.map(at), values.map(at)];
    const numbers = texts.map((text) => parseNumber(text, decimal));
    const named = cells.filter((text) => text !== '');
    rows.push({
      row,
      isBlank: named.length === 0 && isBlankRow(table, row),
      cells,
      names: named,
      hasWord: named.some(isWord),
      texts,
      numbers,
      hasNumber: numbers.some((number) => number !== null),
    });
  }
  return rows;
}

/**
 * Whether it is plain that nobody wrote anything between or below these rows: each names something and says something
 * of it, and none has the names of the one above. So are those of most programs, and a short look tells.
 */
export function arePlain({ table, from, to, names, values }: RowsToTell): boolean {
  if (table.scan || to - from > mostRowsByHand) return true;
  for (let row = from; row < to; row += 1) {
    const isFilled = (column: number): boolean => table.cell(row, column).trim() !== '';
    const isRepeated = (column: number): boolean =>
      table.cell(row, column).trim() === table.cell(row - 1, column).trim();
    if (!names.some(isFilled) || !values.some(isFilled)) return false;
    if (row > from && names.every((column) => !isFilled(column) || isRepeated(column)))
      return false;
  }
  return true;
}

/** The words of a row outside its columns of values. */
export function wordsBeside({ table, values }: RowsToTell, { row }: NamedRow): string[] {
  return textsOf(table, row).filter((text, column) => hasLetter(text) && !values.includes(column));
}

/** Whether a cell beside the values of a row counts on from the one above it. */
export function isNumbered({ table, values }: RowsToTell, { row }: NamedRow): boolean {
  return textsOf(table, row).some(
    (text, column) =>
      !values.includes(column) &&
      /^\d+$/.test(text) &&
      Number(text) === Number(table.cell(row - 1, column)) + 1,
  );
}
