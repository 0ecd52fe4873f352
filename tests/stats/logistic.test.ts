import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaUnderCurve } from '../../src/stats/area-under-curve.ts';
import { bendPoints } from '../../src/stats/bend-points.ts';
import { compareCurves } from '../../src/stats/compare-curves.ts';
import { doseAtResponse, effectiveDose } from '../../src/stats/effective-dose.ts';
import type { LogisticFit, LogisticOptions } from '../../src/stats/fit-logistic.ts';
import { fitLogistic } from '../../src/stats/fit-logistic.ts';
import { lackOfFit } from '../../src/stats/lack-of-fit.ts';
import type { DosePoint } from '../../src/stats/logistic.ts';
import { logisticAt } from '../../src/stats/logistic.ts';
import { midpointInterval } from '../../src/stats/midpoint-interval.ts';
import { nestedFTest } from '../../src/stats/nested-f-test.ts';
import { zPrime } from '../../src/stats/z-prime.ts';
import { expectClose } from './expect-close.ts';
import { blanks, parental, percentOf, resistant } from './section-nine.ts';
import { hasReference, ryegrass, sAlba } from './viability-reference.ts';

// Numbers: drc's documentation (printed), and SciPy's least squares where drc prints none; fits agree to 1e-5.

function fitted(points: readonly DosePoint[], options?: LogisticOptions): LogisticFit {
  const result = fitLogistic(points, options);
  if (result.kind !== 'computed') throw new Error(result.reason);
  return result.fit;
}

describe.skipIf(!hasReference)('ryegrass (drc, LL.4 and LL.3)', () => {
  const points = hasReference ? ryegrass() : [];
  test('four parameters with their errors', () => {
    expect(points).toHaveLength(24);
    const fit = fitted(points);
    expectClose(fit.hill, 2.98222867, 1e-6);
    expectClose(fit.bottom, 0.48140994, 1e-6);
    expectClose(fit.top, 7.79296233, 1e-6);
    expectClose(fit.midpoint, 3.05795517, 1e-6);
    expectClose(fit.residualSumOfSquares, 5.400214628, 1e-9);
    expect(fit.degreesOfFreedom).toBe(20);
    expectClose(fit.standardErrors?.hill ?? null, 0.458429, 1e-5);
    expectClose(fit.standardErrors?.bottom ?? null, 0.209506, 1e-5);
    expectClose(fit.standardErrors?.top ?? null, 0.189733, 1e-5);
    expectClose(fit.standardErrors?.logMidpoint ?? null, 0.06076901, 1e-5);
  });
  test('profile interval, effective and absolute doses, bend points', () => {
    const fit = fitted(points);
    const interval = midpointInterval(fit);
    expectClose(interval?.low ?? null, 2.691098, 1e-6);
    expectClose(interval?.high ?? null, 3.475387, 1e-6);
    expectClose(effectiveDose(fit, 10), 1.46371, 1e-5);
    expectClose(effectiveDose(fit, 90), 6.38864, 1e-5);
    expectClose(doseAtResponse(fit, fit.top / 2), 3.1962137624, 1e-6);
    expectClose(doseAtResponse(fit, 4), 3.1359262592, 1e-6);
    expect(doseAtResponse(fit, 0.4)).toBeNull();
    expectClose(bendPoints(fit).low, 1.8225060025, 1e-6);
    expectClose(bendPoints(fit).high, 5.1308965783, 1e-6);
  });
  test('bottom = 0 against four parameters, and the lack of fit', () => {
    const three = fitted(points, { bottom: 0 });
    expectClose(three.hill, 2.47033, 1e-5);
    expectClose(three.top, 7.85543, 1e-5);
    expectClose(three.midpoint, 3.26336, 1e-5);
    expectClose(three.residualSumOfSquares, 6.622819819, 1e-8);
    const four = fitted(points);
    const f = nestedFTest(three, four);
    if (f.kind !== 'computed') throw new Error(f.reason);
    expectClose(f.statistic, 4.527987405, 1e-7);
    expectClose(f.pValue, 0.0459712531, 1e-7);
    const lack = lackOfFit(four);
    if (lack?.kind !== 'computed') throw new Error('no lack-of-fit test');
    expect(lack.degreesOfFreedom).toEqual([3, 17]);
    expectClose(lack.statistic, 0.2410626978, 1e-6);
    expectClose(lack.pValue, 0.8664830431, 1e-6);
  });
});

test.skipIf(!hasReference)('S.alba (drc): are two curves different, and by how much', () => {
  const { glyphosate, bentazone } = sAlba();
  const [first, second] = [fitted(bentazone), fitted(glyphosate)];
  expectClose(second.hill, 2.71614313, 1e-6);
  expectClose(second.midpoint, 62.04804425, 1e-6);
  expectClose(first.hill, 5.12535938, 1e-6);
  expectClose(first.midpoint, 29.26481626, 1e-6);
  const { difference, logRatio } = compareCurves(first, second, [...glyphosate, ...bentazone]);
  if (difference?.kind !== 'computed') throw new Error('no F');
  expect(difference.degreesOfFreedom).toEqual([4, 60]);
  expectClose(difference.statistic, 20.96443988, 1e-6);
  expectClose(difference.pValue, 7.4717e-11, 1e-4);
  expectClose(Math.exp(logRatio.estimate), 2.120226681, 1e-6);
  expectClose(Math.exp(logRatio.low ?? 0), 1.63017, 1e-5);
  expectClose(Math.exp(logRatio.high ?? 0), 2.757602, 1e-5);
});

