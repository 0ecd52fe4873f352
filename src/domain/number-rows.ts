import type { SampleEdit } from './annotation.ts';
import type { Names, Readings } from './reading.ts';
import type { Study } from './study.ts';

/**
 * Gives each row of the samples of which the user says so a name of its own (`Parental 1`, `Parental 2` …): where a
 * table names its groups alone, its k-th row of each target is the k-th biological replicate. What was said of the
 * one name is said of each. The study's own sources stay as they were read.
 */
export function numberRows(study: Study): Study {
  const edits = new Map(
    study.annotation.samples.flatMap((edit) =>
      edit.rows === 'biological' ? [[edit.sample, edit] as const] : [],
    ),
  );
  if (edits.size === 0) return study;
  const numbered = new Map<string, SampleEdit>();
  const sources = study.sources.map((source) =>
    source.assay === 'viability'
      ? source
      : { ...source, readings: renamed(source.readings, edits, numbered) },
  );
  const own = new Set(study.annotation.samples.map(({ sample }) => sample));
  const added = [...numbered.values()].filter(({ sample }) => !own.has(sample));
  const { annotation } = study;
  return {
    ...study,
    sources,
    annotation: { ...annotation, samples: [...annotation.samples, ...added] },
  };
}

function renamed(
  readings: Readings,
  edits: ReadonlyMap<string, SampleEdit>,
  numbered: Map<string, SampleEdit>,
): Readings {
  const { sample, target, run } = readings.names;
  const editOf = sample.dictionary.map((name) => edits.get(name));
  if (editOf.every((edit) => edit === undefined)) return readings;
  const dictionary = sample.dictionary.map((name, code) => (editOf[code] ? '' : name));
  const codes = new Map<string, number>();
  const counts = new Map<string, number>();
  const index = new Uint32Array(readings.count);
  for (let i = 0; i < readings.count; i += 1) {
    const code = sample.index[i] ?? 0;
    const edit = editOf[code];
    if (!edit) {
      index[i] = code;
      continue;
    }
    const key = `${code} ${target.index[i] ?? 0} ${run.index[i] ?? 0}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const name = [edit.sample, String(count)].filter((part) => part !== '').join(' ');
    let named = codes.get(name);
    if (named === undefined) {
      named = dictionary.push(name) - 1;
      codes.set(name, named);
      numbered.set(name, { ...edit, sample: name });
    }
    index[i] = named;
  }
  const names: Names = { dictionary, index };
  return { ...readings, names: { ...readings.names, sample: names } };
}
