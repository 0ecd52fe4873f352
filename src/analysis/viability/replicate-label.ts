import type { Settings } from '../../domain/settings.ts';
import type { Well } from './gather-wells.ts';

/**
 * Names the biological replicates of one group: by their stated numbers, and by plate where the group stands on
 * several, each of which is a repeat unless the user says otherwise. All '' when there is nothing to tell apart.
 */
export function replicateLabels(
  wells: readonly Well[],
  sameSampleInSeveralRuns: Settings['sameSampleInSeveralRuns'],
): (well: Well) => string {
  const plates = new Set(wells.map(({ plate }) => plate));
  const stated = new Set(wells.map(({ replicate }) => replicate));
  const isByPlate = plates.size > 1 && sameSampleInSeveralRuns === 'biological-replicates';
  if (!isByPlate) return (well) => well.replicate;
  const platesOf = new Map<string, Set<string>>();
  for (const { replicate, plate } of wells) {
    platesOf.set(replicate, (platesOf.get(replicate) ?? new Set<string>()).add(plate));
  }
  const isApart = [...platesOf.values()].every((of) => of.size === 1) && !stated.has('');
  if (isApart) return (well) => well.replicate;
  return ({ replicate, run, source, label }) => {
    const plate = run === '' ? source.file : run;
    return replicate === '' ? (plates.size > 1 ? plate : label) : `${replicate} · ${plate}`;
  };
}
