import type { Diagnostic } from '../../domain/diagnostic.ts';
import { groupBy } from '../group-by.ts';
import { listed } from '../../domain/listed.ts';
import type { NormalisedValue } from './gather-normalised.ts';

/**
 * Targets whose control replicates are all 1: they were divided by their own control before. Such a control has no
 * scatter, and Welch's test is then that of one group against 1.
 */
export function setToControl(
  controlGroup: string,
  values: readonly NormalisedValue[],
): Diagnostic[] {
  const control = values.filter(({ unit }) => unit.group === controlGroup);
  const targets = [...groupBy(control, ({ target }) => target.name.value)].flatMap(([name, own]) =>
    own.length > 1 && own.every(({ log2 }) => log2 === 0) ? [name] : [],
  );
  const [first] = control;
  if (!first || targets.length === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'zero-variance',
      message: `All replicates of ${controlGroup} are 1 for ${listed(targets, 4)} (${first.unit.runLabel}): each was divided by its own control before. The scatter of the control is lost, so its p asks only whether the other group differs from 1.`,
      expected: 'values that were not set to 1 in the control, such as ΔCq',
      mend: 'Add the ΔCq values or the ratios before they were divided by the control. If they are gone, read n as the replicates of the other group alone.',
    },
  ];
}
