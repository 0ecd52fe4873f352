import type { SampleAnnotation } from '../../domain/annotation.ts';
import type { Role } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { StudyIndex } from '../study-index.ts';
import { controlRoleOf, countsReplicates, runKey, runLabel } from '../study-index.ts';
import { WellSetsBuilder } from './well-sets-builder.ts';
import { takesPart, measured } from '../reading-state.ts';
import type { WellSets, WellUnit } from './well-sets.ts';

/** What a run tells beyond its samples. */
export interface Run {
  readonly key: string;
  readonly label: string;
  readonly file: string;
  /** A cycle that the run is known to have reached: stated by the file, else its highest Cq. */
  readonly reachedCycle: number | null;
  /** Lowest Cq of each target's no-template wells, by the target's canonical name. */
  readonly noTemplate: ReadonlyMap<string, number>;
}

export interface Wells {
  readonly sets: WellSets;
  readonly runs: ReadonlyMap<string, Run>;
  readonly unnamed: UnnamedWells;
}

/**
 * Wells of which nobody says what is in them. They are no technical replicates of each other: until somebody names
 * them they are wells and nothing else, and stand in no set.
 */
export interface UnnamedWells {
  readonly count: number;
  /** How many wells of each file have no target. */
  readonly withoutTarget: ReadonlyMap<string, number>;
}

interface OpenRun {
  readonly key: string;
  readonly label: string;
  readonly file: string;
  reachedCycle: number | null;
  readonly noTemplate: Map<string, number>;
}

// Where wells belong that stand in no set.
const nowhere = -1;
const noTemplate = -2;
const otherControl = -3;
const withoutTarget = -4;
const withoutName = -5;

/** Gathers the columns of all qPCR sources into sets of technical wells; one visit a reading. */
export function gatherWells(index: StudyIndex): Wells {
  const sources = index.study.sources.filter(({ assay }) => assay === 'qpcr');
  const sets = new WellSetsBuilder(sources.reduce((sum, { readings }) => sum + readings.count, 0));
  const runs = new Map<string, OpenRun>();
  const unnamed = { count: 0, withoutTarget: new Map<string, number>() };
  for (const source of sources) gatherSource(index, source, sets, runs, unnamed);
  return { sets: sets.build(), runs, unnamed };
}

