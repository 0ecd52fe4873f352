import { logBeta } from './log-beta.ts';
import { stirlingCorrection } from './log-gamma.ts';
import { log1pMinus } from './log1p-minus.ts';

/**
 * Regularised incomplete beta function I_x(a, b) = ∫₀ˣ uᵃ⁻¹(1 − u)ᵇ⁻¹ du / B(a, b), by its continued fraction
 * (Didonato and Morris 1992, ACM TOMS 18:360; Lentz's method). Takes x and its complement y = 1 − x apart, so
 * that neither tail loses digits: the upper tail is incompleteBeta(y, x, b, a).
 *
 * @throws if a or b is not a finite number above zero, or x and y are not between 0 and 1
 * @example incompleteBeta(0.5, 0.5, 2, 3) // 0.6875
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && a < Infinity && b < Infinity)) {
    throw new Error('incompleteBeta requires finite a and b above zero');
  }
  if (!(x >= 0 && y >= 0 && Math.abs(x + y - 1) < 1e-12)) {
    throw new Error('incompleteBeta requires x and y from 0 to 1 that add up to 1');
  }
  if (x === 0) return 0;
  if (y === 0) return 1;
  return x > (a + 1) / (a + b + 2) ? 1 - oneTail(y, x, b, a) : oneTail(x, y, a, b);
}

function oneTail(x: number, y: number, a: number, b: number): number {
  return Math.exp(logPowers(x, y, a, b)) * continuedFraction(x, y, a, b);
}

/** log of xᵃ yᵇ / B(a, b). */
function logPowers(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  if (Math.min(a, b) < 10) {
    const logX = y < 0.5 ? Math.log1p(-y) : Math.log(x);
    const logY = x < 0.5 ? Math.log1p(-x) : Math.log(y);
    return a * logX + b * logY - logBeta(a, b);
  }
  // Large terms that cancel are taken out beforehand, by the deviance from the mean (Loader 2000).
  const excess = x * b - y * a;
  const deviance = devianceTerm(x, a, n, excess) + devianceTerm(y, b, n, -excess);
  const correction = stirlingCorrection(n) - stirlingCorrection(a) - stirlingCorrection(b);
  return deviance + correction + 0.5 * Math.log(((a / n) * b) / (2 * Math.PI));
}

/** a (log(xn/a) − (xn/a − 1)), where excess = xn − a. */
function devianceTerm(x: number, a: number, n: number, excess: number): number {
  return 2 * excess < -a ? a * Math.log((x * n) / a) - excess : a * log1pMinus(excess / a);
}

/** The even part of the continued fraction (NIST DLMF 8.17.22, contracted; Didonato and Morris, eq. 9). */
function continuedFraction(x: number, y: number, a: number, b: number): number {
  const tiny = 1e-300;
  const guard = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  const start = a * y - b * x + 1;
  let fraction = guard((a * start) / (a + 1));
  let c = fraction;
  let d = 0;
  for (let m = 1; m <= 200_000; m += 1) {
    const twice = a + 2 * m - 1;
    const numerator = ((((a + m - 1) / twice) * (a + b + m - 1)) / twice) * m * x * ((b - m) * x);
    const denominator =
      m + (m * (b - m) * x) / twice + ((a + m) * (start + m * (1 + y))) / (twice + 2);
    d = 1 / guard(denominator + numerator * d);
    c = guard(denominator + numerator / c);
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) <= 1e-15) return 1 / fraction;
  }
  throw new Error('incompleteBeta did not converge: a or b is too large');
}
