import { linearRegression } from './linear-regression.ts';
import { studentTUpperQuantile } from './student-t.ts';

/** A dilution series fitted: Cq = intercept + slope · log10(amount). */
export type StandardCurve =
  | {
      readonly kind: 'computed';
      readonly slope: number;
      readonly intercept: number;
      readonly rSquared: number | null;
      readonly slopeStandardError: number | null;
      /** Amplification a cycle as a factor: 2 is perfect doubling. */
      readonly efficiency: number;
      readonly efficiencyStandardError: number | null;
      readonly interval: { readonly low: number; readonly high: number } | null;
      readonly points: number;
      readonly amounts: number;
    }
  | { readonly kind: 'not-computable'; readonly reason: 'too-few-amounts' | 'wrong-sign' };

/** Distinct amounts that a curve needs: two always lie on a line. */
const fewestAmounts = 3;

/**
 * Efficiency from a standard curve: E = 10^(−1/slope), with SE(E) = E · ln 10 · SE(slope)/slope² (Hellemans 2007,
 * Genome Biol 8:R19) and the interval of the slope carried over. Fewer than three amounts, or a slope that does
 * not fall, say nothing of an efficiency.
 *
 * @param amounts in any unit, above zero
 * @throws if an amount is not above zero, the lengths differ or a value is not finite
 * @example standardCurve([1, 0.1, 0.01], [20, 23.32, 26.64]) // slope −3.32, efficiency 2.001
 */
export function standardCurve(
  amounts: readonly number[],
  cqs: readonly number[],
  confidence = 0.95,
): StandardCurve {
  if (!amounts.every((amount) => amount > 0)) {
    throw new Error('standardCurve requires amounts above zero');
  }
  const distinct = new Set(amounts).size;
  if (distinct < fewestAmounts) return { kind: 'not-computable', reason: 'too-few-amounts' };
  const fit = linearRegression(amounts.map(Math.log10), cqs);
  if (fit.kind !== 'computed') return { kind: 'not-computable', reason: 'too-few-amounts' };
  const { slope, intercept, rSquared, slopeStandardError, degreesOfFreedom } = fit;
  // A fall of less than half a cycle a decade would be a hundredfold a cycle: no amplification does that.
  if (!(slope < -0.5)) return { kind: 'not-computable', reason: 'wrong-sign' };
  const efficiency = 10 ** (-1 / slope);
  const half =
    slopeStandardError === null
      ? null
      : studentTUpperQuantile((1 - confidence) / 2, degreesOfFreedom) * slopeStandardError;
  return {
    kind: 'computed',
    slope,
    intercept,
    rSquared,
    slopeStandardError,
    efficiency,
    efficiencyStandardError:
      slopeStandardError === null
        ? null
        : (efficiency * Math.LN10 * slopeStandardError) / slope ** 2,
    // A slope whose interval reaches 0 leaves the efficiency open above.
    interval:
      half === null || slope + half >= -0.05
        ? null
        : { low: 10 ** (-1 / (slope - half)), high: 10 ** (-1 / (slope + half)) },
    points: cqs.length,
    amounts: distinct,
  };
}