function gatherSource(
  index: StudyIndex,
  source: Source,
  sets: WellSetsBuilder,
  runs: Map<string, OpenRun>,
  unnamed: { count: number; readonly withoutTarget: Map<string, number> },
): void {
  const { names, value, state, count } = source.readings;
  const samples = names.sample.dictionary.map((name) => index.sample(name));
  sets.startSource(source);
  const places = names.target.dictionary.map((name) => {
    const target = index.target('qpcr', name);
    if (!target) return -1;
    return sets.addTarget({
      name: target.name.value,
      role: target.role.value,
      isReference: target.role.value === 'reference',
    });
  });
  const roles = names.role.dictionary as readonly Role[];
  // Most readings state no role, and are what their sample is.
  const ofSample = samples.map((sample) => controlRoleOf('unknown', sample?.role));
  const replicates = countsReplicates(source, index.study) ? names.replicate : null;
  const runOf = names.run.dictionary.map((name) => openRun(source, name, runs));
  const leftOut = index.excluded(source);
  const units = new Map<number, number>();
  const [sampleOf, targetOf, roleOf] = [names.sample.index, names.target.index, names.role.index];
  const [runIndexOf, replicateOf] = [names.run.index, replicates?.index];
  const named = [sampleOf, targetOf, roleOf, runIndexOf, replicateOf ?? []];
  // Wells that are named alike mostly stand together, so that where they belong is asked once for all of them.
  for (let from = 0; from < count;) {
    const to = endOfAlike(named, from, count);
    addStretch(from, to);
    from = to;
  }

  /** Adds wells that are named alike. */
  function addStretch(from: number, to: number): void {
    let first = from;
    while (first < to && !takesPart(state[first])) first += 1;
    const run = runOf[runIndexOf[first] ?? 0];
    if (first === to || !run) return;
    const place = placeOf(first, run);
    if (place === nowhere) return;
    for (let i = first; i < to; i += 1) if (state[i] === measured) noteReached(run, value[i]);
    if (place >= 0) sets.addWells(place, first, to, leftOut);
    else if (place === noTemplate) {
      const target = sets.nameOf(places[targetOf[first] ?? 0] ?? -1);
      for (let i = first; i < to; i += 1) {
        if (state[i] === measured && !leftOut?.has(i)) noteNoTemplate(run, target, value[i]);
      }
    } else if (place === withoutName || place === withoutTarget) {
      const isLeftOut = samples[sampleOf[first] ?? 0]?.leftOut === true;
      for (let i = first; i < to; i += 1) {
        if (!takesPart(state[i])) continue;
        unnamed.count += 1;
        if (place === withoutTarget && !isLeftOut && !leftOut?.has(i)) {
          const { withoutTarget: files } = unnamed;
          files.set(source.file, (files.get(source.file) ?? 0) + 1);
        }
      }
    }
  }

  /** The set of wells that are named so, or why they stand in none. */
  function placeOf(i: number, run: OpenRun): number {
    const sampleIndex = sampleOf[i] ?? 0;
    const replicateIndex = replicateOf?.[i] ?? 0;
    const role = roleOf[i] ?? 0;
    const sample = samples[sampleIndex];
    const target = places[targetOf[i] ?? 0] ?? -1;
    if (!sample || target < 0) return nowhere;
    const control =
      role === 0 ? ofSample[sampleIndex] : controlRoleOf(roles[role] ?? 'unknown', sample.role);
    if (control) return control === 'no-template' ? noTemplate : otherControl;
    if (sets.nameOf(target) === '') return withoutTarget;
    if (sample.sample === '' && sample.group.value === '') return withoutName;
    const ofRun = (replicateIndex * runOf.length + (runIndexOf[i] ?? 0)) * samples.length;
    const unitCode = ofRun + sampleIndex;
    let unit = units.get(unitCode);
    if (unit === undefined) {
      const replicate = replicates?.dictionary[replicateIndex] ?? '';
      unit = sets.addUnit(toUnit(index, source, sample, replicate, run));
      units.set(unitCode, unit);
    }
    return sets.setFor(unit, target);
  }
}

function toUnit(
  index: StudyIndex,
  source: Source,
  sample: SampleAnnotation,
  replicate: string,
  run: OpenRun,
): WellUnit {
  return {
    source,
    sample: sample.technicalOf ?? sample.sample,
    line: index.lineOf(sample),
    group: sample.group.value,
    replicate: replicate === '' ? sample.replicate.value : replicate,
    run: run.key,
    runLabel: run.label,
    batch: sample.batch.value,
    leftOut: sample.leftOut,
  };
}

function openRun(source: Source, name: string, runs: Map<string, OpenRun>): OpenRun {
  const key = runKey(source, name);
  let run = runs.get(key);
  if (!run) {
    run = {
      key,
      label: runLabel(source, name),
      file: source.file,
      reachedCycle: source.cycles,
      noTemplate: new Map(),
    };
    runs.set(key, run);
  }
  return run;
}

/** Where the readings from `from` on cease to have the same names. */
function endOfAlike(names: readonly ArrayLike<number>[], from: number, count: number): number {
  let to = from + 1;
  while (to < count && areAlike(names, from, to)) to += 1;
  return to;
}

function areAlike(names: readonly ArrayLike<number>[], a: number, b: number): boolean {
  for (const index of names) if (index[a] !== index[b]) return false;
  return true;
}

function noteReached(run: OpenRun, cq = Number.NaN): void {
  if (run.reachedCycle === null || cq > run.reachedCycle) run.reachedCycle = cq;
}

function noteNoTemplate(run: OpenRun, target: string, cq = Number.NaN): void {
  const lowest = run.noTemplate.get(target);
  if (lowest === undefined || cq < lowest) run.noTemplate.set(target, cq);
}
