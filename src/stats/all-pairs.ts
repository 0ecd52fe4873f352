import type { SimultaneousDifference, SimultaneousResult } from './anova-result.ts';
import { isOnlyRounding } from './anova-result.ts';
import { mean } from './mean.ts';
import { largestSize, requireConfidence, requireFinite } from './require-arguments.ts';
import { sampleVariance, sumOfSquares } from './sample-variance.ts';
import { studentisedRangeQuantile, studentisedRangeUpperTailP } from './studentised-range.ts';

interface Summary {
  readonly n: number;
  readonly mean: number;
}

/**
 * Tukey's honest differences of all pairs of groups with one common variance, for unequal sizes after Kramer
 * (Tukey 1953; Kramer 1956, Biometrics 12:307). Equal to R's `TukeyHSD(aov(value ~ group))`.
 *
 * @throws if a value is not finite or the confidence is out of range
 * @example tukeyKramer([[1, 2, 3], [5, 6, 7]]) // one difference: 4 (1.73 to 6.27), p 0.0080
 */
export function tukeyKramer(
  groups: readonly (readonly number[])[],
  confidence = 0.95,
): SimultaneousResult {
  const values = checked('tukeyKramer', groups, confidence);
  const degrees = values.length - groups.length;
  if (groups.length < 2 || groups.some((group) => group.length === 0) || degrees < 1) {
    return { kind: 'not-computable', reason: 'too-few' };
  }
  const variance = groups.reduce((sum, group) => sum + sumOfSquares(group), 0) / degrees;
  if (isOnlyRounding(Math.sqrt(variance), largestSize(values))) {
    return { kind: 'not-computable', reason: 'zero-variance' };
  }
  const quantile = studentisedRangeQuantile(confidence, groups.length, degrees);
  return eachPair(groups, (a, b) => ({
    standardError: Math.sqrt(variance * (1 / a.n + 1 / b.n)),
    degreesOfFreedom: degrees,
    quantile,
  }));
}

/**
 * Games and Howell's differences of all pairs of groups, each group with a variance of its own: Welch's standard
 * error and degrees of freedom with the studentised range (Games and Howell 1976, J Educ Stat 1:113).
 *
 * @throws if a value is not finite or the confidence is out of range
 */
export function gamesHowell(
  groups: readonly (readonly number[])[],
  confidence = 0.95,
): SimultaneousResult {
  const values = checked('gamesHowell', groups, confidence);
  if (groups.length < 2 || groups.some((group) => group.length < 2)) {
    return { kind: 'not-computable', reason: 'too-few' };
  }
  const largest = largestSize(values);
  const ofMean = groups.map((group) => sampleVariance(group) / group.length);
  if (ofMean.filter((variance) => isOnlyRounding(Math.sqrt(variance), largest)).length > 1) {
    return { kind: 'not-computable', reason: 'zero-variance' };
  }
  return eachPair(groups, (a, b, i, j) => {
    const [ofA, ofB] = [ofMean[i] ?? 0, ofMean[j] ?? 0];
    const welch = (ofA + ofB) ** 2 / (ofA ** 2 / (a.n - 1) + ofB ** 2 / (b.n - 1));
    // At least the smaller group's own, which rounding can miss.
    const degreesOfFreedom = Math.max(Math.min(a.n, b.n) - 1, welch);
    return {
      standardError: Math.sqrt(ofA + ofB),
      degreesOfFreedom,
      quantile: studentisedRangeQuantile(confidence, groups.length, degreesOfFreedom),
    };
  });
}

function checked(
  who: string,
  groups: readonly (readonly number[])[],
  confidence: number,
): readonly number[] {
  const values = groups.flat();
  requireFinite(who, values);
  requireConfidence(who, confidence);
  return values;
}

function eachPair(
  groups: readonly (readonly number[])[],
  precisionOf: (
    a: Summary,
    b: Summary,
    i: number,
    j: number,
  ) => { standardError: number; degreesOfFreedom: number; quantile: number },
): SimultaneousResult {
  const parts = groups.map((group) => ({ n: group.length, mean: mean(group) }));
  const differences: SimultaneousDifference[] = [];
  for (const [i, a] of parts.entries()) {
    for (const [offset, b] of parts.slice(i + 1).entries()) {
      const j = i + 1 + offset;
      const { standardError, degreesOfFreedom, quantile } = precisionOf(a, b, i, j);
      const estimate = b.mean - a.mean;
      const range = (Math.SQRT2 * Math.abs(estimate)) / standardError;
      const half = (quantile * standardError) / Math.SQRT2;
      const p = studentisedRangeUpperTailP(range, groups.length, degreesOfFreedom);
      differences.push({
        first: i,
        second: j,
        estimate,
        standardError,
        degreesOfFreedom,
        pValue: Math.max(Number.MIN_VALUE, p),
        low: estimate - half,
        high: estimate + half,
      });
    }
  }
  return { kind: 'computed', differences };
}
