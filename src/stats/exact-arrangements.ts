/** Arrangements beyond which an exact test would keep the reader waiting. */
export const mostArrangements = 200_000;

/** Sums closer than this share of the largest are equal but for rounding. */
const rounding = 1e-12;

/** Number of ways to choose `k` of `n`, Infinity where a double cannot hold it. */
export function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) ways = (ways * (n - Math.min(k, n - k) + i)) / i;
  return Math.round(ways);
}

/**
 * Share of all ways to pick `size` of the scores whose sum lies at least as far from its expectation as the first
 * `size` of them do: the two-sided p of an exact permutation test (Pitman 1937, J R Stat Soc Suppl 4:119).
 */
export function shareOfSplits(scores: readonly number[], size: number): number {
  const total = scores.reduce((sum, score) => sum + score, 0);
  const expected = (total * size) / scores.length;
  const observed = scores.slice(0, size).reduce((sum, score) => sum + score, 0);
  const tolerance = rounding * scores.reduce((sum, score) => sum + Math.abs(score), 1);
  const far = Math.abs(observed - expected) - tolerance;
  let all = 0;
  let extreme = 0;
  const pick = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      all += 1;
      if (Math.abs(sum - expected) >= far) extreme += 1;
      return;
    }
    for (let i = from; i <= scores.length - left; i += 1)
      pick(i + 1, left - 1, sum + (scores[i] ?? 0));
  };
  pick(0, size, 0);
  return extreme / all;
}

/** Share of all ways to give the scores signs whose sum is at least as far from 0 as that of the scores themselves. */
export function shareOfSigns(scores: readonly number[]): number {
  const sizes = scores.map(Math.abs);
  const tolerance = rounding * sizes.reduce((sum, size) => sum + size, 1);
  const far = Math.abs(scores.reduce((sum, score) => sum + score, 0)) - tolerance;
  let extreme = 0;
  const flip = (from: number, sum: number): void => {
    const size = sizes[from];
    if (size === undefined) {
      if (Math.abs(sum) >= far) extreme += 1;
      return;
    }
    flip(from + 1, sum + size);
    flip(from + 1, sum - size);
  };
  flip(0, 0);
  return extreme / 2 ** scores.length;
}
