import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldFromLog2, log2FromFold } from '../../src/stats/fold-from-log2.ts';
import { geometricMean } from '../../src/stats/geometric-mean.ts';
import { mean } from '../../src/stats/mean.ts';
import { median } from '../../src/stats/median.ts';
import { sampleStandardDeviation } from '../../src/stats/sample-standard-deviation.ts';
import { sampleVariance } from '../../src/stats/sample-variance.ts';
import reference from '../../test-data/stats/descriptive.json';
import { expectClose } from './expect-close.ts';

// test-data/stats/descriptive.json is written by scripts/r/descriptive.R; its `source` names R's version.

const seed = { seed: 20261124, numRuns: 300 };
const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 2,
  maxLength: 30,
});

test.each(reference.summaries)('against R %#', (expected) => {
  const values = Object.freeze(expected.values);
  expectClose(mean(values), expected.mean, 1e-15);
  expectClose(median(values), expected.median, 1e-15);
  // Far from zero the variance has no more digits than the values leave it.
  expectClose(sampleVariance(values), expected.variance, 1e-13);
  expectClose(sampleStandardDeviation(values), expected.sd, 1e-13);
  if (expected.geometricMean !== null) {
    expectClose(geometricMean(values), expected.geometricMean, 1e-14);
  }
});

describe('published and worked values', () => {
  // reference-values/qpcr.md, section 1: Livak and Schmittgen 2001, Methods 25:402, brain, separate tubes.
  test('Livak brain c-myc and GAPDH', () => {
    const myc = Object.freeze([30.72, 30.34, 30.58, 30.34, 30.5, 30.43]);
    const gapdh = Object.freeze([23.7, 23.56, 23.47, 23.65, 23.69, 23.68]);
    expectClose(mean(myc), 30.485, 1e-14);
    expectClose(sampleStandardDeviation(myc), 0.14802026888, 1e-10);
    expectClose(sampleStandardDeviation(gapdh), 0.09137833441, 1e-9);
    expectClose(foldFromLog2(2.495), 5.637283021, 1e-9);
  });
  // reference-values/qpcr.md, section 9: a triplet with one far off, and folds from ΔΔCq.
  test('the median of a triplet, and folds averaged on the log scale', () => {
    expect(median([26, 31.1, 26.02])).toBe(26.02);
    expectClose(geometricMean([2 ** 1.5, 4, 2 ** 2.5]), 4, 1e-15);
  });
});

describe('properties', () => {
  test('a mean lies within its values and moves with them', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const slack = 1e-9;
        for (const middle of [mean(values), median(values)]) {
          expect(middle).toBeGreaterThanOrEqual(low - slack);
          expect(middle).toBeLessThanOrEqual(high + slack);
        }
        expect(median(values.toReversed())).toBe(median(values));
        expect(sampleVariance(values)).toBeGreaterThanOrEqual(0);
      }),
      seed,
    );
  });
  test('equal values have exactly their own mean and no variance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.integer({ min: 2, max: 9 }),
        (value, n) => {
          const same = Array.from({ length: n }, () => value);
          expect(mean(same) - value).toBe(0);
          expect(sampleVariance(same)).toBe(0);
        },
      ),
      seed,
    );
  });
  test('folds and log2 folds undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (log2) => {
        expect(Math.abs(log2FromFold(foldFromLog2(log2)) - log2)).toBeLessThan(1e-12);
      }),
      seed,
    );
  });
  test('a fold is never 0 or infinite', () => {
    expect(foldFromLog2(0)).toBe(1);
    expect(foldFromLog2(5000)).toBe(Number.MAX_VALUE);
    expect(foldFromLog2(-5000)).toBe(Number.MIN_VALUE);
  });
});

test.each([
  ['a mean of nothing', () => mean([])],
  ['a median of nothing', () => median([])],
  ['a median of NaN', () => median([1, Number.NaN])],
  ['a geometric mean of nothing', () => geometricMean([])],
  ['a geometric mean with 0', () => geometricMean([1, 0])],
  ['a variance of one', () => sampleVariance([1])],
  ['a standard deviation of one', () => sampleStandardDeviation([1])],
  ['a fold of NaN', () => foldFromLog2(Number.NaN)],
  ['the logarithm of a fold of 0', () => log2FromFold(0)],
])('throws for %s', (_, misuse) => {
  expect(misuse).toThrow('requires');
});
