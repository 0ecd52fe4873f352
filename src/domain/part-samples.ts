import type { Names, Readings } from './reading.ts';
import { nameOf } from './reading.ts';
import type { Study } from './study.ts';

/** What a sample name may mean several of: `1` of the parental and `1` of the resistant cells. */
const parting = ['line', 'factor', 'group'] as const;
type Parting = (typeof parting)[number];

/**
 * Gives samples that tables number anew within each group (or line, or level of a second factor) a name of their own: where one name stands
 * with several stated groups, the group is written before it (`Parental 1`, `Resistant 1`). Without that the two
 * would be one sample of which nobody knows the group. The study's own sources stay as they were read.
 */
export function partSamples(study: Study): Study {
  const ambiguous = new Map(parting.map((column) => [column, namesInSeveral(study, column)]));
  if ([...ambiguous.values()].every((names) => names.size === 0)) return study;
  return {
    ...study,
    sources: study.sources.map((source) => ({
      ...source,
      readings: renamed(source.readings, ambiguous),
    })),
  };
}

/** Sample names that stand with more than one name of a column. */
function namesInSeveral(study: Study, column: Parting): Set<string> {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const { readings } of study.sources) {
    for (const [sample, other] of pairsOf(readings, column)) {
      const before = first.get(sample);
      if (before === undefined) first.set(sample, other);
      else if (before !== other) several.add(sample);
    }
  }
  return several;
}

/** The distinct pairs of a sample name and a name of the column; readings that lack either have none. */
function pairsOf({ names, count }: Readings, column: Parting): [sample: string, other: string][] {
  const [samples, others] = [names.sample, names[column]];
  if (samples.dictionary.length < 2 || others.dictionary.length < 2) return [];
  const seen = new Set<number>();
  for (let i = 0; i < count; i += 1) {
    const [sample, other] = [samples.index[i] ?? 0, others.index[i] ?? 0];
    if (sample > 0 && other > 0) seen.add(sample * others.dictionary.length + other);
  }
  return Array.from(seen, (pair) => [
    samples.dictionary[Math.floor(pair / others.dictionary.length)] ?? '',
    others.dictionary[pair % others.dictionary.length] ?? '',
  ]);
}

function renamed(
  readings: Readings,
  ambiguous: ReadonlyMap<Parting, ReadonlySet<string>>,
): Readings {
  const { sample } = readings.names;
  const isAmbiguous = sample.dictionary.map((name) =>
    [...ambiguous.values()].some((names) => names.has(name)),
  );
  if (!isAmbiguous.includes(true)) return readings;
  const codes = new Map<string, number>([['', 0]]);
  const index = new Uint32Array(readings.count);
  for (let i = 0; i < readings.count; i += 1) {
    const name = isAmbiguous[sample.index[i] ?? 0]
      ? partedName(readings, i, ambiguous)
      : nameOf(readings, 'sample', i);
    const code = codes.get(name) ?? codes.size;
    codes.set(name, code);
    index[i] = code;
  }
  const named: Names = { dictionary: [...codes.keys()], index };
  return { ...readings, names: { ...readings.names, sample: named } };
}

function partedName(
  readings: Readings,
  i: number,
  ambiguous: ReadonlyMap<Parting, ReadonlySet<string>>,
): string {
  const name = nameOf(readings, 'sample', i);
  const before = parting.flatMap((column) =>
    ambiguous.get(column)?.has(name) ? nameOf(readings, column, i) : '',
  );
  return [...before, name].filter((part) => part !== '').join(' ');
}
