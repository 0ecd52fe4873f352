/**
 * Arithmetic mean: the sum of the values over their number, in the values' unit.
 * A second pass takes out the rounding error of the first.
 *
 * @throws if there is no value
 * @example mean([24.1, 24.3]) // 24.2
 */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new Error('mean requires at least one value');
  const first = sum(values) / values.length;
  return first + sum(values.map((value) => value - first)) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
