import type { Assay } from '../domain/reading.ts';
import { sampleColumnOf } from '../domain/sample-column.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import { countNames, countStated, sharedName } from './name-columns.ts';

const statedColumns = ['group', 'line', 'replicate', 'factor', 'role'] as const;
type StatedColumn = (typeof statedColumns)[number];

/** What the files state in one column: nothing (''), one thing, or things that differ (null). */
export type Statement = string | null;

/** A sample name with all that the files state about it beside the name. */
export interface GatheredSample {
  readonly sample: string;
  assays: readonly Assay[];
  files: readonly string[];
  readings: number;
  /** Readings that state a role: only a role that all of them state is one of the sample. */
  withRole: number;
  /** Readings that state a replicate, of whatever kind. */
  withReplicate: number;
  readonly stated: Record<StatedColumn, Statement>;
}

/** All sample names of the study in order of first appearance, with the readings counted. */
export function gatherSamples(study: Study): GatheredSample[] {
  const samples = new Map<string, GatheredSample>();
  for (const source of study.sources) gatherSource(source, study, samples);
  return [...samples.values()];
}

function gatherSource(source: Source, study: Study, samples: Map<string, GatheredSample>): void {
  const { names, count } = source.readings;
  const sampleNames = names[sampleColumnOf(source)];
  const counts = countNames(sampleNames, count);
  const withRole = countStated(sampleNames, names.role, count);
  const withReplicate = countStated(sampleNames, names.replicate, count);
  const columns = statedColumns
    .filter((column) => column !== 'replicate' || countsBiological(source, study))
    .map((column) => ({ column, values: sharedName(sampleNames, names[column], count) }));
  const { dictionary } = sampleNames;
  const withAssay = adding(source.assay);
  const withFile = adding(source.file);
  for (let i = 0; i < dictionary.length; i += 1) {
    const readings = counts[i] ?? 0;
    if (readings === 0) continue;
    const sample = dictionary[i] ?? '';
    let entry = samples.get(sample);
    if (!entry) {
      entry = open(sample);
      samples.set(sample, entry);
    }
    entry.assays = withAssay(entry.assays);
    entry.files = withFile(entry.files);
    entry.readings += readings;
    entry.withRole += withRole[i] ?? 0;
    entry.withReplicate += withReplicate[i] ?? 0;
    for (const { column, values } of columns) {
      if (values) entry.stated[column] = combine(entry.stated[column], values[i] ?? null);
    }
  }
}

/** Adds one item to lists that lack it. Samples whose lists were one share the longer one too: a screen has thousands. */
function adding<T>(item: T): (list: readonly T[]) => readonly T[] {
  const longer = new Map<readonly T[], readonly T[]>();
  return (list) => {
    if (list.includes(item)) return list;
    const known = longer.get(list);
    if (known) return known;
    const added = [...list, item];
    longer.set(list, added);
    return added;
  };
}

const none: readonly never[] = [];

function open(sample: string): GatheredSample {
  return {
    sample,
    assays: none,
    files: none,
    readings: 0,
    withRole: 0,
    withReplicate: 0,
    stated: { group: '', line: '', replicate: '', factor: '', role: '' },
  };
}

function combine(before: Statement, now: Statement): Statement {
  if (before === '' || before === now) return now;
  return now === '' ? before : null;
}

/** Whether the replicate column of a file counts biological replicates. */
function countsBiological({ replicateMeaning }: Source, { settings }: Study): boolean {
  if (replicateMeaning === 'unclear') return settings.replicateColumn === 'biological';
  return replicateMeaning === 'biological';
}
