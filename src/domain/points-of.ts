import type { ReplicatePoint, Result } from './result.ts';
import { rowsOf } from './row-columns.ts';

const made = new WeakMap<object, readonly ReplicatePoint[]>();

/** The biological replicates of a result, control first. They are made when they are first asked for. */
export function pointsOf({ points }: Pick<Result, 'points'>): readonly ReplicatePoint[] {
  if (!('rows' in points)) return points;
  let rows = made.get(points);
  if (!rows) {
    rows = rowsOf(points.rows, points.from, points.to);
    made.set(points, rows);
  }
  return rows;
}

/** How many there are. */
export function countPoints({ points }: Pick<Result, 'points'>): number {
  return 'rows' in points ? points.to - points.from : points.length;
}
