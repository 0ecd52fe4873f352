import type { LogisticFit } from './fit-logistic.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { DosePoint } from './logistic.ts';
import type { NestedFTestResult } from './nested-f-test.ts';
import { nestedFTest } from './nested-f-test.ts';
import { studentTUpperQuantile } from './student-t.ts';

/** Two curves with a variance in common. */
export interface CurveComparison {
  /** Extra-sum-of-squares F: one curve for all points against a curve for each group. */
  readonly difference: NestedFTestResult | null;
  /** ln of the ratio of midpoints, second over first, with its Gauss–Newton error; null where a curve has no error. */
  readonly logRatio: {
    readonly estimate: number;
    readonly standardError: number | null;
    readonly low: number | null;
    readonly high: number | null;
  };
}

/**
 * Compares two fitted curves: are they different at all (extra sum of squares; Motulsky and Christopoulos 2004,
 * ch. 27), and how far apart are their midpoints. The variance is pooled over both fits.
 */
export function compareCurves(
  first: LogisticFit,
  second: LogisticFit,
  points: readonly DosePoint[],
  confidence = 0.95,
): CurveComparison {
  const separate = {
    residualSumOfSquares: first.residualSumOfSquares + second.residualSumOfSquares,
    degreesOfFreedom: first.degreesOfFreedom + second.degreesOfFreedom,
  };
  const common = fitLogistic(points);
  const isNested =
    common.kind === 'computed' &&
    common.fit.degreesOfFreedom > separate.degreesOfFreedom &&
    common.fit.residualSumOfSquares >= separate.residualSumOfSquares;
  const estimate = second.logMidpoint - first.logMidpoint;
  const standardError = pooledError([first, second], separate);
  const half =
    standardError === null
      ? null
      : standardError * studentTUpperQuantile((1 - confidence) / 2, separate.degreesOfFreedom);
  return {
    difference: isNested ? nestedFTest(common.fit, separate) : null,
    logRatio: {
      estimate,
      standardError,
      low: half === null ? null : estimate - half,
      high: half === null ? null : estimate + half,
    },
  };
}

function pooledError(
  fits: readonly LogisticFit[],
  { residualSumOfSquares, degreesOfFreedom }: LogisticVariance,
): number | null {
  if (degreesOfFreedom < 1) return null;
  let sum = 0;
  for (const fit of fits) {
    const own = fit.residualSumOfSquares / fit.degreesOfFreedom;
    const error = fit.standardErrors?.logMidpoint;
    if (error === undefined || !(own > 0)) return null;
    sum += error ** 2 / own;
  }
  return Math.sqrt((sum * residualSumOfSquares) / degreesOfFreedom);
}

type LogisticVariance = Pick<LogisticFit, 'residualSumOfSquares' | 'degreesOfFreedom'>;
