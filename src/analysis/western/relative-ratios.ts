import { mean } from '../../stats/mean.ts';
import { groupBy } from '../group-by.ts';
import type { Ratio } from './ratios.ts';

/**
 * Each ratio over the arithmetic mean of the control lanes of its own blot and line, as published tables show
 * them. For display alone: the control lanes come out around 1 by construction, so nothing is tested on it.
 */
export function relativeToControl(
  ratios: readonly Ratio[],
  controlGroup: string,
): (ratio: Ratio) => number | null {
  const keyOf = ({ band }: Ratio): string =>
    `${band.unit.run}\n${band.unit.line}\n${band.target.name.value}`;
  const controls = groupBy(
    ratios.filter(
      ({ band, value }) => value !== null && !band.leftOut && band.unit.group === controlGroup,
    ),
    keyOf,
  );
  return (ratio) => {
    const values = (controls.get(keyOf(ratio)) ?? []).flatMap(({ value }) => value ?? []);
    if (ratio.value === null || values.length === 0 || controlGroup === '') return null;
    return ratio.value / mean(values);
  };
}
