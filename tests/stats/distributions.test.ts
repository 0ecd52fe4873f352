import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fCdf, fQuantile, fUpperTailP } from '../../src/stats/f-distribution.ts';
import { incompleteBeta } from '../../src/stats/incomplete-beta.ts';
import { log1pMinus } from '../../src/stats/log1p-minus.ts';
import { logBeta } from '../../src/stats/log-beta.ts';
import { logGamma } from '../../src/stats/log-gamma.ts';
import { normalCdf, normalDensity, normalQuantile } from '../../src/stats/normal.ts';
import {
  studentTCdf,
  studentTQuantile,
  studentTTwoSidedP,
  studentTUpperQuantile,
} from '../../src/stats/student-t.ts';
import reference from '../../test-data/stats/distributions.json';
import { expectClose } from './expect-close.ts';

// test-data/stats/distributions.json is written by scripts/r/distributions.R; its `source` names R's version.

const seed = { seed: 20261124, numRuns: 300 };
const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true });
const degrees = between(0.5, 1e5);

describe('against R', () => {
  test.each(reference.logGamma)('lgamma($x)', ({ x, value }) => {
    expectClose(logGamma(x), value, 2e-15);
  });
  test.each(reference.incompleteBeta)('pbeta($x, $a, $b)', ({ x, a, b, lower, upper }) => {
    expectClose(incompleteBeta(x, 1 - x, a, b), lower, 4e-13);
    expectClose(incompleteBeta(1 - x, x, b, a), upper, 4e-13);
  });
  test.each(reference.normalCdf)('pnorm($z)', ({ z, p }) => {
    expectClose(normalCdf(z), p, 1e-13);
  });
  test.each(reference.normalQuantile)('qnorm($p)', ({ p, z }) => {
    expectClose(normalQuantile(p), z, 1e-14);
  });
  test.each(reference.studentTTwoSidedP)('2 pt(-$t, $df)', ({ t, df, p }) => {
    expectClose(studentTTwoSidedP(t, df), p, 2e-13);
    expect(studentTTwoSidedP(-t, df)).toBe(studentTTwoSidedP(t, df));
  });
  test.each(reference.studentTCdf)('pt($t, $df)', ({ t, df, p }) => {
    expectClose(studentTCdf(t, df), p, 1e-13);
  });
  test.each(reference.studentTQuantile)('qt($p, $df)', ({ p, df, t }) => {
    expectClose(studentTQuantile(p, df), t, 1e-12);
  });
  test.each(reference.f)('pf($f, $df1, $df2)', ({ f, df1, df2, lower, upper }) => {
    expectClose(fCdf(f, df1, df2), lower, 4e-13);
    expectClose(fUpperTailP(f, df1, df2), upper, 4e-13);
  });
  test.each(reference.fQuantile)('qf($p, $df1, $df2)', ({ p, df1, df2, f }) => {
    expectClose(fQuantile(p, df1, df2), f, 1e-12);
  });
});

// reference-values/western.md, section 7: t(.975, n − 1)/√n.
test.each([
  [2, 8.984643532],
  [3, 2.484137712],
  [4, 1.591223153],
  [5, 1.241663998],
  [6, 1.04943564],
])('half width of a 95 %% interval for n = %d', (n, multiplier) => {
  expectClose(studentTQuantile(0.975, n - 1) / Math.sqrt(n), multiplier, 1e-9);
});

describe('closed forms', () => {
  test('with 1 degree of freedom t is Cauchy, with 2 it is algebraic', () => {
    fc.assert(
      fc.property(between(1e-6, 1 - 1e-6), (p) => {
        expectClose(studentTQuantile(p, 1) + 0, Math.tan(Math.PI * (p - 0.5)), 1e-9);
        const ofTwo = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
        expectClose(studentTQuantile(p, 2), ofTwo, 1e-13);
      }),
      seed,
    );
  });
  test.each([1e-3, 1e-6, 1e-10])(
    'the quantile keeps its digits at %d from the middle',
    (distance) => {
      const p = 0.5 + distance;
      const ofTwo = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
      expectClose(studentTQuantile(p, 2), ofTwo, 1e-13);
    },
  );
  test('logBeta and logGamma agree: B(a, b) = Γ(a) Γ(b) / Γ(a + b)', () => {
    fc.assert(
      fc.property(between(0.1, 60), between(0.1, 60), (a, b) => {
        expect(
          Math.abs(logBeta(a, b) - (logGamma(a) + logGamma(b) - logGamma(a + b))),
        ).toBeLessThan(1e-12);
      }),
      seed,
    );
  });
  test('log1pMinus keeps its digits near 0', () => {
    expectClose(log1pMinus(1e-8), -4.9999999666666669e-17, 1e-15);
    for (const x of [-0.4, 0.9, -0.9, 3]) expectClose(log1pMinus(x), Math.log1p(x) - x, 1e-14);
  });
});

