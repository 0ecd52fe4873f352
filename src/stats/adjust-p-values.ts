export type AdjustmentMethod = 'holm' | 'benjamini-hochberg' | 'none';

/**
 * Adjusts p values for their number, as R's `p.adjust`: Holm's step-down (Holm 1979, Scand J Stat 6:65)
 * keeps the family-wise error, Benjamini and Hochberg's step-up (1995, J R Stat Soc B 57:289) the false
 * discovery rate. Entries without a p stay so and do not count in the family.
 *
 * @throws if a p is not between 0 and 1
 * @example adjustPValues([0.01, null, 0.04], 'holm') // [0.02, null, 0.04]
 */
export function adjustPValues(
  pValues: readonly (number | null)[],
  method: AdjustmentMethod,
): (number | null)[] {
  if (!pValues.every((p) => p === null || (p >= 0 && p <= 1))) {
    throw new Error('adjustPValues requires p values between 0 and 1');
  }
  const adjusted: (number | null)[] = [...pValues];
  if (method === 'none') return adjusted;
  const family = pValues
    .flatMap((p, i) => (p === null ? [] : [{ p, i }]))
    .toSorted((a, b) => a.p - b.p);
  const n = family.length;
  if (method === 'holm') {
    let highest = 0;
    for (const [rank, { p, i }] of family.entries()) {
      highest = Math.max(highest, Math.min(1, (n - rank) * p));
      adjusted[i] = highest;
    }
    return adjusted;
  }
  let lowest = 1;
  for (const [rank, { p, i }] of [...family.entries()].toReversed()) {
    lowest = Math.min(lowest, (p * n) / (rank + 1));
    adjusted[i] = lowest;
  }
  return adjusted;
}
