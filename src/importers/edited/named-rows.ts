import { hasLetter } from '../tables/has-letter.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import type { Table } from '../tables/table.ts';
import { textsOf } from '../tables/row-texts.ts';

/** People write below tables that they can look over; longer ones come from programs. */
export const mostRowsByHand = 3000;

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
  /** Its names that are not blank. */
  readonly names: readonly string[];
  /** The texts in its columns of values. */
  readonly texts: readonly string[];
  readonly numbers: readonly (number | null)[];
  readonly hasNumber: boolean;
  /** Whether it holds numbers alone, none of which numbers the row. */
  readonly isBare: boolean;
}

/** The rows of a short table; none of a long one, where nobody wrote anything by hand. */
export function namedRows({ table, from, to, names, values, decimal }: RowsToTell): NamedRow[] {
  if (table.scan || to - from > mostRowsByHand) return [];
  const rows: NamedRow[] = [];
  for (let row = from; row < to; row += 1) {
    const cells = textsOf(table, row);
    const texts = values.map((column) => cells[column] ?? '');
    const numbers = texts.map((text) => parseNumber(text, decimal));
    rows.push({
      row,
      isBlank: cells.every((text) => text === ''),
      names: names.flatMap((column) => cells[column] || []),
      texts,
      numbers,
      hasNumber: numbers.some((number) => number !== null),
      isBare: cells.every(
        (text, column) =>
          !hasLetter(text) &&
          (values.includes(column) || !goesOn(text, table.cell(row - 1, column))),
      ),
    });
  }
  return rows;
}

/** Whether a cell counts on from the one above it. */
function goesOn(text: string, above: string): boolean {
  return /^\d+$/.test(text) && Number(text) === Number(above) + 1;
}
