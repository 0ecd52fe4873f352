import { chanceOfRow } from './chance-of-row.ts';
import type { NamedRow, RowsToTell } from './named-rows.ts';
import { isNearSum, rowsBehind } from './rows-behind.ts';
import { shortSumKind } from './short-words.ts';
import type { SumCandidate } from './sum-candidates.ts';
import type { SumKind } from './sums-of.ts';

/** How often all rows of one word may agree by chance with what it says; few samples are called so. */
const mostChance = 1 / 20;
/** Share of these rows that have to agree; of the mean of some an outlier may have been left out. */
const fewestAgreeing = 1 / 2;

/** Rows of a table, and what no measured value is less than. */
type Place = RowsToTell & { readonly least: number };

/**
 * Of the rows with a short word for a sum (`MW`, `Ø`, `s`) those of which the numbers prove it: more than half of those with
 * the same word are what it says of the rows that they stand behind, so nearly that chance does not explain it, and the
 * others may be.
 */
export function provedShortSums(
  candidates: readonly SumCandidate[],
  rows: readonly NamedRow[],
  isSum: (row: NamedRow) => boolean,
  place: Place,
): readonly SumCandidate[] {
  const words = new Set(candidates.map(({ word }) => word.toLowerCase()));
  return [...words].flatMap((word) => {
    const those = candidates.filter((one) => one.word.toLowerCase() === word);
    const told = those.map((one) => ({ one, chance: chanceOf(one) }));
    const agreeing = told.filter(({ chance }) => chance !== Number.POSITIVE_INFINITY);
    const all = agreeing.reduce((product, { chance }) => product * chance, 1);
    const isProved =
      agreeing.length > those.length * fewestAgreeing &&
      all <= mostChance &&
      told.every((row) => agreeing.includes(row) || isNear(row.one));
    return isProved ? those : [];
  });

  function isNear(one: SumCandidate): boolean {
    return isNearSum(shortSumKind(one.word), one.row, behind(one));
  }

  function behind(one: SumCandidate): readonly NamedRow[] {
    return one.isPart ? above(one) : rowsBehind(rows, one.row, isSum, one.isOf);
  }

  function above({ row, isOf }: SumCandidate): readonly NamedRow[] {
    return rows.filter((other) => other.row < row.row && !isSum(other) && isOf(other));
  }

  function chanceOf(one: SumCandidate): number {
    const kind = shortSumKind(one.word);
    if (kind === null) return Number.POSITIVE_INFINITY;
    // What its names have to be was asked already.
    const sum = { ...one.row, cells: one.row.cells.map(() => '') };
    const chances = [behind(one), above(one)].flatMap((of) => {
      if (of.length < 2) return [];
      return isTooSmall(kind, sum) ? 0 : chanceOfRow(kind, sum, of, place);
    });
    return Math.min(Number.POSITIVE_INFINITY, ...chances);
  }

  /** A spread of Cq values is less than any of them. */
  function isTooSmall(kind: SumKind, { numbers }: NamedRow): boolean {
    const isSpread = kind === 'deviation' || kind === 'standard error';
    return (
      isSpread &&
      numbers.every((number) => number === null || (number >= 0 && number < place.least))
    );
  }
}