test('Rat42 (NIST StRD, certified): three parameters on a plain axis', () => {
  const x = [9, 14, 21, 28, 42, 57, 63, 70, 79];
  const y = [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08];
  // y = b1/(1 + exp(b2 − b3·x)) rises with x: mirrored, it is a falling logistic of ln dose = −b3·x.
  const points = x.map((value, i) => ({ dose: Math.exp(-value / 10), response: y[i] ?? 0 }));
  const fit = fitted(points, { bottom: 0 });
  expectClose(fit.top, 72.462237576, 1e-7);
  expectClose(fit.hill / 10, 0.067359200066, 1e-7);
  expectClose(-fit.logMidpoint * 10, 38.86739819, 1e-7);
  expectClose(fit.residualSumOfSquares, 8.0565229338, 1e-9);
  expectClose(fit.standardErrors?.top ?? null, 1.7340283401, 1e-6);
  expectClose((fit.standardErrors?.hill ?? 0) / 10, 0.0034465663377, 1e-6);
});

describe('the plates with a censored arm', () => {
  const control = percentOf(parental);
  test('the parental curve', () => {
    const fit = fitted(control);
    expectClose(fit.hill, 1.0267752272, 1e-7);
    expectClose(fit.bottom, 15.486256748, 1e-7);
    expectClose(fit.top, 106.87717313, 1e-7);
    expectClose(fit.midpoint, 0.0930883341, 1e-7);
    expectClose(fit.residualSumOfSquares, 808.4500346, 1e-9);
    expectClose(fit.standardErrors?.hill ?? null, 0.124955, 1e-5);
    expectClose(fit.standardErrors?.logMidpoint ?? null, 0.130717, 1e-5);
    expectClose(midpointInterval(fit)?.low ?? null, 0.071088813, 1e-6);
    expectClose(midpointInterval(fit)?.high ?? null, 0.122760446, 1e-6);
    expectClose(doseAtResponse(fit, 50), 0.1514202281, 1e-6);
  });
  test('bottom = 0 is rejected', () => {
    const three = fitted(control, { bottom: 0 });
    expectClose(three.midpoint, 0.1502006174, 1e-6);
    expectClose(three.residualSumOfSquares, 1492.998531, 1e-8);
    const f = nestedFTest(three, fitted(control));
    if (f.kind !== 'computed') throw new Error(f.reason);
    expectClose(f.statistic, 22.01528868, 1e-6);
    expectClose(f.pValue, 7.5775e-5, 1e-4);
  });
  test('the resistant arm runs into the Hill bound, and sets no upper limit', () => {
    const fit = fitted(percentOf(resistant));
    expect(fit.isHillAtBound).toBe(true);
    const straight = fitted(percentOf(resistant), { bottom: 0, hill: 1 });
    expectClose(straight.midpoint, 84.11157882, 1e-6);
    expectClose(midpointInterval(straight)?.low ?? null, 51.14773, 1e-5);
    expectClose(midpointInterval(straight)?.high ?? null, 199.84501, 1e-5);
  });
  test('Z′ of controls and blanks', () => {
    expectClose(zPrime(parental[0] ?? [], blanks), 0.7539263034, 1e-9);
    expect(zPrime([1], blanks)).toBeNull();
    expect(zPrime([1, 1], [1, 1])).toBeNull();
  });
});

test('the mean height of a curve is its integral over ln dose', () => {
  const curve = { top: 100, bottom: 10, hill: 1.3, logMidpoint: Math.log(0.2) };
  const steps = 20_000;
  const width = Math.log(10 / 0.01);
  const heights = Array.from({ length: steps }, (_, i) =>
    logisticAt(curve, 0.01 * Math.exp((width * (i + 0.5)) / steps)),
  );
  const mean = heights.reduce((sum, height) => sum + height, 0) / steps;
  expectClose(areaUnderCurve(curve, 0.01, 10), mean, 1e-8);
  expect(() => areaUnderCurve(curve, 0, 1)).toThrow('above zero');
});

test('what cannot be fitted is said', () => {
  const at = (dose: number, response: number): DosePoint => ({ dose, response });
  expect(fitLogistic([at(0, 1), at(1, 2)])).toEqual({ kind: 'not-computable', reason: 'too-few' });
  expect(fitLogistic([0, 1, 2, 3, 4].map((dose) => at(dose, 0.7)))).toEqual({
    kind: 'not-computable',
    reason: 'zero-variance',
  });
  expect(() => fitLogistic([at(-1, 1)])).toThrow('zero or more');
});

test('no grid of starts beats the fit', () => {
  const response = fc.double({ min: -20, max: 140, noNaN: true });
  fc.assert(
    fc.property(fc.array(response, { minLength: 6, maxLength: 12 }), (responses) => {
      const points = responses.map((value, i) => ({
        dose: i === 0 ? 0 : 10 ** (i / 2 - 3),
        response: value,
      }));
      const result = fitLogistic(points);
      if (result.kind !== 'computed') return;
      const { fit } = result;
      for (let hill = 0.1; hill <= 10; hill *= 1.21) {
        for (let power = -3; power <= 3.5; power += 0.1) {
          const at = power * Math.LN10;
          const other = fitted(points, {
            bounds: { hill: [hill, hill], logMidpoint: [at, at] },
          });
          expect(fit.residualSumOfSquares).toBeLessThanOrEqual(
            other.residualSumOfSquares * (1 + 1e-9) + 1e-9,
          );
        }
      }
    }),
    { seed: 20260725, numRuns: 25 },
  );
}, 60_000);
