/**
 * Median: the middle value in order, or the mean of the two middle ones, in the values' unit.
 *
 * @throws if there is no value, or one is not a number
 * @example median([26, 26.02, 31.1]) // 26.02
 */
export function median(values: readonly number[]): number {
  if (values.some((value) => Number.isNaN(value))) throw new Error('median requires numbers');
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) {
    throw new Error('median requires at least one value');
  }
  return lower + (upper - lower) / 2;
}