describe('properties', () => {
  test('the two tails of the incomplete beta add up to 1', () => {
    fc.assert(
      fc.property(between(0, 1), degrees, degrees, (x, a, b) => {
        const [lower, upper] = [incompleteBeta(x, 1 - x, a, b), incompleteBeta(1 - x, x, b, a)];
        expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-10);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(1 + 1e-12);
      }),
      seed,
    );
  });
  test('t: quantile of the cdf is the t, and the tail of the quantile is the p', () => {
    fc.assert(
      fc.property(between(1e-12, 0.5), degrees, (tail, df) => {
        const t = studentTUpperQuantile(tail, df);
        expectClose(studentTTwoSidedP(t, df), 2 * tail, 1e-11);
        expect(studentTQuantile(tail, df)).toBe(tail === 0.5 ? 0 : -t);
      }),
      seed,
    );
  });
  test('t: p falls as t grows and as the degrees of freedom grow', () => {
    fc.assert(
      fc.property(between(0.01, 30), between(0.01, 5), degrees, (t, more, df) => {
        expect(studentTTwoSidedP(t + more, df)).toBeLessThan(studentTTwoSidedP(t, df));
        expect(studentTTwoSidedP(t, df * 2)).toBeLessThan(studentTTwoSidedP(t, df));
        expect(studentTCdf(t, df) + studentTCdf(-t, df)).toBeCloseTo(1, 14);
      }),
      seed,
    );
  });
  test('F: quantile and cdf undo each other; t² is F with 1 degree of freedom', () => {
    fc.assert(
      fc.property(between(1e-6, 1 - 1e-6), between(1, 500), between(1, 500), (p, df1, df2) => {
        const f = fQuantile(p, df1, df2);
        expectClose(fCdf(f, df1, df2), p, 1e-11);
        expectClose(fUpperTailP(f, df1, df2), 1 - p, 1e-9);
        expectClose(fUpperTailP(f, 1, df2), studentTTwoSidedP(Math.sqrt(f), df2), 1e-11);
      }),
      seed,
    );
  });
  test('normal: quantile and cdf undo each other, symmetrically', () => {
    fc.assert(
      fc.property(between(1e-300, 1 - 1e-12), (p) => {
        expectClose(normalCdf(normalQuantile(p)), p, 1e-12);
      }),
      seed,
    );
    fc.assert(
      fc.property(between(-38, 38), (z) => {
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
        expect(normalDensity(z)).toBe(normalDensity(-z));
      }),
      seed,
    );
  });
});

describe('misuse', () => {
  test.each([
    ['degrees of freedom of 0', () => studentTTwoSidedP(1, 0)],
    ['degrees of freedom that are no number', () => studentTCdf(1, Number.NaN)],
    ['a t that is no number', () => studentTTwoSidedP(Number.NaN, 3)],
    ['a p of 0', () => studentTQuantile(0, 3)],
    ['a p of 1', () => studentTQuantile(1, 3)],
    ['a tail above a half', () => studentTUpperQuantile(0.6, 3)],
    ['a negative F', () => fUpperTailP(-1, 2, 3)],
    ['F without degrees of freedom', () => fCdf(1, 0, 3)],
    ['an F quantile of 1', () => fQuantile(1, 2, 3)],
    ['a normal quantile of 0', () => normalQuantile(0)],
    ['a normal z that is no number', () => normalCdf(Number.NaN)],
    ['x and y that do not add up', () => incompleteBeta(0.3, 0.3, 1, 1)],
    ['a beta without a', () => incompleteBeta(0.5, 0.5, 0, 1)],
    ['log gamma of 0', () => logGamma(0)],
    ['a quantile beyond a double', () => studentTQuantile(1e-300, 0.5)],
  ])('throws for %s', (_, misuse) => {
    expect(misuse).toThrow(/requires|that a double can hold/);
  });
  test('the ends are exact', () => {
    expect(studentTTwoSidedP(0, 3)).toBe(1);
    expect(studentTTwoSidedP(Infinity, 3)).toBe(0);
    expect(studentTQuantile(0.5, 3)).toBe(0);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalCdf(0)).toBe(0.5);
    expect(fUpperTailP(0, 2, 3)).toBe(1);
    expect(fCdf(0, 2, 3)).toBe(0);
    expect(normalDensity(1e300)).toBe(0);
  });
});
