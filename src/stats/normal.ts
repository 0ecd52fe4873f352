const logSqrtTwoPi = 0.918938533204672741780329736406;

/**
 * Density of the standard normal distribution, exp(−z²/2)/√2π. R's `dnorm(z)`.
 *
 * @example normalDensity(0) // 0.3989422804014327
 */
export function normalDensity(z: number): number {
  if (!(Math.abs(z) < 40)) return Number.isNaN(z) ? rejectNaN() : 0;
  // z² is taken apart so that its rounding does not grow in the exponent (Cody 1969, Math Comp 23:631).
  const coarse = Math.trunc(z * 16) / 16;
  return (
    Math.exp(-0.5 * coarse * coarse - logSqrtTwoPi) * Math.exp(-0.5 * (z - coarse) * (z + coarse))
  );
}

/**
 * Cumulative distribution of the standard normal: the probability of at most z. Near the middle by the series
 * ½ + φ(z)(z + z³/3 + z⁵/15 + …) (Marsaglia 2004, J Stat Softw 11(4)), in the tails by Laplace's continued
 * fraction (Abramowitz and Stegun 26.2.14). R's `pnorm(z)`; the upper tail is normalCdf(−z).
 *
 * @throws if z is not a number
 * @example normalCdf(-1.959963984540054) // 0.025
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return rejectNaN();
  if (z < -2.5) return normalDensity(z) / millsDivisor(-z);
  if (z > 2.5) return 1 - normalDensity(z) / millsDivisor(z);
  return 0.5 + normalBetweenZeroAnd(z);
}

/**
 * Quantile of the standard normal: the z below which lies the probability p, by Newton's method on the
 * logarithm of the tail. R's `qnorm(p)`.
 *
 * @param p above 0 and below 1
 * @throws if p is out of range
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new Error('normalQuantile requires a p between 0 and 1');
  if (p > 0.5) return -normalQuantile(1 - p) + 0;
  if (p > 0.25) {
    let z = 0;
    for (let i = 0; i < 50; i += 1) {
      const step = (normalBetweenZeroAnd(z) - (p - 0.5)) / normalDensity(z);
      z -= step;
      if (Math.abs(step) <= 1e-16 * Math.abs(z)) break;
    }
    return z;
  }
  // The logarithm of the tail is concave: from outside, Newton's steps never overshoot by much.
  let z = -Math.sqrt(-2 * Math.log(p));
  z = Math.max(z, -38.5);
  for (let i = 0; i < 50; i += 1) {
    const tail = normalCdf(z);
    const step = (Math.log(tail / p) * tail) / normalDensity(z);
    z -= step;
    if (Math.abs(step) <= 2e-16 * Math.abs(z)) break;
  }
  return z;
}

/** ∫₀ᶻ φ, for |z| ≤ 2.5. */
function normalBetweenZeroAnd(z: number): number {
  const square = z * z;
  let term = z;
  let series = z;
  for (let odd = 3; odd < 200; odd += 2) {
    term *= square / odd;
    const next = series + term;
    if (next === series) break;
    series = next;
  }
  return normalDensity(z) * series;
}

/** φ(z) over the upper tail, for z ≥ 2.5: z + 1/(z + 2/(z + 3/(z + …))). */
function millsDivisor(z: number): number {
  let fraction = z;
  for (let i = Math.ceil(25 + 400 / (z * z)); i >= 1; i -= 1) fraction = z + i / fraction;
  return fraction;
}

function rejectNaN(): never {
  throw new Error('the normal distribution requires a number as z');
}
