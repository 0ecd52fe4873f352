import type { Assay } from '../domain/reading.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import { countNames, sharedName } from './name-columns.ts';

/** A sample name with all that the files state about it beside the name. */
export interface GatheredSample {
  readonly sample: string;
  readonly assays: Set<Assay>;
  readonly files: Set<string>;
  readings: number;
  /** What columns of the files state: '' when none does or when they say different things. */
  readonly stated: Readonly<Record<StatedColumn, Set<string>>>;
}

const statedColumns = ['group', 'line', 'replicate', 'role'] as const;
type StatedColumn = (typeof statedColumns)[number];

/** All sample names of the study in order of first appearance, with the readings counted. */
export function gatherSamples(study: Study): GatheredSample[] {
  const samples = new Map<string, GatheredSample>();
  for (const source of study.sources) gatherSource(source, study, samples);
  return [...samples.values()];
}

function gatherSource(source: Source, study: Study, samples: Map<string, GatheredSample>): void {
  const { names, count } = source.readings;
  const counts = countNames(names.sample, count);
  const stated = new Map<StatedColumn, (string | null)[]>();
  for (const column of statedColumns) {
    if (column === 'replicate' && !countsBiological(source, study)) continue;
    const values = sharedName(names.sample, names[column], count);
    if (values) stated.set(column, values);
  }
  for (const [i, sample] of names.sample.dictionary.entries()) {
    const readings = counts[i] ?? 0;
    if (readings === 0) continue;
    const entry = samples.get(sample) ?? open(sample);
    samples.set(sample, entry);
    entry.assays.add(source.assay);
    entry.files.add(source.file);
    entry.readings += readings;
    for (const [column, values] of stated) {
      const value = values[i];
      // Two different statements are worse than none: kept as two, so that neither is taken.
      if (value === null) entry.stated[column].add('').add(differing);
      else if (value !== undefined && (value !== '' || column === 'role')) {
        entry.stated[column].add(value);
      }
    }
  }
}

const differing = '\u0000differing';

function open(sample: string): GatheredSample {
  return {
    sample,
    assays: new Set(),
    files: new Set(),
    readings: 0,
    stated: { group: new Set(), line: new Set(), replicate: new Set(), role: new Set() },
  };
}

/** Whether the replicate column of a file counts biological replicates. */
function countsBiological({ replicateMeaning }: Source, { settings }: Study): boolean {
  if (replicateMeaning === 'unclear') return settings.replicateColumn === 'biological';
  return replicateMeaning === 'biological';
}

/** The one thing that all files state, '' when they state nothing or several things. */
export function statedOnce(values: ReadonlySet<string>): string {
  const [only] = values;
  return values.size === 1 ? (only ?? '') : '';
}

export function statesSeveral(values: ReadonlySet<string>): boolean {
  return values.size > 1;
}
