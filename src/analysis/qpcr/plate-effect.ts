import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { PlateEffectRow } from '../../domain/qpcr-report.ts';
import { adjustPValues } from '../../stats/adjust-p-values.ts';
import { leastSquares } from '../../stats/least-squares.ts';
import { mean } from '../../stats/mean.ts';
import { nestedFTest } from '../../stats/nested-f-test.ts';
import { groupBy } from '../group-by.ts';
import type { Normalised } from './normalise.ts';
import { toFTest } from './several-groups.ts';
import { targetOf, unitOf } from './well-sets.ts';

/** Beyond these a least-squares fit with a column a plate is more than a glance is worth. */
const mostPlates = 24;
const mostValues = 1000;
const mostRows = 200;

/** Whether the plates of a target differ by more than its replicates do, groups taken out: F of plate beside group. */
export function findPlateEffects({ sets, targets, deltaCq }: Normalised): PlateEffectRow[] {
  const [one] = targets;
  const onePlate = one === undefined ? '' : unitOf(sets, one).run;
  if (targets.every((set) => unitOf(sets, set).run === onePlate)) return [];
  const kept = targets.filter((set) => {
    const { leftOut, group } = unitOf(sets, set);
    return !leftOut && group !== '' && !Number.isNaN(deltaCq[set]);
  });
  const onSeveral = (own: readonly number[]): boolean =>
    own.some((set) => unitOf(sets, set).run !== unitOf(sets, own[0] ?? set).run);
  return [...groupBy(kept, (set) => targetOf(sets, set).name)]
    .filter(([, own]) => onSeveral(own))
    .slice(0, mostRows)
    .filter(([, own]) => own.length <= mostValues)
    .flatMap(([target, own]) => {
      const values = own.map((set): PlateValue => {
        const { line, group, run, runLabel } = unitOf(sets, set);
        const cycles = deltaCq[set] ?? Number.NaN;
        return { cell: `${line}\n${group}`, run, runLabel, cycles };
      });
      return plateEffectOf(target, values);
    });
}

/** ΔCq of one replicate. */
interface PlateValue {
  /** Line and group. */
  readonly cell: string;
  readonly run: string;
  readonly runLabel: string;
  readonly cycles: number;
}

function plateEffectOf(target: string, values: readonly PlateValue[]): PlateEffectRow[] {
  const plates = groupBy(values, ({ run }) => run);
  if (plates.size > mostPlates) return [];
  const meanOf = (own: readonly PlateValue[]): number => mean(own.map(({ cycles }) => cycles));
  const means = new Map(
    [...groupBy(values, ({ cell }) => cell)].map(([cell, own]) => [cell, meanOf(own)]),
  );
  const residual = ({ cell, cycles }: PlateValue): number => cycles - (means.get(cell) ?? 0);
  const [worst] = [...plates.values()]
    .map((own) => ({ label: own[0]?.runLabel ?? '', off: mean(own.map(residual)) }))
    .toSorted((a, b) => Math.abs(b.off) - Math.abs(a.off));
  const dummies = (keyOf: (value: PlateValue) => string): number[][] =>
    [...new Set(values.map(keyOf))].map((key) =>
      values.map((value) => (keyOf(value) === key ? 1 : 0)),
    );
  const y = values.map(({ cycles }) => cycles);
  const groups = dummies(({ cell }) => cell);
  const simple = leastSquares(groups, y);
  const full = leastSquares([...groups, ...dummies(({ run }) => run)], y);
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
