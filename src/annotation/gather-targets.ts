import type { Assay, Role } from '../domain/reading.ts';
import type { Study } from '../domain/study.ts';
import { countNames, namesWith } from './name-columns.ts';

/** A target name of one assay with what the files state about it. */
export interface GatheredTarget {
  readonly assay: Assay;
  readonly target: string;
  readings: number;
  /** Ids of the sources that hold it. */
  readonly sources: string[];
  /** A role of targets that a file states (an endogenous control), '' when none does. */
  role: Role | '';
}

const targetRoles = ['reference', 'phospho', 'total', 'loading'] as const;

/** All target names of the study in order of first appearance, with their readings counted. */
export function gatherTargets(study: Study): GatheredTarget[] {
  const targets = new Map<string, GatheredTarget>();
  for (const { id, assay, readings } of study.sources) {
    const { names, count } = readings;
    const counts = countNames(names.target, count);
    const stated = targetRoles.map(
      (role) => [role, namesWith(names.target, names.role, role, count)] as const,
    );
    for (const [i, target] of names.target.dictionary.entries()) {
      const found = counts[i] ?? 0;
      if (found === 0) continue;
      const key = `${assay} ${target}`;
      const entry = targets.get(key) ?? { assay, target, readings: 0, sources: [], role: '' };
      targets.set(key, entry);
      entry.readings += found;
      entry.sources.push(id);
      const role = stated.find(([, having]) => having[i] === 1)?.[0];
      if (role && entry.role === '') entry.role = role;
    }
  }
  return [...targets.values()];
}
