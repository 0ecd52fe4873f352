import { fitLogistic } from './fit-logistic.ts';
import { doseAtResponse } from './effective-dose.ts';
import type { DosePoint } from './logistic.ts';

/**
 * Growth-rate inhibition (GR) value: 2^(log2(x/x₀)/log2(control/x₀)) − 1. 1 is growth as in the control, 0 no growth,
 * below 0 cell death (Hafner 2016, Nat Methods 13:521). null where the control did not grow.
 *
 * @param count cells at the end under the drug; `control` at the end without it; `start` when the drug was added
 * @throws if a count is not above zero
 */
export function growthRateValue(count: number, control: number, start: number): number | null {
  if (!(count > 0 && control > 0 && start > 0)) {
    throw new Error('growthRateValue requires counts above zero');
  }
  const growth = Math.log2(control / start);
  return growth > 0 ? 2 ** (Math.log2(count / start) / growth) - 1 : null;
}

/** A GR curve: from 1 at dose zero down to GR∞. */
export interface GrowthRateCurve {
  /** Dose at GR 0.5; null when the curve never falls so far. */
  readonly gr50: number | null;
  readonly grInfinity: number;
  /** Dose half-way between 1 and GR∞. */
  readonly gec50: number;
  readonly hill: number;
}

const reach = Math.log(100);

/**
 * Fits GR values with three parameters as GRmetrics does: GR∞ within −1..1, Hill within 0.1..5, GEC50 within a
 * factor of 100 of the tested doses. null with too few doses or values that are all equal.
 */
export function fitGrowthRate(points: readonly DosePoint[]): GrowthRateCurve | null {
  const doses = new Set(points.filter(({ dose }) => dose > 0).map(({ dose }) => dose));
  const logs = [...doses].map(Math.log);
  const result = fitLogistic(points, {
    top: 1,
    bounds: {
      bottom: [-1, 1],
      hill: [0.1, 5],
      logMidpoint: [Math.min(...logs) - reach, Math.max(...logs) + reach],
    },
  });
  if (result.kind !== 'computed') return null;
  const { fit } = result;
  return {
    gr50: doseAtResponse(fit, 0.5),
    grInfinity: fit.bottom,
    gec50: fit.midpoint,
    hill: fit.hill,
  };
}
