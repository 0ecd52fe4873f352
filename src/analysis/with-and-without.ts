import type { Result, WithoutExclusions } from '../domain/result.ts';

function keyOf({ assay, target, line, testGroup }: Result): string {
  return JSON.stringify([assay, target, line, testGroup]);
}

/** Sets beside each result what it is with the wells put back that the user left out, where that differs. */
export function besideAllWells(
  results: readonly Result[],
  withAllWells: readonly Result[],
): Result[] {
  const all = new Map(withAllWells.map((result) => [keyOf(result), result]));
  return results.map((result) => {
    const before = all.get(keyOf(result));
    if (!before || isSame(result, before)) return result;
    const { nControl, nTest, log2FoldChange, foldChange, interval, pValue, pAdjusted } = before;
    const withoutExclusions: WithoutExclusions = {
      nControl,
      nTest,
      log2FoldChange,
      foldChange,
      interval,
      pValue,
      pAdjusted,
    };
    return { ...result, withoutExclusions };
  });
}

function isSame(a: Result, b: Result): boolean {
  return (
    a.log2FoldChange === b.log2FoldChange &&
    a.pAdjusted === b.pAdjusted &&
    a.nControl === b.nControl &&
    a.nTest === b.nTest &&
    JSON.stringify(a.foldChange) === JSON.stringify(b.foldChange)
  );
}
