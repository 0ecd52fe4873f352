import { PointColumns } from '../domain/point-columns.ts';
import { countPoints, pointsOf } from '../domain/points-of.ts';
import type { ReplicatePoint, Result } from '../domain/result.ts';
import type { RowColumns } from '../domain/row-columns.ts';
import { copyRows } from './packed-rows.ts';

/** The points of all results, one result behind the other, as columns. */
export function packPoints(results: readonly Result[]): RowColumns<ReplicatePoint> {
  const together = columnsOfAll(results);
  if (together) return copyRows(together);
  const columns = new PointColumns(results.reduce((sum, result) => sum + countPoints(result), 0));
  for (const result of results) {
    for (const { side, sample, run, log2, pair, technical } of pointsOf(result)) {
      columns.add(side, sample, run, log2, pair, technical);
    }
  }
  return copyRows(columns);
}

/** The columns that hold the points of all results in their order and no others, as those of one assay do. */
function columnsOfAll(results: readonly Result[]): RowColumns<ReplicatePoint> | null {
  let rows: RowColumns<ReplicatePoint> | null = null;
  let reached = 0;
  for (const { points } of results) {
    if (!('rows' in points) || points.from !== reached) return null;
    rows ??= points.rows;
    if (points.rows !== rows) return null;
    reached = points.to;
  }
  return reached === rows?.count ? rows : null;
}
