import type { AnovaResult } from './anova-result.ts';
import { isOnlyRounding } from './anova-result.ts';
import { fUpperTailP } from './f-distribution.ts';
import { mean } from './mean.ts';
import { largestSize, requireFinite } from './require-arguments.ts';
import { sampleVariance, sumOfSquares } from './sample-variance.ts';

/**
 * One-way analysis of variance: the mean square between groups over the mean square within (Fisher 1925). Equal
 * to R's `anova(lm(value ~ group))`. Fewer than two groups, an empty one, or no value to spare are not computable.
 *
 * @throws if a value is not finite
 * @example oneWayAnova([[1, 2, 3], [2, 3, 4], [5, 6, 7]]) // F = 13 with 2 and 6 degrees of freedom, p = 0.0066
 */
export function oneWayAnova(groups: readonly (readonly number[])[]): AnovaResult {
  const values = groups.flat();
  requireFinite('oneWayAnova', values);
  const degrees = values.length - groups.length;
  if (groups.length < 2 || groups.some((group) => group.length === 0) || degrees < 1) {
    return { kind: 'not-computable', reason: 'too-few' };
  }
  const within = groups.reduce((sum, group) => sum + sumOfSquares(group), 0) / degrees;
  if (isOnlyRounding(Math.sqrt(within), largestSize(values))) {
    return { kind: 'not-computable', reason: 'zero-variance' };
  }
  const center = mean(values);
  const between = groups.reduce(
    (sum, group) => sum + group.length * (mean(group) - center) ** 2,
    0,
  );
  const statistic = between / (groups.length - 1) / within;
  return {
    kind: 'computed',
    statistic,
    degreesOfFreedom: [groups.length - 1, degrees],
    pValue: Math.max(Number.MIN_VALUE, fUpperTailP(statistic, groups.length - 1, degrees)),
  };
}

/**
 * Welch's analysis of variance, for groups with variances of their own (Welch 1951, Biometrika 38:330). Equal to
 * R's `oneway.test(value ~ group)`. A group with fewer than two values or without variance is not computable.
 *
 * @throws if a value is not finite
 * @example welchAnova([[1, 2, 3], [2, 4, 6], [5, 6, 10]]) // F = 5.03 with 2 and 3.62 degrees of freedom
 */
export function welchAnova(groups: readonly (readonly number[])[]): AnovaResult {
  const values = groups.flat();
  requireFinite('welchAnova', values);
  const k = groups.length;
  if (k < 2 || groups.some((group) => group.length < 2)) {
    return { kind: 'not-computable', reason: 'too-few' };
  }
  const largest = largestSize(values);
  const parts = groups.map((group) => ({
    n: group.length,
    mean: mean(group),
    variance: sampleVariance(group),
  }));
  if (parts.some(({ variance }) => isOnlyRounding(Math.sqrt(variance), largest))) {
    return { kind: 'not-computable', reason: 'zero-variance' };
  }
  const weights = parts.map(({ n, variance }) => n / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = (i: number): number => (weights[i] ?? 0) / total;
  const center = parts.reduce((sum, part, i) => sum + share(i) * part.mean, 0);
  const lambda = parts.reduce((sum, { n }, i) => sum + (1 - share(i)) ** 2 / (n - 1), 0);
  const between = parts.reduce(
    (sum, part, i) => sum + (weights[i] ?? 0) * (part.mean - center) ** 2,
    0,
  );
  const statistic = between / (k - 1) / (1 + (2 * (k - 2) * lambda) / (k ** 2 - 1));
  const denominator = (k ** 2 - 1) / (3 * lambda);
  return {
    kind: 'computed',
    statistic,
    degreesOfFreedom: [k - 1, denominator],
    pValue: Math.max(Number.MIN_VALUE, fUpperTailP(statistic, k - 1, denominator)),
  };
}
