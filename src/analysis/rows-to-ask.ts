import type { SampleAnnotation } from '../domain/annotation.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Assumption } from '../domain/result.ts';
import { listed } from '../domain/listed.ts';
import type { StudyIndex } from './study-index.ts';

/**
 * Samples that bear the name of their group alone, of which several rows stand in one table: technical replicates of
 * one sample, or each a biological replicate? The table does not tell, and n hangs on it, so the user is asked.
 */
export function rowsToAsk(index: StudyIndex): string[] {
  const answered = new Set(
    index.study.annotation.samples.flatMap(({ sample, rows }) => (rows ? [sample] : [])),
  );
  const taking = index.annotation.samples.filter(
    ({ role, leftOut, assays }) =>
      role.value === 'unknown' && !leftOut && !assays.includes('viability'),
  );
  // A group may be told in another spelling than the samples bear.
  const written = new Set(index.study.sources.flatMap((of) => of.readings.names.group.dictionary));
  const bare = taking.filter(
    (sample) => bearsGroupAlone(sample, written) && !answered.has(sample.sample),
  );
  if (bare.length === 0) return [];
  const inGroup = new Map<string, number>();
  for (const sample of taking) {
    const key = groupKey(sample);
    inGroup.set(key, (inGroup.get(key) ?? 0) + 1);
  }
  const candidates = bare.filter((sample) => inGroup.get(groupKey(sample)) === 1);
  if (candidates.length === 0) return [];
  const repeated = repeatedRows(index, new Set(candidates.map(({ sample }) => sample)));
  return candidates.flatMap(({ sample }) => (repeated.has(sample) ? [sample] : []));
}

/** The same as a warning, for n is that of technical replicates until it is answered. */
export function rowsProblem(samples: readonly string[]): Diagnostic[] {
  if (samples.length === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'replicate-meaning-unclear',
      message: `All rows of ${listed(samples, 4)} bear the name of their group alone, and nothing says whether they are technical replicates of one sample or a biological replicate each. Until you say so they are averaged, and n is 1.`,
      expected: 'a sample or biological replicate for each row',
      mend: 'Answer the question above the results, or name the samples in the file.',
    },
  ];
}

/** What the user said of such rows. */
export function rowsAssumption({ study }: StudyIndex): Assumption[] {
  return (['biological', 'technical'] as const).flatMap((meaning) => {
    const samples = study.annotation.samples.flatMap(({ sample, rows }) =>
      rows === meaning ? [sample] : [],
    );
    // What was said of one name is written beside each of its numbered rows as well.
    const given = samples.filter((name) => !samples.some((other) => isNumberOf(name, other)));
    if (given.length === 0) return [];
    const words =
      meaning === 'biological'
        ? 'each count as a biological replicate'
        : 'are technical replicates of one sample';
    return [
      { text: `The rows of ${listed(given, 4)} ${words}.`, origin: 'user', about: 'replicates' },
    ];
  });
}

function isNumberOf(name: string, other: string): boolean {
  return name.startsWith(`${other} `) && /^\d+$/.test(name.slice(other.length + 1));
}

function groupKey({ line, group, factor }: SampleAnnotation): string {
  return JSON.stringify([line.value, group.value, factor.value]);
}

function bearsGroupAlone(
  { sample, line, group, factor, replicate, technicalOf }: SampleAnnotation,
  written: ReadonlySet<string>,
): boolean {
  if (group.value === '' || replicate.value !== '' || technicalOf !== undefined) return false;
  if (group.origin === 'inferred' || written.has(sample)) return true;
  const said = [line.value, group.value, factor.value].map(fold);
  return sample === '' || said.includes(fold(sample)) || said.join('') === fold(sample);
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}+-]/gu, '');
}

/** Those of the samples that stand in one run alone, with several rows of one target. */
function repeatedRows({ study }: StudyIndex, samples: ReadonlySet<string>): Set<string> {
  const runsOf = new Map<string, Set<string>>();
  const repeated = new Set<string>();
  for (const { id, readings, replicateMeaning } of study.sources) {
    const { sample, target, run, replicate } = readings.names;
    const isAsked = sample.dictionary.map((name) => samples.has(name));
    // A column that counts replicates says what the rows are.
    if (!isAsked.includes(true) || replicateMeaning === 'biological') continue;
    if (replicate.dictionary.length > 1) continue;
    const seen = new Set<number>();
    for (let i = 0; i < readings.count; i += 1) {
      const code = sample.index[i] ?? 0;
      if (!isAsked[code]) continue;
      const name = sample.dictionary[code] ?? '';
      const [ofTarget, ofRun] = [target.index[i] ?? 0, run.index[i] ?? 0];
      const key = (code * target.dictionary.length + ofTarget) * run.dictionary.length + ofRun;
      if (seen.has(key)) repeated.add(name);
      seen.add(key);
      const runs = runsOf.get(name) ?? new Set<string>();
      runsOf.set(name, runs.add(`${id} ${ofRun}`));
    }
  }
  return new Set([...repeated].filter((name) => runsOf.get(name)?.size === 1));
}
