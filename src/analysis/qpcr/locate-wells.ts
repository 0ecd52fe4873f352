import { readingStates } from '../../domain/reading.ts';
import type { StudyIndex } from '../study-index.ts';
import { countsReplicates, runKey } from '../study-index.ts';
import type { WellSet } from './gather-wells.ts';
import type { WellReference } from './well-checks.ts';

const measured = readingStates.indexOf('measured');

function keyOf(run: string, sample: string, target: string, replicate: string): string {
  return JSON.stringify([run, sample, target, replicate]);
}

/** The wells with a Cq of each of a few sets, in file order; one visit a reading of the samples concerned. */
export function locateWells(
  index: StudyIndex,
  sets: readonly WellSet[],
): ReadonlyMap<WellSet, readonly WellReference[]> {
  const wanted = new Map(
    sets.map((set) => [
      keyOf(set.unit.run, set.unit.sample, set.target.target, set.unit.replicate),
      set,
    ]),
  );
  const samples = new Set(sets.map((set) => set.unit.sample));
  const found = new Map<WellSet, WellReference[]>();
  for (const source of index.study.sources) {
    if (source.assay !== 'qpcr') continue;
    const { names, state, count } = source.readings;
    const isConcerned = names.sample.dictionary.map((name) => samples.has(name));
    const ownReplicates = countsReplicates(source, index.study);
    const excluded = index.excluded(source);
    for (let i = 0; i < count; i += 1) {
      const sampleIndex = names.sample.index[i] ?? 0;
      if (!isConcerned[sampleIndex] || state[i] !== measured || excluded?.has(i)) continue;
      const sample = names.sample.dictionary[sampleIndex] ?? '';
      const stated = names.replicate.dictionary[names.replicate.index[i] ?? 0] ?? '';
      const replicate =
        ownReplicates && stated !== '' ? stated : (index.sample(sample)?.replicate.value ?? '');
      const run = runKey(source, names.run.dictionary[names.run.index[i] ?? 0] ?? '');
      const target = names.target.dictionary[names.target.index[i] ?? 0] ?? '';
      const set = wanted.get(keyOf(run, sample, target, replicate));
      if (!set) continue;
      const wells = found.get(set) ?? [];
      wells.push({ source, i });
      found.set(set, wells);
    }
  }
  return found;
}
