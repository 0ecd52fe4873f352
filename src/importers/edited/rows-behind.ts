import type { NamedRow } from './named-rows.ts';
import type { SumKind } from './sums-of.ts';

/** The rows that a sum may stand behind: those above it up to the sums of others, as far as `isOf` tells. */
export function rowsBehind(
  rows: readonly NamedRow[],
  sum: NamedRow,
  isSum: (row: NamedRow) => boolean,
  isOf: (row: NamedRow) => boolean,
): readonly NamedRow[] {
  const above = rows.slice(0, rows.indexOf(sum));
  const last = above.findLastIndex((row) => !isSum(row) && row.hasNumber);
  const first = above.slice(0, Math.max(last, 0)).findLastIndex(isSum) + 1;
  return above.slice(first, last + 1).filter((row) => row.hasNumber && isOf(row));
}

/** Whether the numbers of a row may be a mean or a spread of some of these, as where an outlier was left out. */
export function isNearSum(
  kind: SumKind | null,
  { numbers, hasNumber }: NamedRow,
  of: readonly NamedRow[],
): boolean {
  if (kind === null || !hasNumber) return false;
  return numbers.every((number, at) => {
    if (number === null) return true;
    const values = of.flatMap((row) => row.numbers[at] ?? []);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    if (values.length < 2) return false;
    if (kind === 'mean' || kind === 'median') return number >= least && number <= most;
    const isSpread = kind === 'deviation' || kind === 'standard error';
    return isSpread && number >= 0 && number <= most - least;
  });
}
