import { findRoot } from './find-root.ts';
import { normalCdf, normalDensity } from './normal.ts';
import { averageOverScale } from './scale-mixture.ts';

interface Node {
  readonly weight: number;
  /** How far the control stands from each group, in the group's own width: λz/√(1 − λ²) */
  readonly shifts: readonly number[];
}

/** Correlations of the differences come from their common control: λᵢ = √(nᵢ/(nᵢ + n₀)). */
function loadingsOf(nControl: number, nGroups: readonly number[]): readonly number[] {
  return nGroups.map((n) => Math.sqrt(n / (n + nControl)));
}

function requireArguments(nControl: number, nGroups: readonly number[], df: number): void {
  if (nGroups.length === 0 || nGroups.length > 200) {
    throw new Error('Dunnett requires 1 to 200 groups beside the control');
  }
  if (![nControl, ...nGroups].every((n) => n > 0 && n < Infinity)) {
    throw new Error('Dunnett requires groups with a size above zero');
  }
  if (!(df >= 1)) throw new Error('Dunnett requires at least 1 degree of freedom');
}

/**
 * Tail of max |Tᵢ| for given loadings: given the control's place z the groups are independent, so it is
 * E over the scale s of ∫ φ(z) (1 − ∏ P(|Xᵢ| < ts | z)) dz.
 */
function tailFor(loadings: readonly number[], df: number): (t: number) => number {
  const steepness = loadings.reduce((sum, l) => sum + l ** 2 / (1 - l ** 2), 0);
  const step = Math.min(0.4, Math.sqrt((2 * Math.PI ** 2) / (38 * (1 + steepness))));
  const widths = loadings.map((l) => Math.sqrt(1 - l ** 2));
  const nodes: Node[] = [];
  // Symmetric in z: one half, the others twice.
  for (let i = 0; i * step < 38; i += 1) {
    const z = i * step;
    const weight = (i === 0 ? step : 2 * step) * normalDensity(z);
    nodes.push({ weight, shifts: loadings.map((l, k) => (l * z) / (widths[k] ?? 1)) });
  }
  const normalTail = (limit: number): number => {
    let tail = 0;
    const end = 9 + limit;
    for (const [i, { weight, shifts }] of nodes.entries()) {
      if (i * step > end) break;
      let logInside = 0;
      for (const [k, shift] of shifts.entries()) {
        const far = limit / (widths[k] ?? 1);
        logInside += Math.log1p(-Math.min(1, normalCdf(shift - far) + normalCdf(-shift - far)));
      }
      tail -= weight * Math.expm1(logInside);
    }
    return Math.min(1, tail);
  };
  return (t) => (t === 0 ? 1 : averageOverScale(df, (scale) => normalTail(t * scale)));
}

/**
 * Dunnett's adjusted p of one of several comparisons with the same control: the probability that the greatest
 * |t| of all comparisons is at least |t| (Dunnett 1955, J Am Stat Assoc 50:1096; 1964, Biometrics 20:482 for
 * unequal sizes), two-sided, by integration of the multivariate t. As `multcomp::glht` with Dunnett contrasts.
 *
 * @param t statistic of the comparison, with the pooled standard deviation of all groups
 * @param df its degrees of freedom, at least 1: all values − all groups
 * @param nControl number of values of the control
 * @param nGroups number of values of each other group
 * @throws if an argument is out of range
 * @example dunnettTwoSidedP(2.5023667598415558, 12, 5, [5, 5]) // 0.05
 */
export function dunnettTwoSidedP(
  t: number,
  df: number,
  nControl: number,
  nGroups: readonly number[],
): number {
  requireArguments(nControl, nGroups, df);
  if (Number.isNaN(t)) throw new Error('Dunnett requires a number as t');
  return tailFor(loadingsOf(nControl, nGroups), df)(Math.abs(t));
}

/**
 * Dunnett's critical value: the |t| that the greatest of all comparisons with the control stays below with the
 * given confidence. Times a difference's standard error it is the half width of its simultaneous interval.
 *
 * @param confidence above 0 and below 1
 * @throws if an argument is out of range
 * @example dunnettQuantile(0.95, 12, 5, [5, 5]) // 2.5023667598415558
 */
export function dunnettQuantile(
  confidence: number,
  df: number,
  nControl: number,
  nGroups: readonly number[],
): number {
  requireArguments(nControl, nGroups, df);
  if (!(confidence > 0 && confidence < 1)) {
    throw new Error('dunnettQuantile requires a confidence between 0 and 1, such as 0.95');
  }
  const tail = tailFor(loadingsOf(nControl, nGroups), df);
  return findRoot((t) => Math.log(tail(t) / (1 - confidence)), 2);
}
