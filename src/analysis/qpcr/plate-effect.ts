import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { PlateEffectRow } from '../../domain/qpcr-report.ts';
import { adjustPValues } from '../../stats/adjust-p-values.ts';
import { leastSquares } from '../../stats/least-squares.ts';
import { mean } from '../../stats/mean.ts';
import { nestedFTest } from '../../stats/nested-f-test.ts';
import { groupBy } from '../group-by.ts';
import type { NormalisedTarget } from './delta-cq.ts';
import { toFTest } from './several-groups.ts';

/** Beyond these a least-squares fit with a column a plate is more than a glance is worth. */
const mostPlates = 24;
const mostValues = 1000;
const mostRows = 200;

/** Whether the plates of a target differ by more than its replicates do, groups taken out: F of plate beside group. */
export function findPlateEffects(normalised: readonly NormalisedTarget[]): PlateEffectRow[] {
  const kept = normalised.filter(
    ({ set, deltaCq }) => !set.leftOut && set.unit.group !== '' && deltaCq !== null,
  );
  const onePlate = kept[0]?.set.unit.run;
  if (kept.every(({ set }) => set.unit.run === onePlate)) return [];
  return [...groupBy(kept, ({ set }) => set.target.name.value)]
    .filter(([, entries]) => entries.some(({ set }) => set.unit.run !== entries[0]?.set.unit.run))
    .slice(0, mostRows)
    .flatMap(([target, entries]) => plateEffectOf(target, entries));
}

function plateEffectOf(target: string, entries: readonly NormalisedTarget[]): PlateEffectRow[] {
  if (entries.length > mostValues) return [];
  const plates = groupBy(entries, ({ set }) => set.unit.run);
  if (plates.size > mostPlates) return [];
  const groupOf = ({ set }: NormalisedTarget): string => `${set.unit.line}\n${set.unit.group}`;
  const means = new Map(
    [...groupBy(entries, groupOf)].map(([group, own]) => [group, mean(own.map(cycles))]),
  );
  const residual = (entry: NormalisedTarget): number =>
    cycles(entry) - (means.get(groupOf(entry)) ?? 0);
  const [worst] = [...plates.values()]
    .map((own) => ({ label: own[0]?.set.unit.runLabel ?? '', off: mean(own.map(residual)) }))
    .toSorted((a, b) => Math.abs(b.off) - Math.abs(a.off));
  const dummies = (keyOf: (entry: NormalisedTarget) => string): number[][] =>
    [...new Set(entries.map(keyOf))].map((key) =>
      entries.map((entry) => (keyOf(entry) === key ? 1 : 0)),
    );
  const y = entries.map(cycles);
  const groups = dummies(groupOf);
  const simple = leastSquares(groups, y);
  const full = leastSquares([...groups, ...dummies(({ set }) => set.unit.run)], y);
  const isNested = simple.degreesOfFreedom > full.degreesOfFreedom;
  return [
    {
      target,
      plates: plates.size,
      test: isNested ? toFTest(nestedFTest(simple, full)) : null,
      largest: worst?.off ?? 0,
      plate: worst?.label ?? '',
    },
  ];
}

function cycles({ deltaCq }: NormalisedTarget): number {
  return deltaCq ?? 0;
}

/** Says that plates differ, where they do after Holm's adjustment over the targets. */
export function plateProblems(
  rows: readonly PlateEffectRow[],
  alpha: number,
  isHandled: boolean,
): Diagnostic[] {
  if (isHandled) return [];
  const adjusted = adjustPValues(
    rows.map(({ test }) => test?.pValue ?? null),
    'holm',
  );
  const [first, ...others] = rows.filter((_, i) => (adjusted[i] ?? 1) < alpha);
  if (!first) return [];
  return [
    {
      severity: 'info',
      code: 'plate-effect',
      message: `ΔCq of ${first.target} differs between plates beyond its replicates: ${first.plate} lies ${Math.abs(first.largest).toFixed(2)} cycles ${first.largest < 0 ? 'below' : 'above'} the others.`,
      expected: 'the same ΔCq on every plate, once each is normalised by its own reference genes',
      mend: 'Pair or block by run, or choose inter-run calibrators under qRT-PCR › Plates.',
      more: others.length,
    },
  ];
}
