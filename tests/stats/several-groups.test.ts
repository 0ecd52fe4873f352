import { describe, expect, test } from 'vitest';
import { gamesHowell, tukeyKramer } from '../../src/stats/all-pairs.ts';
import type { SimultaneousDifference, SimultaneousResult } from '../../src/stats/anova-result.ts';
import { dunnettQuantile, dunnettTwoSidedP } from '../../src/stats/dunnett.ts';
import { dunnettComparisons } from '../../src/stats/dunnett-comparisons.ts';
import { oneWayAnova, welchAnova } from '../../src/stats/one-way-anova.ts';
import { twoWayAnova } from '../../src/stats/two-way-anova.ts';
import reference from '../../test-data/stats/several-groups.json';
import { expectClose } from './expect-close.ts';

// test-data/stats/several-groups.json is written by scripts/r/several-groups.R; its `source` names R's version.

function differencesOf(result: SimultaneousResult): readonly SimultaneousDifference[] {
  if (result.kind !== 'computed') throw new Error(`not computed: ${result.reason}`);
  return result.differences;
}

function expectDifferences(
  result: SimultaneousResult,
  expected: {
    estimate: number[];
    low: number[];
    high: number[];
    p: number[];
  },
): void {
  const differences = differencesOf(result);
  expect(differences).toHaveLength(expected.estimate.length);
  for (const [i, difference] of differences.entries()) {
    expectClose(difference.estimate, expected.estimate[i] ?? 0, 1e-9);
    expectClose(difference.low, expected.low[i] ?? 0, 1e-6);
    expectClose(difference.high, expected.high[i] ?? 0, 1e-6);
    expectClose(difference.pValue, expected.p[i] ?? 0, 1e-6);
  }
}

describe('against R', () => {
  test.each(reference.anova)('analysis of variance %#', (expected) => {
    const equal = oneWayAnova(expected.groups);
    const welch = welchAnova(expected.groups);
    if (equal.kind !== 'computed' || welch.kind !== 'computed') throw new Error('not computed');
    expectClose(equal.statistic, expected.f, 1e-9);
    expect(equal.degreesOfFreedom[1]).toBe(expected.df);
    expectClose(equal.pValue, expected.p, 1e-9);
    expectClose(welch.statistic, expected.welchF, 1e-9);
    expectClose(welch.degreesOfFreedom[1], expected.welchDf, 1e-9);
    expectClose(welch.pValue, expected.welchP, 1e-9);
  });

  test.each(reference.tukey)('Tukey–Kramer %#', (expected) => {
    expectDifferences(tukeyKramer(expected.groups), expected);
  });

  test.each(reference.gamesHowell)('Games–Howell %#', (expected) => {
    expectDifferences(gamesHowell(expected.groups), expected);
    for (const [i, { degreesOfFreedom }] of differencesOf(gamesHowell(expected.groups)).entries()) {
      expectClose(degreesOfFreedom, expected.df[i] ?? 0, 1e-9);
    }
  });

  test.each(reference.twoWay)('two-way layout %#', (expected) => {
    const observations = expected.value.map((value, i) => ({
      first: expected.first[i] ?? 0,
      second: expected.second[i] ?? 0,
      value,
    }));
    const { first, second, interaction } = twoWayAnova(observations);
    for (const [i, effect] of [first, second, interaction].entries()) {
      if (effect.kind !== 'computed') throw new Error(`not computed: ${effect.reason}`);
      expectClose(effect.statistic, expected.f[i] ?? 0, 1e-9);
      expectClose(effect.pValue, expected.p[i] ?? 0, 1e-9);
      expect(effect.degreesOfFreedom).toEqual([expected.df1[i], expected.df2]);
    }
  });
});

test('Dunnett from values is Dunnett of their t', () => {
  const [control = [], a = [], b = []] = reference.anova[5]?.groups ?? [];
  const [first, second] = differencesOf(dunnettComparisons([control, a, b]));
  const degrees = control.length + a.length + b.length - 3;
  const sizes = [a.length, b.length];
  for (const difference of [first, second]) {
    if (!difference) throw new Error('a difference is missing');
    const t = difference.estimate / difference.standardError;
    expectClose(difference.pValue, dunnettTwoSidedP(t, degrees, control.length, sizes), 1e-14);
    const half = dunnettQuantile(0.95, degrees, control.length, sizes) * difference.standardError;
    expectClose(difference.high - difference.low, 2 * half, 1e-12);
  }
});

describe('what cannot be computed', () => {
  const procedures = { oneWayAnova, welchAnova, tukeyKramer, gamesHowell, dunnettComparisons };
  test.each(Object.entries(procedures))('%s', (_, procedure) => {
    expect(procedure([])).toEqual({ kind: 'not-computable', reason: 'too-few' });
    expect(procedure([[1, 2, 3]])).toEqual({ kind: 'not-computable', reason: 'too-few' });
    expect(procedure([[1], [2], [3]])).toEqual({ kind: 'not-computable', reason: 'too-few' });
    const equal = procedure([
      [20.1, 20.1],
      [20.1, 20.1],
      [22.3, 22.3],
    ]);
    expect(equal).toEqual({ kind: 'not-computable', reason: 'zero-variance' });
    expect(() =>
      procedure([
        [1, 2, Number.NaN],
        [1, 2],
      ]),
    ).toThrow('finite');
  });
  test('a two-way layout without values to spare, or with one level', () => {
    const cells = [0, 1].flatMap((first) =>
      [0, 1].map((second) => ({ first, second, value: first + second })),
    );
    expect(twoWayAnova(cells).interaction).toEqual({ kind: 'not-computable', reason: 'too-few' });
    const oneLevel = [1, 2, 3, 4].map((value, i) => ({ first: 0, second: i % 2, value }));
    expect(twoWayAnova(oneLevel).first.kind).toBe('not-computable');
    expect(twoWayAnova(oneLevel).interaction.kind).toBe('not-computable');
    expect(twoWayAnova([]).first.kind).toBe('not-computable');
    const same = [...cells, ...cells].map((cell) => ({ ...cell, value: 20.1 }));
    expect(twoWayAnova(same).interaction).toEqual({
      kind: 'not-computable',
      reason: 'zero-variance',
    });
  });
});
