import { describe, expect, test } from 'vitest';
import type { AdditiveObservation } from '../../src/stats/additive-fit.ts';
import { additiveFit } from '../../src/stats/additive-fit.ts';
import { blockedTTest } from '../../src/stats/blocked-t-test.ts';
import { pairedTTest } from '../../src/stats/paired-t-test.ts';
import reference from '../../test-data/stats/additive-fit.json';

// test-data/stats/additive-fit.json is written by scripts/r/additive-fit.R: R's lm(value ~ block + condition).

describe('additive fit against R', () => {
  test.each(reference.cases)('case %#', ({ block, condition, value, df, ...expected }) => {
    const fit = additiveFit(
      value.map((y, i) => ({ block: block[i] ?? 0, condition: condition[i] ?? 0, value: y })),
      0,
    );
    expect(fit.size).toBe(expected.estimate.length);
    for (const [i, estimate] of expected.estimate.entries()) {
      const found = fit.get(i + 1);
      if (found?.kind !== 'computed') throw new Error('not computed');
      const se = expected.se[i] ?? 0;
      expect(found.degreesOfFreedom).toBe(df);
      expect(Math.abs(found.estimate - estimate)).toBeLessThan(1e-11 * (1 + se));
      expect(Math.abs(found.standardError / se - 1)).toBeLessThan(1e-10);
      expect(Math.abs(found.pValue / (expected.p[i] ?? 0) - 1)).toBeLessThan(1e-8);
      expect(Math.abs(found.low - (expected.low[i] ?? 0))).toBeLessThan(1e-9);
      expect(Math.abs(found.high - (expected.high[i] ?? 0))).toBeLessThan(1e-9);
    }
  });
});

/** reference-values/western.md, section 8a: ratios of three blots. */
const parental = [0.147, 0.1590909091, 0.1304659498].map(Math.log2);
const resistant = [0.6033492823, 0.547408284, 0.6237373737].map(Math.log2);
const observations = [parental, resistant].flatMap((values, condition) =>
  values.map((value, block): AdditiveObservation => ({ block, condition, value })),
);

test('with two conditions in every block it is the paired t-test', () => {
  const fit = additiveFit(observations, 0).get(1);
  const paired = pairedTTest(parental, resistant);
  if (fit?.kind !== 'computed' || paired.kind !== 'computed') throw new Error('not computed');
  expect(fit.estimate).toBeCloseTo(2.025736173, 8);
  expect(fit.pValue).toBeCloseTo(paired.pValue, 12);
  expect(fit.low).toBeCloseTo(paired.low, 12);
});

test('with two conditions and a missing lane it is the blocked t-test', () => {
  const some = observations.slice(0, -1);
  const fit = additiveFit(some, 0).get(1);
  const blocked = blockedTTest(
    some.map(({ block, condition, value }) => ({ block, group: condition === 1 ? 1 : 0, value })),
  );
  if (fit?.kind !== 'computed' || blocked.kind !== 'computed') throw new Error('not computed');
  expect(fit.estimate).toBeCloseTo(blocked.estimate, 12);
  expect(fit.standardError).toBeCloseTo(blocked.standardError, 12);
});

test('a condition that shares no block with the reference has no contrast', () => {
  const apart = [...observations, { block: 9, condition: 5, value: 1 }];
  expect([...additiveFit(apart, 0).keys()]).toEqual([1]);
});

test('too few values give an estimate and no test', () => {
  const fit = additiveFit(
    observations.filter(({ block }) => block === 0),
    0,
  ).get(1);
  expect(fit).toMatchObject({ kind: 'not-computable', reason: 'too-few' });
  expect(fit?.estimate).toBeCloseTo(2.0371772, 6);
});
