import type { LogisticParameters } from './logistic.ts';

/**
 * Dose that takes a curve `percent` of the way from top to bottom: midpoint·(p/(100 − p))^(1/hill). ED50 is the
 * relative IC50 (drc's `ED`, type relative).
 *
 * @throws if percent is not between 0 and 100
 */
export function effectiveDose(curve: LogisticParameters, percent: number): number {
  if (!(percent > 0 && percent < 100)) {
    throw new Error('effectiveDose requires a percent between 0 and 100');
  }
  return Math.exp(curve.logMidpoint + Math.log(percent / (100 - percent)) / curve.hill);
}

/**
 * Dose at which a curve has a given response: at 50 % viability the absolute IC50. null where the curve never
 * has it, because it lies at or beyond top or bottom.
 */
export function doseAtResponse(curve: LogisticParameters, response: number): number | null {
  const odds = (curve.top - response) / (response - curve.bottom);
  if (!(odds > 0 && odds < Infinity)) return null;
  return Math.exp(curve.logMidpoint + Math.log(odds) / curve.hill);
}
