/**
 * Refuses what no statistic can take: values that are not finite numbers (a missing value is left out before).
 *
 * @param who the function that asks, for the message
 * @throws if a value is NaN or infinite
 */
export function requireFinite(who: string, values: readonly number[]): void {
  if (!values.every((value) => Number.isFinite(value))) {
    throw new Error(`${who} requires finite numbers`);
  }
}

/**
 * Refuses a confidence that is not between 0 and 1, such as 95.
 *
 * @param who the function that asks, for the message
 * @throws if the confidence is not above 0 and below 1
 */
export function requireConfidence(who: string, confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new Error(`${who} requires a confidence between 0 and 1, such as 0.95`);
  }
}

/** The greatest size among values, 0 if there is none. */
export function largestSize(values: readonly number[]): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}
