import { findRoot } from './find-root.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { logBeta } from './log-beta.ts';
import { approximateStudentT } from './student-t-start.ts';

function requireDegreesOfFreedom(df: number): void {
  if (!(df > 0 && df <= 1e9)) {
    throw new Error("Student's t requires degrees of freedom above zero and at most 1e9");
  }
}

/**
 * Two-sided p of a t statistic: the probability of at least |t| either way, I_{df/(df+t²)}(df/2, 1/2)
 * (Abramowitz and Stegun 26.7.1). R's `2 * pt(-abs(t), df)`.
 *
 * @param df degrees of freedom, above 0, need not be whole (Welch)
 * @throws if t is not a number or df is out of range
 * @example studentTTwoSidedP(-5.680213153, 2.827208122) // 0.01267283873
 */
export function studentTTwoSidedP(t: number, df: number): number {
  requireDegreesOfFreedom(df);
  if (Number.isNaN(t)) throw new Error('studentTTwoSidedP requires a number as t');
  const size = Math.abs(t);
  if (size === Infinity) return 0;
  if (size > 1e150) {
    // t² would overflow; so far out the tail is a power of t.
    const a = df / 2;
    return Math.exp(a * (Math.log(df) - 2 * Math.log(size)) - logBeta(a, 0.5)) / a;
  }
  const square = size * size;
  return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5);
}

/** The probability of less than |t| either way: 1 − the two-sided p, without its rounding. */
function centralProbability(t: number, df: number): number {
  const square = t * t;
  return incompleteBeta(square / (df + square), df / (df + square), 0.5, df / 2);
}

/**
 * Cumulative distribution of Student's t: the probability of at most t. R's `pt(t, df)`.
 *
 * @throws if t is not a number or df is out of range
 * @example studentTCdf(1, 1) // 0.75
 */
export function studentTCdf(t: number, df: number): number {
  const tail = studentTTwoSidedP(t, df) / 2;
  return t < 0 ? tail : 1 - tail;
}

/**
 * The t that leaves `tail` above it, for 0 < tail ≤ 0.5: R's `qt(tail, df, lower.tail = FALSE)`.
 *
 * @throws if tail or df is out of range, or the t is beyond what a double can hold (df well below 1)
 * @example studentTUpperQuantile(0.025, 2) // 4.302652729749464
 */
export function studentTUpperQuantile(tail: number, df: number): number {
  if (!(tail > 0 && tail <= 0.5)) throw new Error('studentTUpperQuantile requires 0 < tail ≤ 0.5');
  requireDegreesOfFreedom(df);
  if (tail === 0.5) return 0;
  const near =
    tail < 0.2 && df >= 1 ? refineQuantile(approximateStudentT(tail, df), tail, df) : null;
  if (near !== null) return near;
  // Near the middle the tails hardly change with t; there the probability between −t and t decides.
  const between = 1 - 2 * tail;
  const falling =
    tail < 0.2
      ? (t: number): number => Math.log(studentTTwoSidedP(t, df) / (2 * tail))
      : (t: number): number => Math.log(between / centralProbability(t, df));
  return findRoot(falling, tail < 0.2 ? 1 : between);
}

/**
 * Betters an approximate quantile by Halley's method (Press 2007, Numerical Recipes, 9.4.2) on log x, where the
 * logarithm of the tail is nearly a straight line: its slope is −2 t f(t) over the tail, f the density of t. Each
 * step triples the digits. null where it does not settle at once, and a search has to find the quantile.
 */
function refineQuantile(start: number, tail: number, df: number): number | null {
  const a = df / 2;
  const logScale = -logBeta(a, 0.5);
  let t = start;
  for (let i = 0; i < 5; i += 1) {
    if (!(t > 0 && t < 1e50)) return null;
    const square = t * t;
    const share = square / (df + square);
    const tails = studentTTwoSidedP(t, df);
    const excess = Math.log(tails / (2 * tail));
    const slope =
      (-2 * Math.exp(logScale + 0.5 * Math.log(share) - a * Math.log1p(square / df))) / tails;
    const bend = slope * (1 - (df + 1) * share - slope);
    const step = -excess / slope / (1 - (excess * bend) / (2 * slope * slope));
    if (!(Math.abs(step) < 0.5)) return null;
    t *= Math.exp(step);
    if (Math.abs(step) < 1e-5) return t;
  }
  return null;
}

/**
 * Quantile of Student's t: the t below which lies the probability p. R's `qt(p, df)`.
 *
 * @param p above 0 and below 1
 * @throws if p or df is out of range
 * @example studentTQuantile(0.975, 2) // 4.302652729749464
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new Error('studentTQuantile requires a p between 0 and 1');
  if (p === 0.5) {
    requireDegreesOfFreedom(df);
    return 0;
  }
  return p < 0.5 ? -studentTUpperQuantile(p, df) : studentTUpperQuantile(1 - p, df);
}
