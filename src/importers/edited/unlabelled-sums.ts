import { hasLetter } from '../tables/has-letter.ts';
import { beginsAsSummary } from './calculated-words.ts';
import type { NamedRow, RowsToTell } from './named-rows.ts';
import { isNumbered, wordsBeside } from './named-rows.ts';
import type { SumKind } from './sums-of.ts';
import { chanceOf, decimalsOf, toleranceOf } from './sums-of.ts';

/** A mean, a deviation, its error, a median, both extremes, a sum and a count. */
const mostSums = 8;
/** So few names say nothing about a row without one. */
const fewestNamed = 3;
/** Where more rows have no name it is no sign of a sum. */
const mostNameless = 1 / 4;
/** A control without a name and a dose is a measurement; few of them lie so near a sum by chance. */
const mostChance = 1 / 500;

/** An extreme or a median is one of the values, which a further reading may be as well. */
const calculated: readonly SumKind[] = ['mean', 'total', 'deviation', 'standard error'];
const any: readonly SumKind[] = [...calculated, 'median', 'least', 'greatest', 'count'];

/**
 * The rows right below a table that name nothing and hold what somebody calculated from those above, without a word
 * for it. A row without a name below rows that all have one is taken for such; where some of them have none either, or
 * a remark stands beside it, its numbers must be sums, means or the like of their whole columns. In a table whose
 * controls may lack a name (`mayBeNameless`) nothing but the numbers tells.
 */
export function unlabelledSums(
  rows: readonly NamedRow[],
  place: RowsToTell,
  mayBeNameless: boolean,
): ReadonlySet<number> {
  const last = rows.findLastIndex((row) => row.hasNumber && isNamed(row));
  const measured = rows.slice(0, last + 1).filter((row) => row.hasNumber && !row.hasWord);
  const named = measured.filter(isNamed).length;
  const below = rows
    .slice(last + 1)
    .filter((row) => row.hasNumber && row.names.length === 0 && !isNumbered(place, row))
    .filter(({ texts }) => !texts.some(hasLetter))
    .map((row) => ({ row, words: wordsBeside(place, row) }));
  if (below.filter(({ words }) => words.length === 0).length > Math.min(mostSums, named)) {
    return new Set();
  }
  const nameless = measured.length - named;
  const areAllNamed = nameless === 0 && named >= fewestNamed;
  const mayBeSums = areAllNamed || nameless <= measured.length * mostNameless;
  const known = [...new Set(measured.flatMap(({ names }) => names))].filter(hasLetter);
  const isSum = (row: NamedRow, words: readonly string[]): boolean => {
    if (words.some(beginsAsSummary)) return true;
    // A remark that names a sample says whose value it is.
    if (words.some((text) => known.some((name) => asWords(text).includes(asWords(name))))) {
      return false;
    }
    if (mayBeNameless) return mayBeSums && isSumOf(measured, row, place, calculated, mostChance);
    if (words.length > 0) return mayBeSums && isSumOf(measured, row, place, calculated);
    return areAllNamed || (mayBeSums && isSumOf(measured, row, place, any));
  };
  return new Set(below.flatMap(({ row, words }) => (isSum(row, words) ? [row.row] : [])));
}

/** A text by its words, so that the name of a sample is not found within another word. */
function asWords(text: string): string {
  return ` ${text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

function isNamed({ names, hasWord }: NamedRow): boolean {
  return names.length > 0 && !hasWord;
}

/** Whether the numbers of a row are calculated from those above them, and lie so near by chance so rarely. */
function isSumOf(
  above: readonly NamedRow[],
  { numbers, texts }: NamedRow,
  { decimal }: RowsToTell,
  kinds: readonly SumKind[],
  most = 1,
): boolean {
  const chances = numbers.map((number, i) => {
    const values = above.flatMap((row) => row.numbers[i] ?? []);
    const decimals = decimalsOf(texts[i] ?? '', decimal);
    if (number === null) return 1;
    return values.length < 2
      ? Number.POSITIVE_INFINITY
      : chanceOf(kinds, number, values, decimals, toleranceOf(decimals));
  });
  return chances.reduce((product, chance) => product * chance, 1) <= most;
}
