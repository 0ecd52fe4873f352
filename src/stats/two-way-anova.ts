import { isOnlyRounding } from './anova-result.ts';
import { leastSquares } from './least-squares.ts';
import type { NestedFTestResult } from './nested-f-test.ts';
import { nestedFTest } from './nested-f-test.ts';
import { largestSize } from './require-arguments.ts';

/** A value with its level of each of two factors, counted from 0. */
export interface TwoWayObservation {
  readonly first: number;
  readonly second: number;
  readonly value: number;
}

export interface TwoWayAnova {
  /** Each main effect beside the other (type II). */
  readonly first: NestedFTestResult;
  readonly second: NestedFTestResult;
  /** Whether the effect of one factor depends on the other. */
  readonly interaction: NestedFTestResult;
}

/**
 * Two-way analysis of variance with interaction. The main effects are tested beside each other and before the
 * interaction (type II sums of squares), against the residual of the full model, so unequal cells are allowed
 * (Yates 1934, J Am Stat Assoc 29:51). Equal to R's `anova(lm(y ~ a * b))` in both orders of a and b.
 *
 * @throws if a value is not finite
 */
export function twoWayAnova(observations: readonly TwoWayObservation[]): TwoWayAnova {
  const y = observations.map(({ value }) => value);
  const dummies = (keyOf: (observation: TwoWayObservation) => string): number[][] =>
    [...new Set(observations.map(keyOf))].map((key) =>
      observations.map((observation) => (keyOf(observation) === key ? 1 : 0)),
    );
  const first = dummies((observation) => String(observation.first));
  const second = dummies((observation) => String(observation.second));
  const cells = dummies((observation) => `${observation.first}/${observation.second}`);
  const onlyFirst = leastSquares(first, y);
  const onlySecond = leastSquares(second, y);
  const additive = leastSquares([...first, ...second], y);
  const full = leastSquares(cells, y);
  const test = (simple: typeof full, rich: typeof full): NestedFTestResult => {
    const numerator = simple.degreesOfFreedom - rich.degreesOfFreedom;
    if (numerator < 1 || full.degreesOfFreedom < 1) {
      return { kind: 'not-computable', reason: 'too-few' };
    }
    const deviation = Math.sqrt(full.residualSumOfSquares / full.degreesOfFreedom);
    if (isOnlyRounding(deviation, largestSize(y))) {
      return { kind: 'not-computable', reason: 'zero-variance' };
    }
    // The residual of the full model judges all effects; the gain is that of the two models compared.
    const gain = Math.max(0, simple.residualSumOfSquares - rich.residualSumOfSquares);
    return nestedFTest(
      {
        residualSumOfSquares: full.residualSumOfSquares + gain,
        degreesOfFreedom: full.degreesOfFreedom + numerator,
      },
      full,
    );
  };
  return {
    first: test(onlySecond, additive),
    second: test(onlyFirst, additive),
    interaction: test(additive, full),
  };
}
