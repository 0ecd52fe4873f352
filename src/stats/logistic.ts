/**
 * A four-parameter logistic curve in the logarithm of the dose (drc's LL2.4; Prism's «log(inhibitor) vs. response,
 * variable slope» with the sign of the slope turned): response = bottom + (top − bottom)/(1 + exp(hill·(ln dose −
 * logMidpoint))). Hill is positive; a curve that rises with the dose has its bottom above its top.
 */
export interface LogisticParameters {
  readonly top: number;
  readonly bottom: number;
  readonly hill: number;
  /** Natural logarithm of the dose half-way between top and bottom: of the relative IC50. */
  readonly logMidpoint: number;
}

/** One measured response at a dose of zero or more. */
export interface DosePoint {
  readonly dose: number;
  readonly response: number;
}

/** Share of the way from bottom to top, 1 at dose zero exactly. */
export function logisticShare(dose: number, hill: number, logMidpoint: number): number {
  return dose === 0 ? 1 : 1 / (1 + Math.exp(hill * (Math.log(dose) - logMidpoint)));
}

/**
 * Response of the curve at a dose.
 *
 * @example logisticAt({ top: 100, bottom: 0, hill: 1, logMidpoint: 0 }, 1) // 50
 */
export function logisticAt(curve: LogisticParameters, dose: number): number {
  const share = logisticShare(dose, curve.hill, curve.logMidpoint);
  return curve.bottom + (curve.top - curve.bottom) * share;
}
