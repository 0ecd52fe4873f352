import { choose, mostArrangements, shareOfSigns, shareOfSplits } from './exact-arrangements.ts';
import { midRanks } from './mid-ranks.ts';
import { normalCdf } from './normal.ts';
import { requireFinite } from './require-arguments.ts';

/** p of a test that counts arrangements. */
export type ArrangementTest =
  | {
      readonly kind: 'computed';
      readonly pValue: number;
      /** The smallest p that so few values can give. */
      readonly floor: number;
      /** All arrangements were counted; else by the normal approximation. */
      readonly exact: boolean;
    }
  | { readonly kind: 'not-computable'; readonly reason: 'too-few' | 'too-many' | 'zero-variance' };

/**
 * Rank sum test of two independent groups, two-sided (Wilcoxon 1945; Mann and Whitney 1947), exact also with ties,
 * by counting all splits of the ranks. Beyond 200,000 splits by the normal approximation with the corrections for
 * ties and continuity, as R's `wilcox.test(exact = FALSE)`.
 *
 * @throws if a value is not finite
 * @example rankSumTest([1, 2, 3], [4, 5, 6]) // p 0.1, the least that 3 against 3 can give
 */
export function rankSumTest(control: readonly number[], test: readonly number[]): ArrangementTest {
  requireFinite('rankSumTest', [...control, ...test]);
  const [n, m] = [control.length, test.length];
  if (n === 0 || m === 0 || n + m < 3) return { kind: 'not-computable', reason: 'too-few' };
  const ranks = midRanks([...control, ...test]);
  if (new Set(ranks).size === 1) return { kind: 'not-computable', reason: 'zero-variance' };
  const splits = choose(n + m, n);
  const floor = Math.min(1, 2 / splits);
  if (splits <= mostArrangements) {
    return { kind: 'computed', pValue: shareOfSplits(ranks, n), floor, exact: true };
  }
  const sum = ranks.slice(0, n).reduce((total, rank) => total + rank, 0);
  const all = n + m;
  const variance = ((n * m) / 12) * (all + 1 - tieTerm(ranks) / (all * (all - 1)));
  const distance = Math.abs(sum - (n * (all + 1)) / 2);
  return approximate(distance, variance, floor);
}

/**
 * Signed-rank test of pairs, two-sided (Wilcoxon 1945). Pairs without a difference are left out; exact also with
 * ties, by counting all signs. Beyond 17 pairs by the normal approximation, as R's `wilcox.test(paired = TRUE,
 * exact = FALSE)`.
 *
 * @throws if a value is not finite or the groups differ in length
 * @example signedRankTest([1, 2, 3], [3, 5, 7]) // p 0.25, the least that 3 pairs can give
 */
export function signedRankTest(
  control: readonly number[],
  test: readonly number[],
): ArrangementTest {
  requireFinite('signedRankTest', [...control, ...test]);
  if (control.length !== test.length) throw new Error('signedRankTest requires pairs');
  const differences = test.map((value, i) => value - (control[i] ?? value)).filter((d) => d !== 0);
  const n = differences.length;
  if (control.length < 2) return { kind: 'not-computable', reason: 'too-few' };
  if (n === 0) return { kind: 'not-computable', reason: 'zero-variance' };
  const ranks = midRanks(differences.map(Math.abs));
  const signed = ranks.map((rank, i) => ((differences[i] ?? 0) < 0 ? -rank : rank));
  const floor = Math.min(1, 2 ** (1 - n));
  if (2 ** n <= mostArrangements) {
    return { kind: 'computed', pValue: shareOfSigns(signed), floor, exact: true };
  }
  const positive = signed.reduce((sum, rank) => sum + Math.max(0, rank), 0);
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieTerm(ranks) / 48;
  return approximate(Math.abs(positive - (n * (n + 1)) / 4), variance, floor);
}

/** Σ(t³ − t) over the sets of equal ranks. */
function tieTerm(ranks: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
}

function approximate(distance: number, variance: number, floor: number): ArrangementTest {
  const z = Math.max(0, distance - 0.5) / Math.sqrt(variance);
  const p = Math.min(1, 2 * normalCdf(-z));
  return { kind: 'computed', pValue: Math.max(Number.MIN_VALUE, p), floor, exact: false };
}
