/**
 * Averages a probability over the unknown standard deviation: E[tail(s)], where s = √(χ²/df) is the estimated
 * over the true one. By the trapezoidal rule on log s, which converges exponentially because the integrand
 * falls off smoothly on both sides; the weights are made to add up to 1. (Trefethen and Weideman 2014,
 * SIAM Rev 56:385.)
 *
 * @param df degrees of freedom, at least 1; Infinity if the standard deviation is known
 * @param tail a probability that falls as s grows
 * @throws if df is below 1
 */
export function averageOverScale(df: number, tail: (scale: number) => number): number {
  if (!(df >= 1)) throw new Error('averageOverScale requires at least 1 degree of freedom');
  if (df === Infinity) return tail(1);
  const step = Math.min(0.1, 0.4 / Math.sqrt(df));
  const weightAt = (v: number): number => Math.exp(df * (v - Math.expm1(2 * v) / 2));
  let total = 0;
  let weights = 0;
  // To the right both factors fall; to the left the weight falls as sᵈᶠ while the tail grows towards 1.
  let right = 1;
  while (weightAt(right * step) > 1e-18) right += 1;
  for (let i = right; ; i -= 1) {
    const weight = weightAt(i * step);
    weights += weight;
    const part = weight === 0 ? 0 : weight * tail(Math.exp(i * step));
    total += part;
    if (i < 0 && weight < 1e-18 * weights && part <= 1e-17 * total) return total / weights;
  }
}
