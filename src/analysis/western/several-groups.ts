import type { AdditiveObservation } from '../../stats/additive-fit.ts';
import { additiveFit } from '../../stats/additive-fit.ts';
import type { Comparison } from '../compare-groups.ts';
import type { Replicate } from '../replicate.ts';

/**
 * Several groups of one target in one fit of group + blot, so that a lane that is missing costs its own value and
 * not the blot, and the error is that of all lanes. Gives each group against the control, which comes first.
 */
export function fitGroups(
  control: readonly Replicate[],
  tests: readonly (readonly Replicate[])[],
  confidence: number,
): (comparison: Comparison, group: number) => Comparison {
  const blocks = new Map<string, number>();
  const observations = [control, ...tests].flatMap((replicates, condition) =>
    replicates.flatMap(({ unit, log2 }): AdditiveObservation[] => {
      if (log2 === null) return [];
      const block = blocks.get(unit.run) ?? blocks.size;
      blocks.set(unit.run, block);
      return [{ block, condition, value: log2 }];
    }),
  );
  const fit = additiveFit(observations, 0, confidence);
  return (comparison, group) => {
    const result = fit.get(group + 1);
    if (!result || result.estimate === null) return comparison;
    const base: Comparison = {
      ...comparison,
      nControl: control.length,
      nTest: tests[group]?.length ?? 0,
      log2FoldChange: result.estimate,
      foldChange: { kind: 'value', value: 2 ** result.estimate },
      seLog2: null,
      interval: null,
      pValue: null,
      method: null,
    };
    if (result.kind === 'not-computable') return base;
    return {
      ...base,
      seLog2: result.standardError,
      interval: { low: 2 ** result.low, high: 2 ** result.high },
      pValue: result.pValue,
      method: 'additive',
      notes: [
        `one fit of ${tests.length + 1} groups on ${blocks.size} blots, ${result.degreesOfFreedom} degrees of freedom`,
      ],
    };
  };
}
