/** Points of a cluster up to which they stand side by side in their own order, so that lines of pairs do not cross. */
const fewPoints = 4;

/**
 * Sideways offsets that keep points of nearly the same height apart: points closer than `gap` to the next
 * one form a cluster. Few stand side by side; of many each takes the free place nearest to the middle. Nothing
 * is random, so a figure always comes out the same.
 */
export function swarmOffsets(
  heights: readonly number[],
  gap: number,
  step: number,
  halfWidth: number,
): number[] {
  const offsets = heights.map(() => 0);
  for (const cluster of clustersOf(heights, gap)) {
    if (cluster.length <= fewPoints) standInRow(cluster, offsets, step, halfWidth);
    else gatherAtMiddle(cluster, heights, offsets, { gap, step, halfWidth });
  }
  return offsets;
}

function standInRow(
  cluster: readonly number[],
  offsets: number[],
  step: number,
  halfWidth: number,
): void {
  const spread = Math.min(step, (2 * halfWidth) / Math.max(1, cluster.length - 1));
  cluster
    .toSorted((a, b) => a - b)
    .forEach((i, k) => {
      offsets[i] = (k - (cluster.length - 1) / 2) * spread;
    });
}

function gatherAtMiddle(
  cluster: readonly number[],
  heights: readonly number[],
  offsets: number[],
  {
    gap,
    step,
    halfWidth,
  }: { readonly gap: number; readonly step: number; readonly halfWidth: number },
): void {
  const places = Math.floor(halfWidth / step + 1e-9);
  // The middle first, then in turn to its right and left; where all are taken, points cover each other.
  const candidates = Array.from({ length: 2 * places + 1 }, (_, k) =>
    k % 2 === 1 ? ((k + 1) / 2) * step : (-k / 2) * step,
  );
  const placed: number[] = [];
  for (const i of cluster) {
    const height = heights[i] ?? 0;
    const near = placed.filter((j) => height - (heights[j] ?? 0) < gap);
    const isFree = (x: number): boolean =>
      near.every((j) => Math.abs((offsets[j] ?? 0) - x) > step / 2);
    offsets[i] = candidates.find(isFree) ?? candidates[placed.length % candidates.length] ?? 0;
    placed.push(i);
  }
}

/** Indices of the points in each run of heights without a gap, from the lowest. */
function clustersOf(heights: readonly number[], gap: number): number[][] {
  const byHeight = heights
    .map((height, i) => ({ height, i }))
    .toSorted((a, b) => a.height - b.height);
  const clusters: number[][] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const { height, i } of byHeight) {
    const last = clusters.at(-1);
    if (last && height - previous < gap) last.push(i);
    else clusters.push([i]);
    previous = height;
  }
  return clusters;
}
