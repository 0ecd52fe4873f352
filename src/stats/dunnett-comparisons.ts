import type { SimultaneousResult } from './anova-result.ts';
import { isOnlyRounding } from './anova-result.ts';
import { dunnettQuantile, dunnettTwoSidedP } from './dunnett.ts';
import { mean } from './mean.ts';
import { largestSize, requireConfidence, requireFinite } from './require-arguments.ts';
import { sumOfSquares } from './sample-variance.ts';

/**
 * Dunnett's comparisons of several groups with one control, with the pooled variance of all groups (Dunnett 1955,
 * J Am Stat Assoc 50:1096). As `multcomp::glht` with Dunnett contrasts. `groups[0]` is the control.
 *
 * @throws if a value is not finite or the confidence is out of range
 * @example dunnettComparisons([[1, 2, 3], [2, 3, 4], [5, 6, 7]]) // 1 (p 0.41) and 4 (p 0.0054)
 */
export function dunnettComparisons(
  groups: readonly (readonly number[])[],
  confidence = 0.95,
): SimultaneousResult {
  const values = groups.flat();
  requireFinite('dunnettComparisons', values);
  requireConfidence('dunnettComparisons', confidence);
  const [control, ...others] = groups;
  const degrees = values.length - groups.length;
  if (
    !control ||
    others.length === 0 ||
    groups.some((group) => group.length === 0) ||
    degrees < 1
  ) {
    return { kind: 'not-computable', reason: 'too-few' };
  }
  const variance = groups.reduce((sum, group) => sum + sumOfSquares(group), 0) / degrees;
  if (isOnlyRounding(Math.sqrt(variance), largestSize(values))) {
    return { kind: 'not-computable', reason: 'zero-variance' };
  }
  const sizes = others.map((group) => group.length);
  const critical = dunnettQuantile(confidence, degrees, control.length, sizes);
  const differences = others.map((group, i) => {
    const estimate = mean(group) - mean(control);
    const standardError = Math.sqrt(variance * (1 / group.length + 1 / control.length));
    const p = dunnettTwoSidedP(estimate / standardError, degrees, control.length, sizes);
    return {
      first: 0,
      second: i + 1,
      estimate,
      standardError,
      degreesOfFreedom: degrees,
      pValue: Math.min(1, Math.max(Number.MIN_VALUE, p)),
      low: estimate - critical * standardError,
      high: estimate + critical * standardError,
    };
  });
  return { kind: 'computed', differences };
}
