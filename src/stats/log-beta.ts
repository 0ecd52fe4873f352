import { logGamma, stirlingCorrection } from './log-gamma.ts';

const logSqrtTwoPi = 0.918938533204672741780329736406;

/**
 * Logarithm of the beta function of a, b > 0. Large arguments are taken apart by Stirling's formula, because
 * the difference of two large log Γ would lose the digits (Didonato and Morris 1992, as in R's `lbeta`).
 *
 * @throws if a or b is not a finite number above zero
 * @example logBeta(2, 3) // -log 12 = -2.4849066497880004
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const share = small / (small + large);
  if (small >= 10) {
    const correction =
      stirlingCorrection(small) + stirlingCorrection(large) - stirlingCorrection(small + large);
    return (
      -0.5 * Math.log(large) +
      logSqrtTwoPi +
      correction +
      (small - 0.5) * Math.log(share) +
      large * Math.log1p(-share)
    );
  }
  if (large >= 10) {
    const correction = stirlingCorrection(large) - stirlingCorrection(small + large);
    return (
      logGamma(small) +
      correction +
      small -
      small * Math.log(small + large) +
      (large - 0.5) * Math.log1p(-share)
    );
  }
  return logGamma(small) + logGamma(large) - logGamma(small + large);
}
