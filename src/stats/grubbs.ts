import { studentTUpperQuantile } from './student-t.ts';

/**
 * Grubbs' critical value for one outlier on either side (Grubbs 1969, Technometrics 11:1): G is the largest
 * distance from the mean in standard deviations. With three values G can be at most 1.1547 and has to exceed
 * 1.1543, so that the test finds an outlier only if the other two are all but identical.
 *
 * @param n number of values, at least 3
 * @throws if n or alpha is out of range
 * @example grubbsCriticalValue(3) // 1.154304851
 */
export function grubbsCriticalValue(n: number, alpha = 0.05): number {
  if (!(Number.isInteger(n) && n >= 3 && alpha > 0 && alpha < 1)) {
    throw new Error('grubbsCriticalValue requires at least 3 values and an alpha between 0 and 1');
  }
  const t = studentTUpperQuantile(alpha / (2 * n), n - 2);
  return ((n - 1) / Math.sqrt(n)) * Math.sqrt(t ** 2 / (n - 2 + t ** 2));
}

/** The largest G that n values can have: (n − 1)/√n. */
export function largestGrubbsStatistic(n: number): number {
  return (n - 1) / Math.sqrt(n);
}
