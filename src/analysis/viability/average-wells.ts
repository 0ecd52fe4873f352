import type { CurvePoint } from '../../domain/result.ts';
import { mean } from '../../stats/mean.ts';
import { groupBy } from '../group-by.ts';

/** One point for each dose of a biological replicate: the mean of its technical wells on the scale of viability. */
export function averageWells(points: readonly CurvePoint[]): CurvePoint[] {
  const sets = groupBy(points, ({ replicate, dose }) => `${replicate}\n${dose}`);
  return [...sets.values()].flatMap((set) => {
    const [first] = set;
    return first ? [{ ...first, percent: mean(set.map(({ percent }) => percent)) }] : [];
  });
}
