import { describe, expect, test } from 'vitest';
import { linearRegression } from '../../src/stats/linear-regression.ts';
import { nestedFTest } from '../../src/stats/nested-f-test.ts';
import reference from '../../test-data/stats/regression.json';
import { expectClose } from './expect-close.ts';

// test-data/stats/regression.json is written by scripts/r/regression.R; its `source` names R's version.

describe('linear regression', () => {
  test.each(reference.lines)('lm(y ~ x) %#', (expected) => {
    const result = linearRegression(Object.freeze(expected.x), Object.freeze(expected.y));
    if (result.kind !== 'computed') throw new Error(result.reason);
    expectClose(result.slope, expected.slope, 1e-11);
    expectClose(result.intercept, expected.intercept, 1e-11);
    expectClose(result.rSquared, expected.r2, 1e-11);
    expectClose(result.slopeStandardError, expected.slopeSe, 1e-10);
    expectClose(result.interceptStandardError, expected.interceptSe, 1e-10);
    expectClose(result.residualStandardDeviation, expected.sigma, 1e-10);
    expect(result.degreesOfFreedom).toBe(expected.df);
  });
  test('what two points, equal x or equal y leave open', () => {
    expect(linearRegression([0, 1], [1, 3])).toEqual({
      kind: 'computed',
      slope: 2,
      intercept: 1,
      rSquared: 1,
      slopeStandardError: null,
      interceptStandardError: null,
      residualStandardDeviation: null,
      degreesOfFreedom: 0,
    });
    expect(linearRegression([0, 1, 2], [4, 4, 4])).toMatchObject({ slope: 0, rSquared: null });
    expect(linearRegression([1], [2])).toEqual({ kind: 'not-computable', reason: 'too-few' });
    expect(linearRegression([0.3, 0.1 + 0.2], [1, 2])).toMatchObject({ reason: 'zero-variance' });
    expect(linearRegression([1, 1, 1], [1, 2, 3])).toEqual({
      kind: 'not-computable',
      reason: 'zero-variance',
    });
  });
  test('throws for misuse', () => {
    expect(() => linearRegression([1, 2], [1])).toThrow('as many x as y');
    expect(() => linearRegression([1, Number.NaN], [1, 2])).toThrow('finite');
  });
});

describe('F-test of nested models', () => {
  test.each(reference.nested)('anova(simple, full) %#', ({ rss0, df0, rss1, df1, f, p }) => {
    const result = nestedFTest(
      { residualSumOfSquares: rss0, degreesOfFreedom: df0 },
      { residualSumOfSquares: rss1, degreesOfFreedom: df1 },
    );
    if (result.kind !== 'computed') throw new Error(result.reason);
    expectClose(result.statistic, f, 1e-11);
    expectClose(result.pValue, p, 1e-11);
    expect(result.degreesOfFreedom).toEqual([df0 - df1, df1]);
  });
  const model = (
    residualSumOfSquares: number,
    degreesOfFreedom: number,
  ): Parameters<typeof nestedFTest>[0] => ({ residualSumOfSquares, degreesOfFreedom });
  test('what cannot be computed', () => {
    expect(nestedFTest(model(3, 2), model(1, 0))).toMatchObject({ reason: 'too-few' });
    expect(nestedFTest(model(3, 4), model(0, 2))).toMatchObject({ reason: 'zero-variance' });
    expect(nestedFTest(model(3, 4), model(1e-28, 2))).toMatchObject({ reason: 'zero-variance' });
    expect(nestedFTest(model(3, 4), model(3, 2))).toMatchObject({ statistic: 0, pValue: 1 });
  });
  test('throws for models that are not nested', () => {
    expect(() => nestedFTest(model(3, 2), model(1, 4))).toThrow('fewer parameters');
    expect(() => nestedFTest(model(1, 4), model(3, 2))).toThrow('at least as well');
  });
});
