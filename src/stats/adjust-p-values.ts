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
  const family = Uint32Array.from(pValues.keys()).filter((i) => pValues[i] !== null);
  const pOf = (place: number): number => pValues[family[place] ?? -1] ?? 1;
  family.sort((a, b) => (pValues[a] ?? 1) - (pValues[b] ?? 1));
  const n = family.length;
  if (method === 'holm') {
    let highest = 0;
    for (let rank = 0; rank < n; rank += 1) {
      highest = Math.max(highest, Math.min(1, (n - rank) * pOf(rank)));
      adjusted[family[rank] ?? -1] = highest;
    }
    return adjusted;
  }
  let lowest = 1;
  for (let rank = n - 1; rank >= 0; rank -= 1) {
    lowest = Math.min(lowest, (pOf(rank) * n) / (rank + 1));
    adjusted[family[rank] ?? -1] = lowest;
  }
  return adjusted;
}
