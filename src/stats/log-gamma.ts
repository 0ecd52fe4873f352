const logSqrtTwoPi = 0.918938533204672741780329736406;

const lanczos = [
  0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174,
  -0.49191381609762019978, 0.33994649984811888699e-4, 0.46523628927048575665e-4,
  -0.98374475304879564677e-4, 0.15808870322491248884e-3, -0.21026444172410488319e-3,
  0.2174396181152126432e-3, -0.16431810653676389022e-3, 0.84418223983852743293e-4,
  -0.2619083840158140867e-4, 0.36899182659531622704e-5,
] as const;

/**
 * Logarithm of the gamma function for x > 0: Lanczos approximation with g = 607/128 below 10, Stirling's
 * series above (Abramowitz and Stegun 6.1.41). Absolute error below 1e-14, relative above.
 *
 * @throws if x is not a finite number above zero
 * @example logGamma(5) // log 24 = 3.1780538303479458
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new Error('logGamma requires a finite number above zero');
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + logSqrtTwoPi + stirlingCorrection(x);
  const shifted = x + 607 / 128 + 0.5;
  let series: number = lanczos[0];
  for (let i = 1; i < lanczos.length; i += 1) series += (lanczos[i] ?? 0) / (x + i);
  return (x + 0.5) * Math.log(shifted) - shifted + logSqrtTwoPi + Math.log(series / x);
}

const stirlingTerms = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
] as const;

/**
 * What Stirling's formula (x − ½) log x − x + log √2π lacks of log Γ(x), for x ≥ 10: 1/12x − 1/360x³ + …
 * (Abramowitz and Stegun 6.1.41).
 */
export function stirlingCorrection(x: number): number {
  const square = 1 / (x * x);
  let sum = 0;
  for (let i = stirlingTerms.length - 1; i >= 0; i -= 1) {
    sum = (stirlingTerms[i] ?? 0) + sum * square;
  }
  return sum / x;
}
