import type { Diagnostic } from '../../domain/diagnostic.ts';
import { mean } from '../../stats/mean.ts';
import { groupBy } from '../group-by.ts';
import type { Normalised } from './normalise.ts';
import { targetOf, unitOf } from './well-sets.ts';

/**
 * Joins runs by inter-run calibrators (Hellemans 2007, Genome Biol 8:R19): the calibration factor of a target in a
 * run is the geometric mean of its calibrators' normalised quantities there, and every quantity of the run is
 * divided by it. On the log2 scale: minus their mean, plus that of all runs so that values keep their place.
 * A target of which a run holds no calibrator stays as it is, in all its runs.
 */
export function calibrateRuns(
  normalised: Normalised,
  calibrators: readonly string[],
): { readonly normalised: Normalised; readonly uncalibrated: readonly string[] } {
  const chosen = new Set(calibrators);
  if (chosen.size === 0) return { normalised, uncalibrated: [] };
  const { sets, targets } = normalised;
  const deltaCq = normalised.deltaCq.slice();
  const upperBound = normalised.upperBound.slice();
  const uncalibrated: string[] = [];
  for (const [target, ofTarget] of groupBy(targets, (set) => targetOf(sets, set).name)) {
    const runs = groupBy(ofTarget, (set) => unitOf(sets, set).run);
    const factors = new Map<string, number>();
    for (const [run, ofRun] of runs) {
      const detected = ofRun
        .filter((set) => chosen.has(unitOf(sets, set).sample))
        .map((set) => -(normalised.deltaCq[set] ?? Number.NaN))
        .filter((log2) => !Number.isNaN(log2));
      if (detected.length > 0) factors.set(run, mean(detected));
    }
    if (factors.size < runs.size) {
      uncalibrated.push(target);
      continue;
    }
    const center = mean([...factors.values()]);
    for (const [run, ofRun] of runs) {
      const shift = (factors.get(run) ?? center) - center;
      for (const set of ofRun) {
        deltaCq[set] = (deltaCq[set] ?? Number.NaN) + shift;
        upperBound[set] = (upperBound[set] ?? Number.NaN) - shift;
      }
    }
  }
  return { normalised: { ...normalised, deltaCq, upperBound }, uncalibrated };
}

/** Samples without a group that stand on every one of several runs: fit to join them. */
export function calibratorCandidates({ sets, targets }: Normalised): string[] {
  const runs = new Set<string>();
  const runsOfSample = new Map<string, Set<string>>();
  for (const unit of new Set(targets.map((set) => unitOf(sets, set)))) {
    runs.add(unit.run);
    if (unit.group !== '' || unit.sample === '' || unit.leftOut) continue;
    const own = runsOfSample.get(unit.sample) ?? new Set<string>();
    runsOfSample.set(unit.sample, own.add(unit.run));
  }
  if (runs.size < 2) return [];
  return [...runsOfSample].filter(([, own]) => own.size === runs.size).map(([sample]) => sample);
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
