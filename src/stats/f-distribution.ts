import { findRoot } from './find-root.ts';
import { incompleteBeta } from './incomplete-beta.ts';

function requireArguments(statistic: number, df1: number, df2: number): void {
  if (!(df1 > 0 && df2 > 0 && df1 <= 1e9 && df2 <= 1e9)) {
    throw new Error("Fisher's F requires degrees of freedom above zero and at most 1e9");
  }
  if (!(statistic >= 0)) throw new Error("Fisher's F requires a statistic of zero or more");
}

/** df₁F as a share of df₁F + df₂, and the rest. */
function shares(statistic: number, df1: number, df2: number): readonly [number, number] {
  const ratio = (df1 / df2) * statistic;
  return ratio > 1
    ? [1 / (1 + 1 / ratio), 1 / ratio / (1 + 1 / ratio)]
    : [ratio / (1 + ratio), 1 / (1 + ratio)];
}

/**
 * Cumulative distribution of Fisher's F: the probability of at most F, I_x(df₁/2, df₂/2) with
 * x = df₁F/(df₁F + df₂) (Abramowitz and Stegun 26.6.2). R's `pf(F, df1, df2)`.
 *
 * @throws if an argument is out of range
 * @example fCdf(1, 3, 3) // 0.5
 */
export function fCdf(statistic: number, df1: number, df2: number): number {
  requireArguments(statistic, df1, df2);
  const [x, y] = shares(statistic, df1, df2);
  return incompleteBeta(x, y, df1 / 2, df2 / 2);
}

/**
 * p of an F statistic: the probability of at least F. R's `pf(F, df1, df2, lower.tail = FALSE)`.
 *
 * @throws if an argument is out of range
 * @example fUpperTailP(9.552094495921155, 2, 3) // 0.05
 */
export function fUpperTailP(statistic: number, df1: number, df2: number): number {
  requireArguments(statistic, df1, df2);
  const [x, y] = shares(statistic, df1, df2);
  return incompleteBeta(y, x, df2 / 2, df1 / 2);
}

/**
 * Quantile of Fisher's F: the F below which lies the probability p. R's `qf(p, df1, df2)`.
 *
 * @param p above 0 and below 1
 * @throws if an argument is out of range, or the F is beyond what a double can hold
 * @example fQuantile(0.95, 2, 3) // 9.552094495921155
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p > 0 && p < 1)) throw new Error('fQuantile requires a p between 0 and 1');
  requireArguments(0, df1, df2);
  const falling =
    p < 0.5
      ? (f: number): number => Math.log(p / fCdf(f, df1, df2))
      : (f: number): number => Math.log(fUpperTailP(f, df1, df2) / (1 - p));
  return findRoot(falling, 1);
}
