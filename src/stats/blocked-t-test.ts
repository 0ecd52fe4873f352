import { mean } from './mean.ts';
import { largestSize, requireConfidence, requireFinite } from './require-arguments.ts';
import { sumOfSquares } from './sample-variance.ts';
import type { TTestResult } from './t-test-result.ts';
import { tTestFrom } from './t-test-result.ts';

/** A value of the control (0) or test (1) group in a block, such as a blot. */
export interface BlockedObservation {
  readonly block: number;
  readonly group: 0 | 1;
  readonly value: number;
}

/**
 * Two groups in several blocks: least squares of value = block + group + error, equal to R's
 * `lm(value ~ factor(block) + group)`. The estimate is the mean of the blocks' own differences, weighted by
 * n₀n₁/(n₀+n₁). With one value of each group in every block it is the paired t-test. A block with one group
 * only says nothing of the difference, but its spread counts; degrees of freedom = values − blocks − 1.
 *
 * @param confidence of the interval, between 0 and 1
 * @throws if a value is not finite or the confidence is out of range
 * @example
 * blockedTTest([
 *   { block: 1, group: 0, value: 5.1 }, { block: 1, group: 1, value: 6.3 },
 *   { block: 2, group: 0, value: 4.2 }, { block: 2, group: 1, value: 5.1 },
 * ]) // estimate 1.05 with 1 degree of freedom
 */
export function blockedTTest(
  observations: readonly BlockedObservation[],
  confidence = 0.95,
): TTestResult {
  const values = observations.map(({ value }) => value);
  requireFinite('blockedTTest', values);
  requireConfidence('blockedTTest', confidence);
  const blocks = new Map<number, [control: number[], test: number[]]>();
  for (const { block, group, value } of observations) {
    const cells = blocks.get(block) ?? [[], []];
    cells[group].push(value);
    blocks.set(block, cells);
  }
  let weights = 0;
  let weighted = 0;
  let residual = 0;
  const differences: { weight: number; difference: number }[] = [];
  for (const [control, test] of blocks.values()) {
    for (const cell of [control, test]) if (cell.length > 0) residual += sumOfSquares(cell);
    if (control.length === 0 || test.length === 0) continue;
    const weight = (control.length * test.length) / (control.length + test.length);
    const difference = mean(test) - mean(control);
    weights += weight;
    weighted += weight * difference;
    differences.push({ weight, difference });
  }
  if (differences.length === 0)
    return { kind: 'not-computable', reason: 'too-few', estimate: null };
  const estimate = weighted / weights;
  for (const { weight, difference } of differences) {
    residual += weight * (difference - estimate) ** 2;
  }
  const degreesOfFreedom = observations.length - blocks.size - 1;
  if (degreesOfFreedom < 1) return { kind: 'not-computable', reason: 'too-few', estimate };
  const standardError = Math.sqrt(residual / degreesOfFreedom / weights);
  const largest = largestSize(values);
  return tTestFrom(
    { method: 'blocked', estimate, standardError, degreesOfFreedom, largest },
    confidence,
  );
}
