import { normalQuantile } from './normal.ts';

/**
 * About the t that leaves `tail` above it: a start for a search. By Hill's asymptotic inverse expansion (1970, Comm
 * ACM 13:619, algorithm 396), in its names; for df ≥ 1 and 0 < tail < 0.5. A quarter off at one degree of freedom,
 * right to two digits at two and to six from three on.
 *
 * @example approximateStudentT(0.025, 10) // 2.22813884, where the quantile is 2.228138852
 */
export function approximateStudentT(tail: number, df: number): number {
  const a = 1 / (df - 0.5);
  const b = 48 / (a * a);
  const c = ((20_700 * a) / b - 98) * a * a - 16 * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * df;
  const y = (d * 2 * tail) ** (2 / df);
  return Math.sqrt(df * (y > 0.05 + a ? nearNormal(tail, df, a, b, c, d) : farOut(y, df, d)));
}

/** All intervals of a study have one confidence, so that the quantile is worked out once. */
let last = { tail: 0.025, quantile: normalQuantile(0.025) };

function quantileOf(tail: number): number {
  if (tail !== last.tail) last = { tail, quantile: normalQuantile(tail) };
  return last.quantile;
}

/** t²/df by the expansion about the normal quantile. */
function nearNormal(tail: number, df: number, a: number, b: number, c: number, d: number): number {
  const x = quantileOf(tail);
  const square = x * x;
  const few = df < 5 ? c + 0.3 * (df - 4.5) * (x + 0.6) : c;
  const divisor = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + few;
  const series =
    (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / divisor - square - 3) / b + 1) * x;
  return Math.expm1(a * series * series);
}

/** t²/df by the expansion of the tail as a power of t. */
function farOut(y: number, df: number, d: number): number {
  const first = 1 / (((df + 6) / (df * y) - 0.089 * d - 0.822) * (df + 2) * 3);
  return ((first + 0.5 / (df + 4)) * y - 1) * ((df + 1) / (df + 2)) + 1 / y;
}
