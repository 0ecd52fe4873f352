import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BlockedObservation } from '../../src/stats/blocked-t-test.ts';
import { blockedTTest } from '../../src/stats/blocked-t-test.ts';
import { foldFromLog2 } from '../../src/stats/fold-from-log2.ts';
import { pairedTTest } from '../../src/stats/paired-t-test.ts';
import type { TTestResult } from '../../src/stats/t-test-result.ts';
import { welchTTest } from '../../src/stats/welch-t-test.ts';
import reference from '../../test-data/stats/t-tests-edge.json';
import { expectClose } from './expect-close.ts';

// test-data/stats/t-tests-edge.json is written by scripts/r/t-tests-edge.R; its `source` names R's version.

interface Expected {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

type Computed = Extract<TTestResult, { kind: 'computed' }>;

function computed(result: TTestResult): Computed {
  if (result.kind !== 'computed') throw new Error(`not computable: ${result.reason}`);
  return result;
}

/** `precision` is the relative rounding of the mean that values with a far offset cannot avoid. */
function expectTTest(result: TTestResult, expected: Expected, precision: number): void {
  const found = computed(result);
  const scale = Math.abs(expected.estimate) + expected.se;
  expect(Math.abs(found.estimate - expected.estimate)).toBeLessThanOrEqual(precision * scale);
  expectClose(found.standardError, expected.se, precision);
  expectClose(found.degreesOfFreedom, expected.df, precision);
  expect(Math.abs(found.statistic - expected.t)).toBeLessThanOrEqual(
    precision * (1 + Math.abs(expected.t)),
  );
  expectClose(found.pValue, expected.p, 100 * precision);
  expect(Math.abs(found.low - expected.low)).toBeLessThanOrEqual(1e4 * precision * scale);
  expect(Math.abs(found.high - expected.high)).toBeLessThanOrEqual(1e4 * precision * scale);
}

const observationsOf = (
  block: readonly number[],
  group: readonly number[],
  value: readonly number[],
): readonly BlockedObservation[] =>
  Object.freeze(
    block.map((name, i) =>
      Object.freeze({
        block: name,
        group: group[i] === 1 ? (1 as const) : (0 as const),
        value: value[i] ?? Number.NaN,
      }),
    ),
  );

describe('against R', () => {
  test.each(reference.welch)('t.test %#, $confidence', (expected) => {
    const [control, treated] = [Object.freeze(expected.control), Object.freeze(expected.test)];
    const far = Math.max(...control) > 1e5;
    const result = welchTTest(control, treated, expected.confidence);
    expectTTest(result, expected, far ? 1e-8 : 1e-12);
  });
  test.each(reference.paired)('paired t.test %#, $confidence', (expected) => {
    const [control, treated] = [Object.freeze(expected.control), Object.freeze(expected.test)];
    expectTTest(pairedTTest(control, treated, expected.confidence), expected, 1e-12);
  });
  test.each(reference.blocked)('lm(value ~ factor(block) + group) %#', (expected) => {
    const observations = observationsOf(expected.block, expected.group, expected.value);
    expectTTest(blockedTTest(observations, expected.confidence), expected, 1e-12);
  });
});

describe('published and worked values', () => {
  // reference-values/western.md, section 7: GraphPad Prism guide, "How to: ratio t test".
  const control = Object.freeze([4.2, 2.5, 6.5]);
  const treated = Object.freeze([8.7, 4.9, 13.1]);

  test('GraphPad, plain paired', () => {
    const result = computed(pairedTTest(control, treated));
    expect(result.estimate).toBeCloseTo(4.5, 12);
    expectClose(result.statistic, 3.711537445, 1e-9);
    expectClose(result.pValue, 0.065536937, 1e-9);
    expect(result.low).toBeCloseTo(-0.716689, 6);
    expect(result.high).toBeCloseTo(9.716689, 6);
  });
  test('GraphPad, ratio paired', () => {
    const result = computed(pairedTTest(control.map(Math.log2), treated.map(Math.log2)));
    expectClose(result.estimate, 1.010844972, 1e-9);
    expectClose(result.statistic, 43.89528714, 1e-9);
    expectClose(result.pValue, 0.0005185926, 1e-6);
    expectClose(foldFromLog2(result.estimate), 2.015090973, 1e-9);
    expectClose(foldFromLog2(result.low), 1.881340657, 1e-9);
    expectClose(foldFromLog2(result.high), 2.158350013, 1e-9);
  });
  test('GraphPad, one-sample on raw ratios against 1', () => {
    const ratios = treated.map((value, i) => value / (control[i] ?? Number.NaN));
    const result = computed(pairedTTest([1, 1, 1], ratios));
    expectClose(result.statistic, 31.57301805, 1e-9);
    expectClose(result.pValue, 0.0010016475, 1e-7);
  });
  test('p-Akt over Akt on parallel membranes (western.md, section 8a)', () => {
    const parental = [0.147, 2500 / 11000 / (15000 / 10500), 800 / 9000 / (6200 / 9100)];
    const resistant = [
      5200 / 9500 / (8800 / 9700),
      9800 / 12500 / (16900 / 11800),
      3900 / 9900 / (6000 / 9500),
    ];
    const result = computed(pairedTTest(parental.map(Math.log2), resistant.map(Math.log2)));
    expectClose(result.estimate, 2.025736173, 1e-9);
    expectClose(result.statistic, 14.77608329, 1e-9);
    expectClose(result.pValue, 0.0045489387, 1e-8);
    expectClose(foldFromLog2(result.estimate), 4.071996082, 1e-9);
    expectClose(foldFromLog2(result.low), 2.705436475, 1e-9);
    expectClose(foldFromLog2(result.high), 6.128826993, 1e-9);
  });
  // reference-values/qpcr.md, section 8: ΔCq as printed there, six digits after the point, so
  // that p agrees to about the same.
  test.each([
    [
      'ESR1',
      [4.48, 13.87 / 3, 4.391667],
      [3.33, 3.831667, 3.606667],
      1.8775988832,
      2.827208122,
      0.012672838727,
    ],
    [
      'PGR',
      [6.98, 7.163333, 6.758333],
      [9.596667, 9.048333, 10.113333],
      0.1627930609,
      2.568068933,
      0.007093404305,
    ],
    [
      'ERBB2',
      [7.713333, 7.733333, 7.645],
      [6.316667, 5.851667, 6.336667],
      2.8856351241,
      2.113858884,
      0.009056112969,
    ],
    [
      'FGFR1',
      [9.323333, 9.53, 9.195],
      [7.373333, 8.048333, 7.086667],
      3.5966821426,
      2.462416878,
      0.015127121463,
    ],
  ])('Welch on ΔCq of %s', (_, parental, resistant, fold, df, p) => {
    const result = computed(welchTTest(parental, resistant));
    expectClose(foldFromLog2(-result.estimate), fold, 1e-6);
    expectClose(result.degreesOfFreedom, df, 1e-5);
    expectClose(result.pValue, p, 1e-5);
  });
});

describe('what cannot be computed is said, never NaN or p = 0', () => {
  test('too few', () => {
    const tooFew = { kind: 'not-computable', reason: 'too-few' };
    expect(welchTTest([1], [2, 3])).toEqual({ ...tooFew, estimate: 1.5 });
    expect(welchTTest([], [2, 3])).toEqual({ ...tooFew, estimate: null });
    expect(pairedTTest([1], [3])).toEqual({ ...tooFew, estimate: 2 });
    expect(pairedTTest([], [])).toEqual({ ...tooFew, estimate: null });
    expect(blockedTTest([])).toEqual({ ...tooFew, estimate: null });
    expect(blockedTTest(observationsOf([1, 1, 2, 2], [0, 0, 1, 1], [1, 2, 3, 5]))).toEqual({
      ...tooFew,
      estimate: null,
    });
    expect(blockedTTest(observationsOf([1, 1], [0, 1], [1, 3]))).toEqual({
      ...tooFew,
      estimate: 2,
    });
  });
  test('no variance', () => {
    const none = { kind: 'not-computable', reason: 'zero-variance', estimate: 1 };
    expect(welchTTest([1, 1, 1], [2, 2])).toEqual(none);
    expect(pairedTTest([1, 2, 5], [2, 3, 6])).toEqual(none);
    expect(blockedTTest(observationsOf([1, 1, 2, 2], [0, 1, 0, 1], [1, 2, 8, 9]))).toEqual(none);
  });
  test('a spread that is only rounding is no variance', () => {
    const rounded = [4.1, 24.2 - 20.1, 30.2 - 26.1];
    expect(new Set(rounded).size).toBeGreaterThan(1);
    expect(welchTTest(rounded, [3.1, 3.1, 3.1])).toMatchObject({ reason: 'zero-variance' });
    expect(pairedTTest([1e6 + 0.1, 2e6 + 0.1], [1e6 + 0.3, 2e6 + 0.3])).toMatchObject({
      reason: 'zero-variance',
    });
  });
  test('one group without variance is enough for Welch', () => {
    const result = computed(welchTTest([2, 2, 2], [3, 3.5, 3.25]));
    expect(result.degreesOfFreedom).toBe(2);
  });
  test.each([
    ['NaN', () => welchTTest([1, Number.NaN], [2, 3])],
    ['infinity', () => pairedTTest([1, 2], [2, Infinity])],
    ['a block with NaN', () => blockedTTest([{ block: 1, group: 0, value: Number.NaN }])],
    ['groups that are no pairs', () => pairedTTest([1, 2, 3], [2, 3])],
    ['a confidence in percent', () => welchTTest([1, 2], [2, 3], 95)],
    ['a confidence of 0', () => pairedTTest([1, 2], [2, 3], 0)],
    ['a blocked confidence of 1', () => blockedTTest([], 1)],
  ])('throws for %s', (_, misuse) => {
    expect(misuse).toThrow('requires');
  });
});

describe('properties', () => {
  const seed = { seed: 20261124, numRuns: 200 };
  const value = fc.double({ min: -20, max: 20, noNaN: true });
  const group = fc.array(value, { minLength: 2, maxLength: 8 });
  const fromPairs = (pairs: readonly (readonly [number, number])[]): [number[], number[]] => [
    pairs.map(([control]) => control),
    pairs.map(([, treated]) => treated),
  ];
  const pairsOf = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 8 });

