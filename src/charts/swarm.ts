/**
 * Sideways offsets that keep points of nearly the same height apart: points closer than `gap` to the next
 * one form a cluster, whose members are set side by side in their own order around the middle. Nothing is
 * random, so a figure always comes out the same.
 */
export function swarmOffsets(
  heights: readonly number[],
  gap: number,
  step: number,
  halfWidth: number,
): number[] {
  const offsets = heights.map(() => 0);
  for (const cluster of clustersOf(heights, gap)) {
    const spread = Math.min(step, (2 * halfWidth) / Math.max(1, cluster.length - 1));
    cluster
      .toSorted((a, b) => a - b)
      .forEach((i, k) => {
        offsets[i] = (k - (cluster.length - 1) / 2) * spread;
      });
  }
  return offsets;
}

/** Indices of the points in each run of heights without a gap. */
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
