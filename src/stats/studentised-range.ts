import { findRoot } from './find-root.ts';
import { normalCdf, normalDensity } from './normal.ts';
import { averageOverScale } from './scale-mixture.ts';

function requireArguments(groups: number, df: number): void {
  if (!(Number.isInteger(groups) && groups >= 2 && groups <= 200)) {
    throw new Error('the studentised range requires 2 to 200 groups');
  }
  if (!(df >= 1)) throw new Error('the studentised range requires at least 1 degree of freedom');
}

interface Node {
  readonly z: number;
  readonly below: number;
  readonly weight: number;
}

/** Places for the trapezoidal rule over the greatest of the means, close enough for 1e-15. */
function nodesOf(groups: number): readonly Node[] {
  const step = Math.min(0.4, Math.sqrt((2 * Math.PI ** 2) / (38 * groups)));
  const nodes: Node[] = [];
  for (let z = -9; z < 38; z += step) {
    const below = normalCdf(z);
    nodes.push({ z, below, weight: step * groups * normalDensity(z) * below ** (groups - 1) });
  }
  return nodes;
}

/** Probability that the range of standard normal values exceeds w: k ∫ φ(z) (Φ(z)ᵏ⁻¹ − (Φ(z) − Φ(z − w))ᵏ⁻¹) dz. */
function normalRangeTail(w: number, groups: number, nodes: readonly Node[]): number {
  let tail = 0;
  const end = Math.max(9, w / 2 + 9);
  for (const { z, below, weight } of nodes) {
    if (z > end) break;
    const share = Math.min(1, normalCdf(z - w) / below);
    tail -= weight * Math.expm1((groups - 1) * Math.log1p(-share));
  }
  return Math.min(1, tail);
}

function tailOf(q: number, groups: number, df: number, nodes: readonly Node[]): number {
  if (q === 0) return 1;
  return averageOverScale(df, (scale) => normalRangeTail(q * scale, groups, nodes));
}

/**
 * Tukey's p of a studentised range: the probability that the range of k means over their standard error is
 * at least q (Tukey 1953; Copenhaver and Holland 1988, J Stat Comput Simul 30:1). For a difference with
 * statistic t of two of k groups, q = |t|√2. R's `ptukey(q, k, df, lower.tail = FALSE)`.
 *
 * @param groups number of means, 2 to 200
 * @param df degrees of freedom of the standard error, at least 1
 * @throws if an argument is out of range
 * @example studentisedRangeUpperTailP(3.876776750013182, 3, 10) // 0.05
 */
export function studentisedRangeUpperTailP(q: number, groups: number, df: number): number {
  requireArguments(groups, df);
  if (!(q >= 0)) throw new Error('the studentised range requires a q of zero or more');
  return tailOf(q, groups, df, nodesOf(groups));
}

/**
 * Cumulative distribution of the studentised range: the probability of at most q. R's `ptukey(q, k, df)`.
 *
 * @throws if an argument is out of range
 * @example studentisedRangeCdf(3.876776750013182, 3, 10) // 0.95
 */
export function studentisedRangeCdf(q: number, groups: number, df: number): number {
  return 1 - studentisedRangeUpperTailP(q, groups, df);
}

/**
 * Quantile of the studentised range: the q below which lies the probability p. R's `qtukey(p, k, df)`, which
 * stops at an accuracy of 1e-4; this one is exact to about ten digits.
 *
 * @param p above 0 and below 1
 * @throws if an argument is out of range
 * @example studentisedRangeQuantile(0.95, 3, 10) // 3.876776750013182
 */
export function studentisedRangeQuantile(p: number, groups: number, df: number): number {
  requireArguments(groups, df);
  if (!(p > 0 && p < 1)) throw new Error('studentisedRangeQuantile requires a p between 0 and 1');
  const nodes = nodesOf(groups);
  const falling =
    p < 0.5
      ? (q: number): number => Math.log(p / (1 - tailOf(q, groups, df, nodes)))
      : (q: number): number => Math.log(tailOf(q, groups, df, nodes) / (1 - p));
  return findRoot(falling, 3);
}