  test('swapping the groups mirrors the result', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const [there, back] = [welchTTest(a, b), welchTTest(b, a)];
        expect(back.kind).toBe(there.kind);
        if (there.kind !== 'computed' || back.kind !== 'computed') return;
        expect(back.estimate + there.estimate).toBe(0);
        expectClose(back.pValue, there.pValue, 1e-9);
        expect(Math.abs(back.low + there.high)).toBeLessThan(1e-9 * (1 + Math.abs(back.low)));
      }),
      seed,
    );
  });
  test('the interval leaves out 0 exactly when p is below 1 − confidence', () => {
    fc.assert(
      fc.property(
        pairsOf,
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        (pairs, confidence) => {
          const result = pairedTTest(...fromPairs(pairs), confidence);
          if (result.kind !== 'computed' || Math.abs(result.pValue + confidence - 1) < 1e-9) return;
          expect(result.low > 0 || result.high < 0).toBe(result.pValue < 1 - confidence);
          expect(result.pValue).toBeGreaterThan(0);
          expect(result.pValue).toBeLessThanOrEqual(1);
        },
      ),
      seed,
    );
  });
  test('blocks with one value of each group give the paired t-test', () => {
    fc.assert(
      fc.property(pairsOf, (pairs) => {
        const observations = pairs.flatMap(([control, treated], block) => [
          { block, group: 0 as const, value: control },
          { block, group: 1 as const, value: treated },
        ]);
        const [blocked, paired] = [blockedTTest(observations), pairedTTest(...fromPairs(pairs))];
        if (paired.kind !== 'computed' || paired.standardError < 1e-6) return;
        const found = computed(blocked);
        expect(found.estimate).toBeCloseTo(paired.estimate, 10);
        expectClose(found.standardError, paired.standardError, 1e-7);
        expect(found.degreesOfFreedom).toBe(paired.degreesOfFreedom);
        expectClose(found.pValue, paired.pValue, 1e-6);
      }),
      seed,
    );
  });
  test('a shift of a whole block changes nothing', () => {
    fc.assert(
      fc.property(pairsOf, value, (pairs, shift) => {
        const toObservations = (offset: number): BlockedObservation[] =>
          pairs.flatMap(([control, treated], block) => [
            { block, group: 0 as const, value: control + (block === 0 ? offset : 0) },
            { block, group: 1 as const, value: treated + (block === 0 ? offset : 0) },
          ]);
        const [plain, moved] = [
          blockedTTest(toObservations(0)),
          blockedTTest(toObservations(shift)),
        ];
        expect(moved.estimate).toBeCloseTo(plain.estimate ?? Number.NaN, 10);
      }),
      seed,
    );
  });
});
