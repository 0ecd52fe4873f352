import { mean } from '../../stats/mean.ts';
import { groupBy } from '../group-by.ts';
import type { Ratio } from './ratios.ts';

/** A lane's ratio on the scales that tables of several blots are shown on. */
export interface ScaledRatio {
  /** Over the arithmetic mean of the control lanes of its own blot (fixed point). */
  readonly relative: number | null;
  /** Over the sum of its blot. */
  readonly ofSum: number | null;
  /** Over the scale factor of its blot, by which the logs of the blots are aligned. */
  readonly aligned: number | null;
}

/**
 * Degasperi's three scalings (PLoS ONE 2014, 9:e87293), for display alone: the first puts the control at 1 by
 * construction, the other two take variance between blots away, so a test that does not know of it finds
 * differences that are not there (docs/VALIDATION.md).
 */
export function scaleBlots(
  ratios: readonly Ratio[],
  controlGroup: string,
): (ratio: Ratio) => ScaledRatio {
  const usable = ratios.filter(({ band, value }) => value !== null && !band.leftOut);
  const byBlot = groupBy(usable, blotOf);
  const byTarget = groupBy(usable, targetOf);
  const scales = new Map([...byTarget].map(([target, of]) => [target, scaleFactors(of)]));
  return (ratio) => {
    const { value } = ratio;
    if (value === null) return { relative: null, ofSum: null, aligned: null };
    const own = byBlot.get(blotOf(ratio)) ?? [];
    const controls = valuesOf(own.filter(({ band }) => band.unit.group === controlGroup));
    const scale = scales.get(targetOf(ratio))?.get(ratio.band.unit.run);
    const sum = valuesOf(own).reduce((total, one) => total + one, 0);
    return {
      relative: controls.length === 0 || controlGroup === '' ? null : value / mean(controls),
      ofSum: sum > 0 ? value / sum : null,
      aligned: scale === undefined ? null : value / scale,
    };
  };
}

/** exp(mean log of the blot − mean log of all), where every blot holds the same groups as often; else none. */
function scaleFactors(ratios: readonly Ratio[]): Map<string, number> {
  const blots = groupBy(ratios, ({ band }) => band.unit.run);
  const contents = [...blots.values()].map((lanes) =>
    lanes
      .map(({ band }) => band.unit.group)
      .toSorted()
      .join('\n'),
  );
  if (blots.size < 2 || new Set(contents).size > 1) return new Map();
  const all = mean(valuesOf(ratios).map(Math.log));
  return new Map(
    [...blots].map(([run, lanes]) => [run, Math.exp(mean(valuesOf(lanes).map(Math.log)) - all)]),
  );
}

function valuesOf(ratios: readonly Ratio[]): number[] {
  return ratios.flatMap(({ value }) => value ?? []);
}

function targetOf({ band }: Ratio): string {
  return `${band.unit.line}\n${band.target.name.value}`;
}

function blotOf(ratio: Ratio): string {
  return `${ratio.band.unit.run}\n${targetOf(ratio)}`;
}
