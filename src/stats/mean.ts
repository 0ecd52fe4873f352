/**
 * Arithmetic mean: the sum of the values over their number, in the values' unit.
 * A second pass takes out the rounding error of the first.
 *
 * @throws if there is no value
 * @example mean([24.1, 24.3]) // 24.2
 */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new Error('mean requires at least one value');
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? Number.NaN;
  const first = sum / values.length;
  let rest = 0;
  for (let i = 0; i < values.length; i += 1) rest += (values[i] ?? Number.NaN) - first;
  return first + rest / values.length;
}
