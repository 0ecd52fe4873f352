import { pointsOf } from '../domain/points-of.ts';
import type { ReplicatePoint, Result } from '../domain/result.ts';
import { drawableLog2 } from './fold-axis.ts';
import { swarmOffsets } from './swarm.ts';
import type { ValueAxis } from './value-axis.ts';

/** A biological replicate where the figure draws it. */
export interface PlacedPoint {
  readonly point: ReplicatePoint;
  readonly x: number;
  readonly y: number;
  /** On the axis, wherever that ends; `y` where the point has none. */
  readonly value: number;
  /**
   * Undetermined points stand at the bottom edge; those without a control to relate them to at the top; those
   * that a chosen axis does not reach at the edge beyond which they lie.
   */
  readonly at: 'value' | 'bottom' | 'top' | 'below' | 'above';
}

/** How far beside a test group's points its summary stands, instead of over them. */
export const summaryShift = 0.38;

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
  axis: ValueAxis,
  results: readonly Result[],
): { readonly axis: ValueAxis; readonly bottom: number; readonly top: number } {
  const has = (above: boolean): boolean =>
    results.some((result) =>
      pointsOf(result).some(
        (point) => point.log2 === null && lacksControl(point, result) === above,
      ),
    );
  const [low, high] = axis.range;
  const room = 0.14 * (high - low);
  return {
    axis: { ...axis, range: [has(false) ? low - room : low, has(true) ? high + room : high] },
    bottom: low - 0.5 * room,
    top: high + 0.5 * room,
  };
}

/** The points of one side in their column at `x`, spread sideways where they would cover each other. */
export function placePoints(
  result: Result,
  side: ReplicatePoint['side'],
  x: number,
  axis: ValueAxis,
  edges: { readonly bottom: number; readonly top: number },
): PlacedPoint[] {
  const [low, high] = axis.range;
  const placed = pointsOf(result)
    .filter((point) => point.side === side)
    .toSorted((a, b) => (a.pair ?? 0) - (b.pair ?? 0))
    .map((point): Omit<PlacedPoint, 'x'> => {
      const log2 = drawableLog2(point.log2);
      if (log2 === null) {
        const isTop = lacksControl(point, result);
        const y = isTop ? edges.top : edges.bottom;
        return { point, y, value: y, at: isTop ? 'top' : 'bottom' };
      }
      const value = axis.place(log2);
      if (value < low) return { point, y: low, value, at: 'below' };
      if (value > high) return { point, y: high, value, at: 'above' };
      return { point, y: value, value, at: 'value' };
    });
  const offsets = swarmOffsets(
    placed.map(({ y }) => y),
    (high - low) * 0.045,
    0.12,
    side === 'test' ? 0.22 : 0.36,
  );
  return placed.map((point, i) => ({ ...point, x: x + (offsets[i] ?? 0) }));
}
