/**
 * The x > 0 at which a falling function crosses zero, by Chandrupatla's method on log x (1997, Adv Eng Softw
 * 28:145): inverse quadratic interpolation where it is safe, else bisection. Best for functions that are
 * nearly straight lines of log x, as the logarithm of a tail is.
 *
 * @param falling a function of x that falls; −Infinity and Infinity count as far below and above
 * @param start where the search for a bracket begins
 * @throws if the crossing lies outside the numbers that a double can hold
 */
export function findRoot(falling: (x: number) => number, start: number): number {
  const far = 1e6;
  const at = (logX: number): number => Math.max(-far, Math.min(far, falling(Math.exp(logX))));
  let a = Math.log(start);
  let valueA = at(a);
  let b = a;
  let valueB = valueA;
  for (let step = 0.5; valueA > 0 === valueB > 0; step *= 2) {
    if (valueB === 0) return Math.exp(b);
    a = b;
    valueA = valueB;
    b += valueB > 0 ? step : -step;
    if (Math.abs(b) > 709) throw new Error('findRoot found no root that a double can hold');
    valueB = at(b);
  }
  return Math.exp(chandrupatla(at, a, valueA, b, valueB));
}

function chandrupatla(
  f: (x: number) => number,
  a: number,
  valueA: number,
  b: number,
  valueB: number,
): number {
  // b is the newest point, a lies across the root, c is the point before.
  let c = a;
  let valueC = valueA;
  let share = 0.5;
  for (let i = 0; i < 200; i += 1) {
    const x = b + share * (a - b);
    const value = f(x);
    if (value > 0 === valueB > 0) {
      c = b;
      valueC = valueB;
    } else {
      c = a;
      valueC = valueA;
      a = b;
      valueA = valueB;
    }
    b = x;
    valueB = value;
    const [best, bestValue] = Math.abs(valueA) < Math.abs(valueB) ? [a, valueA] : [b, valueB];
    const least = (1e-16 + 2e-16 * Math.abs(best)) / Math.abs(a - b);
    if (bestValue === 0 || least > 0.5) return best;
    const xi = (b - a) / (c - a);
    const phi = (valueB - valueA) / (valueC - valueA);
    const safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    const interpolated =
      (valueB / (valueA - valueB)) * (valueC / (valueA - valueC)) +
      (((c - b) / (a - b)) * (valueB / (valueC - valueB)) * valueA) / (valueC - valueA);
    share = Math.min(1 - least, Math.max(least, safe ? interpolated : 0.5));
  }
  return b;
}
