import type { ReplicatePoint, Result } from '../domain/result.ts';
import type { FoldAxis } from './fold-axis.ts';
import { drawableLog2 } from './fold-axis.ts';
import { swarmOffsets } from './swarm.ts';

/** A biological replicate where the figure draws it. */
export interface PlacedPoint {
  readonly point: ReplicatePoint;
  readonly x: number;
  readonly y: number;
  /** Undetermined points stand at the bottom edge; those without a control to relate them to at the top. */
  readonly at: 'value' | 'bottom' | 'top';
}

/** Columns of the figure; the summary stands beside its points instead of over them. */
export const columns = { control: 0, test: 1, summary: 1.38 } as const;

/** Whether a point was measured but has no control value to be related to. */
export function lacksControl(point: ReplicatePoint, result: Result): boolean {
  const { foldChange } = result;
  return (
    point.log2 === null &&
    point.side === 'test' &&
    foldChange.kind === 'bound' &&
    foldChange.relation === '>'
  );
}

/** The axis with room at its edges for points without a value, and where these stand. */
export function widenForEdges(
  axis: FoldAxis,
  result: Result,
): { readonly axis: FoldAxis; readonly bottom: number; readonly top: number } {
  const without = result.points.filter((point) => point.log2 === null);
  const above = without.some((point) => lacksControl(point, result));
  const below = without.some((point) => !lacksControl(point, result));
  const [low, high] = axis.range;
  const room = 0.14 * (high - low);
  return {
    axis: { ...axis, range: [below ? low - room : low, above ? high + room : high] },
    bottom: low - 0.5 * room,
    top: high + 0.5 * room,
  };
}

/** All points of both columns, spread sideways where they would cover each other. */
export function placePoints(
  result: Result,
  axis: FoldAxis,
  edges: { readonly bottom: number; readonly top: number },
): PlacedPoint[] {
  const gap = (axis.range[1] - axis.range[0]) * 0.045;
  return (['control', 'test'] as const).flatMap((side) => {
    const ofSide = result.points
      .filter((point) => point.side === side)
      .toSorted((a, b) => (a.pair ?? 0) - (b.pair ?? 0))
      .map((point) => {
        const log2 = drawableLog2(point.log2);
        if (log2 !== null) return { point, y: log2, at: 'value' as const };
        return lacksControl(point, result)
          ? { point, y: edges.top, at: 'top' as const }
          : { point, y: edges.bottom, at: 'bottom' as const };
      });
    const offsets = swarmOffsets(
      ofSide.map(({ y }) => y),
      gap,
      0.12,
      side === 'test' ? 0.22 : 0.36,
    );
    return ofSide.map((placed, i) => ({ ...placed, x: columns[side] + (offsets[i] ?? 0) }));
  });
}
