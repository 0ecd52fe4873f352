import { mean } from '../../stats/mean.ts';
import { groupBy } from '../group-by.ts';
import type { Unit } from '../replicate.ts';
import type { CqScale } from './cq-scale.ts';
import { onceEach } from './delta-cq.ts';
import type { UnitKey } from './delta-cq.ts';
import type { WellSet } from './gather-wells.ts';

/** The reference genes of one biological replicate in one run. */
export interface ReferenceUnit {
  readonly unit: Unit;
  /** Mean Cq by gene; genes that were not detected are missing. */
  readonly cqs: ReadonlyMap<string, number>;
}

/** Every replicate that takes part, with the Cq of its reference genes. */
export function referenceUnits(
  sets: readonly WellSet[],
  keyOf: UnitKey,
  scale: CqScale,
): ReferenceUnit[] {
  const references = sets.filter(
    (set) => set.target.role.value === 'reference' && !set.leftOut && set.cqs.length > 0,
  );
  const keyInRun = onceEach((unit) => `${unit.run}\n${keyOf(unit)}`);
  const units: ReferenceUnit[] = [];
  for (const own of groupBy(references, ({ unit }) => keyInRun(unit)).values()) {
    const [first] = own;
    if (!first) continue;
    const cqs = new Map<string, number>();
    for (const [gene, same] of groupBy(own, ({ target }) => target.name.value)) {
      cqs.set(gene, mean(same.map((set) => scale.average(set.cqs, gene))));
    }
    units.push({ unit: first.unit, cqs });
  }
  return units;
}

/** Reference genes of the study by canonical name, in order of appearance. */
export function referenceGenes(sets: readonly WellSet[]): string[] {
  const references = sets.filter((set) => set.target.role.value === 'reference');
  return [...new Set(references.map((set) => set.target.name.value))];
}
