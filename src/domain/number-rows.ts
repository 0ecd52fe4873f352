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
  const { sample } = readings.names;
  const editOf = sample.dictionary.map((name) => edits.get(name));
  if (editOf.every((edit) => edit === undefined)) return readings;
  const dictionary = sample.dictionary.map((name, code) => (editOf[code] ? '' : name));
  const codes = new Map<string, number>();
  const numberOf = rowCounter(readings);
  const index = new Uint32Array(readings.count);
  for (let i = 0; i < readings.count; i += 1) {
    const code = sample.index[i] ?? 0;
    const edit = editOf[code];
    if (!edit) {
      index[i] = code;
      continue;
    }
    const name = [edit.sample, String(numberOf(i))].filter((part) => part !== '').join(' ');
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

/**
 * Which row of its sample a reading is, asked in the order of the file: the k-th of its target, or of its wells or
 * lanes where these hold several targets, so that a missing one moves no other.
 */
function rowCounter(readings: Readings): (i: number) => number {
  const { sample, target, run, position } = readings.names;
  const counts = new Map<string, number>();
  const next = (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  const unit = (i: number): string => `${sample.index[i] ?? 0} ${run.index[i] ?? 0}`;
  if (!sharePlaces(readings)) return (i) => next(`${unit(i)} ${target.index[i] ?? 0}`);
  const known = new Map<string, number>();
  return (i) => {
    const place = `${unit(i)} ${position.index[i] ?? 0}`;
    const number = known.get(place) ?? next(unit(i));
    known.set(place, number);
    return number;
  };
}

/** Whether a well or lane holds several targets. */
function sharePlaces({ count, names }: Readings): boolean {
  const { position, run, target } = names;
  const targets = new Map<string, number>();
  for (let i = 0; i < count; i += 1) {
    const code = position.index[i] ?? 0;
    if (code === 0) continue;
    const place = `${run.index[i] ?? 0} ${code}`;
    const own = target.index[i] ?? 0;
    if ((targets.get(place) ?? own) !== own) return true;
    targets.set(place, own);
  }
  return false;
}
