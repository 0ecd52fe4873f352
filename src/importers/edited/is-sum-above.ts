import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import type { Table } from '../tables/table.ts';
import { sumKindOf } from './calculated-words.ts';
import { decimalsOf, sumsUp } from './sums-of.ts';

/** Rows above in which the values are looked for that it would be the sum of. */
const mostAbove = 2000;

/** Where the values of a table stand. */
interface Values {
  readonly table: Table;
  readonly headerRow: number;
  readonly values: readonly number[];
  readonly decimal: DecimalSign;
  /** What no measured value is less than; a spread may be. */
  readonly least?: number;
}

/** Whether all values of a row are what its word says, of those of the rows above that `isOf` tells. */
export function isSumAbove(
  { table, headerRow, values, decimal, least = 0 }: Values,
  row: number,
  word: string,
  isOf: (above: number) => boolean,
): boolean {
  const above: number[] = [];
  for (let of = row - 1; of > Math.max(headerRow, row - mostAbove); of -= 1) {
    if (isOf(of)) above.push(of);
  }
  const measured = values.filter(
    (column) => parseNumber(table.cell(row, column), decimal) !== null,
  );
  return measured.length > 0 && measured.every(isSum);

  function isSum(column: number): boolean {
    const text = table.cell(row, column).trim();
    const texts = above.map((of) => table.cell(of, column).trim());
    const before = texts.flatMap((other) => parseNumber(other, decimal) ?? []);
    // A mean may be written with all its digits, and its values with few.
    const ofValues = Math.max(1, ...texts.map((other) => decimalsOf(other, decimal)));
    const decimals = Math.min(decimalsOf(text, decimal), ofValues);
    return sumsUp(
      sumKindOf(word),
      parseNumber(text, decimal) ?? Number.NaN,
      before,
      decimals,
      least,
    );
  }
}
