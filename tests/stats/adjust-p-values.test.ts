import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustPValues } from '../../src/stats/adjust-p-values.ts';
import reference from '../../test-data/stats/t-tests-edge.json';
import { expectClose } from './expect-close.ts';

// test-data/stats/t-tests-edge.json is written by scripts/r/t-tests-edge.R; its `source` names R's version.

function expectAll(
  actual: readonly (number | null)[],
  expected: readonly (number | null)[],
  relative = 1e-14,
): void {
  expect(actual.map((p) => p === null)).toEqual(expected.map((p) => p === null));
  for (const [i, p] of expected.entries())
    if (p !== null) expectClose(actual[i] ?? null, p, relative);
}

test.each(reference.adjust)('p.adjust %#', ({ p, holm, bh }) => {
  const frozen = Object.freeze(p);
  expectAll(adjustPValues(frozen, 'holm'), holm);
  expectAll(adjustPValues(frozen, 'benjamini-hochberg'), bh);
  expectAll(adjustPValues(frozen, 'none'), p);
});

describe('worked values', () => {
  // reference-values/western.md, section 7, and qpcr.md, section 9.
  test.each([
    ['holm', [0.0045, 0.03, 0.0005, 0.2, 0.011, 0.047], [0.0225, 0.09, 0.003, 0.2, 0.044, 0.094]],
    [
      'benjamini-hochberg',
      [0.0045, 0.03, 0.0005, 0.2, 0.011, 0.047],
      [0.0135, 0.045, 0.003, 0.2, 0.022, 0.0564],
    ],
    ['holm', [0.01, 0.02, 0.03, 0.04], [0.04, 0.06, 0.06, 0.06]],
    ['benjamini-hochberg', [0.01, 0.02, 0.03, 0.04], [0.04, 0.04, 0.04, 0.04]],
    // qpcr.md, section 8: Welch p of ESR1, PGR, ERBB2 and FGFR1.
    [
      'holm',
      [0.012672838727, 0.007093404305, 0.009056112969, 0.015127121463],
      [0.02837361722, 0.02837361722, 0.02837361722, 0.02837361722],
    ],
    [
      'benjamini-hochberg',
      [0.012672838727, 0.007093404305, 0.009056112969, 0.015127121463],
      [0.01512712146, 0.01512712146, 0.01512712146, 0.01512712146],
    ],
  ] as const)('%s of %j', (method, pValues, expected) => {
    expectAll(adjustPValues(pValues, method), expected, 1e-9);
  });
});

describe('properties', () => {
  const pValues = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    { maxLength: 12 },
  );
  test('adjusted p are never below the raw, never above 1, in the same order; Holm is the stricter', () => {
    fc.assert(
      fc.property(pValues, (raw) => {
        const holm = adjustPValues(Object.freeze(raw), 'holm');
        const bh = adjustPValues(raw, 'benjamini-hochberg');
        expect(holm.map((p) => p === null)).toEqual(raw.map((p) => p === null));
        expect(bh.map((p) => p === null)).toEqual(raw.map((p) => p === null));
        const family = raw
          .flatMap((p, i) => (p === null ? [] : [{ p, holm: holm[i] ?? 2, bh: bh[i] ?? 2 }]))
          .toSorted((one, other) => one.p - other.p);
        for (const [i, { p, ...adjusted }] of family.entries()) {
          expect(adjusted.bh).toBeGreaterThanOrEqual(p * (1 - 1e-15));
          expect(adjusted.holm).toBeGreaterThanOrEqual(adjusted.bh * (1 - 1e-15));
          expect(adjusted.holm).toBeLessThanOrEqual(1);
          expect(adjusted.holm).toBeGreaterThanOrEqual(family[i - 1]?.holm ?? 0);
          expect(adjusted.bh).toBeGreaterThanOrEqual(family[i - 1]?.bh ?? 0);
        }
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });
  test('entries without a p do not count', () => {
    expect(adjustPValues([null, 0.01, null, 0.04], 'holm')).toEqual([null, 0.02, null, 0.04]);
    expect(adjustPValues([], 'holm')).toEqual([]);
    expect(adjustPValues([null], 'benjamini-hochberg')).toEqual([null]);
  });
  test.each([-0.1, 1.1, Number.NaN])('throws for a p of %d', (p) => {
    expect(() => adjustPValues([p], 'none')).toThrow('between 0 and 1');
  });
});
