import { mean } from '../../stats/mean.ts';
import { groupBy } from '../group-by.ts';
import type { Ratio } from './ratios.ts';

/**
 * Ratios over the ratio of a sample that ran on every gel (inter-blot control, Sci Rep 2022, 12:18064): what
 * remains can be compared across gels. A lane on a gel without that sample has no value; its own lanes leave.
 */
export function relateToCommon(ratios: readonly Ratio[], sample: string): Ratio[] {
  const common = groupBy(
    ratios.filter(
      ({ band, value }) => band.unit.sample === sample && value !== null && !band.leftOut,
    ),
    placeOf,
  );
  return ratios
    .filter(({ band }) => band.unit.sample !== sample)
    .map((ratio) => {
      const logs = (common.get(placeOf(ratio)) ?? []).flatMap(({ value }) =>
        value === null ? [] : [Math.log2(value)],
      );
      const formula = `${ratio.formula}, over ${sample} of the same blot`;
      if (logs.length > 0) {
        const value = ratio.value === null ? null : ratio.value / 2 ** mean(logs);
        return { ...ratio, value, formula };
      }
      const flag = `the blot ${ratio.band.unit.runLabel} has no usable lane of the common sample ${sample}`;
      return { ...ratio, value: null, formula, flags: [...ratio.flags, flag] };
    });
}

function placeOf({ band }: Ratio): string {
  return `${band.unit.run}\n${band.target.name.value}`;
}
