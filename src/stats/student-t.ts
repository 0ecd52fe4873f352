import { incompleteBeta } from './incomplete-beta.ts';
import { logBeta } from './log-beta.ts';

/**
 * Two-sided p of a t statistic: the probability of at least |t| either way, I_{df/(df+t²)}(df/2, 1/2).
 *
 * @param df degrees of freedom, above 0, need not be whole (Welch)
 */
export function studentTTwoSidedP(t: number, df: number): number {
  if (!(df > 0)) throw new Error('studentTTwoSidedP requires degrees of freedom above zero');
  const square = t * t;
  if (!Number.isFinite(square)) return 0;
  return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5);
}

/**
 * The t that leaves `tail` above it, for 0 < tail ≤ 0.5: R's `qt(tail, df, lower.tail = FALSE)`.
 * Newton's method on log t, kept inside a bracket; both sides of the equation are taken as logarithms.
 */
export function studentTUpperQuantile(tail: number, df: number): number {
  if (!(tail > 0 && tail <= 0.5)) throw new Error('studentTUpperQuantile requires 0 < tail ≤ 0.5');
  if (tail === 0.5) return 0;
  const logTail = Math.log(2 * tail);
  const excess = (t: number): number => Math.log(studentTTwoSidedP(t, df)) - logTail;
  let low = 1;
  let high = 1;
  while (excess(low) < 0) low /= 2;
  while (excess(high) > 0) high *= 2;
  let t = Math.sqrt(low * high);
  for (let i = 0; i < 200; i += 1) {
    const difference = excess(t);
    if (difference > 0) low = t;
    else high = t;
    const slope = (-2 * density(t, df)) / studentTTwoSidedP(t, df);
    const newton = t - difference / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * t) return next;
    t = next;
  }
  return t;
}

function density(t: number, df: number): number {
  const logDensity =
    -0.5 * Math.log(df) - logBeta(df / 2, 0.5) - ((df + 1) / 2) * Math.log1p((t * t) / df);
  return Math.exp(logDensity);
}
