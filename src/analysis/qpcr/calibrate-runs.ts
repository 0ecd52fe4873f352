import type { Diagnostic } from '../../domain/diagnostic.ts';
import { mean } from '../../stats/mean.ts';
import { groupBy } from '../group-by.ts';
import type { NormalisedTarget } from './delta-cq.ts';

/**
 * Joins runs by inter-run calibrators (Hellemans 2007, Genome Biol 8:R19): the calibration factor of a target in a
 * run is the geometric mean of its calibrators' normalised quantities there, and every quantity of the run is
 * divided by it. On the log2 scale: minus their mean, plus that of all runs so that values keep their place.
 * A target of which a run holds no calibrator stays as it is, in all its runs.
 */
export function calibrateRuns(
  entries: readonly NormalisedTarget[],
  calibrators: readonly string[],
): { readonly entries: readonly NormalisedTarget[]; readonly uncalibrated: readonly string[] } {
  const chosen = new Set(calibrators);
  if (chosen.size === 0) return { entries, uncalibrated: [] };
  const shifts = new Map<string, number>();
  const uncalibrated: string[] = [];
  for (const [target, ofTarget] of groupBy(entries, ({ set }) => set.target.name.value)) {
    const factors = new Map<string, number>();
    const runs = groupBy(ofTarget, ({ set }) => set.unit.run);
    for (const [run, ofRun] of runs) {
      const detected = ofRun.flatMap(({ set, deltaCq }) =>
        deltaCq !== null && chosen.has(set.unit.sample) ? -deltaCq : [],
      );
      if (detected.length > 0) factors.set(run, mean(detected));
    }
    if (factors.size < runs.size) {
      uncalibrated.push(target);
      continue;
    }
    const center = mean([...factors.values()]);
    for (const [run, factor] of factors) shifts.set(`${target}\n${run}`, factor - center);
  }
  const shifted = entries.map((entry) => {
    const { set, deltaCq, upperBound } = entry;
    const shift = shifts.get(`${set.target.name.value}\n${set.unit.run}`) ?? 0;
    if (shift === 0) return entry;
    return {
      ...entry,
      deltaCq: deltaCq === null ? null : deltaCq + shift,
      upperBound: upperBound === null ? null : upperBound - shift,
    };
  });
  return { entries: shifted, uncalibrated };
}

/** Samples without a group that stand on every one of several runs: fit to join them. */
export function calibratorCandidates(entries: readonly NormalisedTarget[]): string[] {
  const ungrouped = entries.filter(
    ({ set }) => set.unit.group === '' && set.unit.sample !== '' && !set.leftOut,
  );
  if (ungrouped.length === 0) return [];
  const runs = new Set(entries.map(({ set }) => set.unit.run)).size;
  if (runs < 2) return [];
  const bySample = groupBy(ungrouped, ({ set }) => set.unit.sample);
  return [...bySample]
    .filter(([, own]) => new Set(own.map(({ set }) => set.unit.run)).size === runs)
    .map(([sample]) => sample);
}

/** Says which targets the calibrators do not join. */
export function calibratorProblems(uncalibrated: readonly string[]): Diagnostic[] {
  const [first, ...others] = uncalibrated;
  if (first === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'calibrator-unusable',
      message: `The inter-run calibrators have no ΔCq of ${first} on one of its plates, so its plates stand as they are.`,
      expected: 'the calibrator samples measured on every plate, for every target',
      mend: 'Choose calibrators that are on every plate under qRT-PCR › Plates, or none.',
      more: others.length,
    },
  ];
}
