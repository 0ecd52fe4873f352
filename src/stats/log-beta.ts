const logSqrtTwoPi = 0.918938533204672741780329736406;

const lanczos = [
  0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174,
  -0.49191381609762019978, 0.33994649984811888699e-4, 0.46523628927048575665e-4,
  -0.98374475304879564677e-4, 0.15808870322491248884e-3, -0.21026444172410488319e-3,
  0.2174396181152126432e-3, -0.16431810653676389022e-3, 0.84418223983852743293e-4,
  -0.2619083840158140867e-4, 0.36899182659531622704e-5,
] as const;

/** Logarithm of the gamma function for x > 0 (Lanczos approximation, g = 607/128; about 1e-15 relative). */
export function logGamma(x: number): number {
  const shifted = x + 607 / 128 + 0.5;
  let series: number = lanczos[0];
  for (const [i, coefficient] of lanczos.entries()) {
    if (i > 0) series += coefficient / (x + i);
  }
  return (x + 0.5) * Math.log(shifted) - shifted + logSqrtTwoPi + Math.log(series / x);
}

/** What Stirling's formula lacks of log Γ(x), for x ≥ 10 (Abramowitz and Stegun 6.1.41). */
function stirlingCorrection(x: number): number {
  const square = 1 / (x * x);
  const terms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
  return terms.reduceRight((sum, term) => term + sum * square, 0) / x;
}

/**
 * Logarithm of the beta function of a, b > 0. Large arguments are taken apart by Stirling's formula, because
 * the difference of two large log Γ would lose the digits (Didonato and Morris 1992, as in R's `lbeta`).
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
