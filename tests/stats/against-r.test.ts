import { describe, expect, test } from 'vitest';
import { adjustPValues } from '../../src/stats/adjust-p-values.ts';
import type { BlockedObservation } from '../../src/stats/blocked-t-test.ts';
import { blockedTTest } from '../../src/stats/blocked-t-test.ts';
import { pairedTTest } from '../../src/stats/paired-t-test.ts';
import { studentTTwoSidedP, studentTUpperQuantile } from '../../src/stats/student-t.ts';
import type { TTestResult } from '../../src/stats/t-test-result.ts';
import { welchTTest } from '../../src/stats/welch-t-test.ts';
import reference from '../../test-data/stats/t-tests.json';

// test-data/stats/t-tests.json is written by scripts/r/t-tests.R; its `source` names R's version.

interface ExpectedTTest {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

function relativeError(actual: number | null, expected: number): number {
  return actual === null ? Number.POSITIVE_INFINITY : Math.abs(actual / expected - 1);
}

function expectTTest(result: TTestResult, expected: ExpectedTTest): void {
  if (result.kind !== 'computed') throw new Error(`not computed: ${result.reason}`);
  const scale = Math.abs(expected.estimate) + expected.se;
  expect(Math.abs(result.estimate - expected.estimate) / scale).toBeLessThan(1e-12);
  expect(relativeError(result.standardError, expected.se)).toBeLessThan(1e-11);
  expect(relativeError(result.degreesOfFreedom, expected.df)).toBeLessThan(1e-11);
  expect(relativeError(result.pValue, expected.p)).toBeLessThan(1e-9);
  expect(Math.abs(result.low - expected.low) / scale).toBeLessThan(1e-10);
  expect(Math.abs(result.high - expected.high) / scale).toBeLessThan(1e-10);
}

describe('Student t against R', () => {
  test.each(reference.twoSidedP)('p of t = $t with $df df', ({ t, df, p }) => {
    expect(relativeError(studentTTwoSidedP(t, df), p)).toBeLessThan(1e-10);
  });
  test.each(reference.upperQuantile)('quantile at $tail with $df df', ({ tail, df, t }) => {
    expect(relativeError(studentTUpperQuantile(tail, df), t)).toBeLessThan(1e-11);
  });
});

describe('t-tests against R', () => {
  test.each(reference.welch)('Welch %#', (expected) => {
    expectTTest(welchTTest(Object.freeze(expected.control), expected.test), expected);
  });
  test.each(reference.paired)('paired %#', (expected) => {
    expectTTest(pairedTTest(Object.freeze(expected.control), expected.test), expected);
  });
  test.each(reference.blocked)('blocked %#', (expected) => {
    const observations = expected.block.map((block, i): BlockedObservation => ({
      block,
      group: expected.group[i] === 1 ? 1 : 0,
      value: expected.value[i] ?? Number.NaN,
    }));
    expectTTest(blockedTTest(observations), expected);
  });
});

test.each(reference.adjust)('p.adjust %#', ({ p, holm, bh }) => {
  adjustPValues(p, 'holm').forEach((value, i) => {
    expect(relativeError(value, holm[i] ?? Number.NaN)).toBeLessThan(1e-14);
  });
  adjustPValues(p, 'benjamini-hochberg').forEach((value, i) => {
    expect(relativeError(value, bh[i] ?? Number.NaN)).toBeLessThan(1e-14);
  });
});
