/**
 * log(1 + x) − x for x > −1, without losing digits where x is small: with r = x/(2 + x) it is
 * r (2 (r²/3 + r⁴/5 + …) − x), from the series of artanh (Abramowitz and Stegun 4.1.27).
 *
 * @example log1pMinus(1e-8) // -5e-17, where log1p(x) - x keeps no digit
 */
export function log1pMinus(x: number): number {
  if (x < -0.5 || x > 1) return Math.log1p(x) - x;
  const r = x / (2 + x);
  const square = r * r;
  let power = square;
  let series = 0;
  for (let odd = 3; odd < 200; odd += 2) {
    const next = series + power / odd;
    if (next === series) break;
    series = next;
    power *= square;
  }
  return r * (2 * series - x);
}
