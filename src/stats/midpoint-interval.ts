import { fQuantile } from './f-distribution.ts';
import { findRoot } from './find-root.ts';
import type { LogisticFit } from './fit-logistic.ts';
import { searchLogistic } from './logistic-search.ts';

/** An interval of a dose; null where the data set no limit on that side. */
export interface DoseInterval {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Profile-likelihood interval of the midpoint (relative IC50): all midpoints at which the best curve has
 * RSS ≤ RSSmin·(1 + F(confidence; 1, df)/df) (Bates and Watts 1988, Nonlinear Regression Analysis, ch. 6).
 * null without residual degrees of freedom, or without residuals.
 */
export function midpointInterval(fit: LogisticFit, confidence = 0.95): DoseInterval | null {
  const { degreesOfFreedom: df, residualSumOfSquares, data, bounds, logMidpoint } = fit;
  if (df < 1) return null;
  const critical = residualSumOfSquares * (1 + fQuantile(confidence, 1, df) / df);
  // Without residuals there is nothing to tell an interval by, and with rounding alone no more than that.
  if (!(residualSumOfSquares > 1e-20 * data.total)) return null;
  // Below zero while the best curve with this midpoint is still good enough.
  const excess = (at: number): number => {
    const held = { ...bounds, logMidpoint: [at, at] as const };
    return searchLogistic(data, held).equations.sumOfSquares + data.pureError - critical;
  };
  const [lowest, highest] = bounds.logMidpoint;
  const limit = (direction: 1 | -1): number | null => {
    const end = direction === 1 ? highest : lowest;
    if (!(excess(end) > 0)) return null;
    const room = Math.abs(end - logMidpoint);
    const falling = (distance: number): number =>
      -excess(logMidpoint + direction * Math.min(distance, room)) / critical;
    const start = Math.min(room, Math.max(1e-6, fit.standardErrors?.logMidpoint ?? 0.1));
    return Math.exp(logMidpoint + direction * findRoot(falling, start));
  };
  return { low: limit(-1), high: limit(1) };
}
