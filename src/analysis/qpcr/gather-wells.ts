import type { TargetAnnotation } from '../../domain/annotation.ts';
import { readingStates } from '../../domain/reading.ts';
import type { Role } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { Unit } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import { countsReplicates, isControlRole, runKey, runLabel } from '../study-index.ts';

/** All technical wells of one target in one sample of one run. */
export interface WellSet {
  readonly unit: Unit;
  readonly target: TargetAnnotation;
  readonly leftOut: boolean;
  /** Cq of the wells that amplified, in file order. */
  readonly cqs: readonly number[];
  readonly undetermined: number;
  /** Wells that the user left out. */
  readonly excluded: number;
}

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
  readonly sets: readonly WellSet[];
  readonly runs: ReadonlyMap<string, Run>;
}

interface OpenSet extends WellSet {
  cqs: readonly number[];
  undetermined: number;
  excluded: number;
}

interface OpenRun {
  readonly key: string;
  readonly label: string;
  readonly file: string;
  reachedCycle: number | null;
  readonly noTemplate: Map<string, number>;
}

const measured = readingStates.indexOf('measured');
const undetermined = readingStates.indexOf('undetermined');

/** Gathers the columns of all qPCR sources into sets of technical wells; one visit a reading. */
export function gatherWells(index: StudyIndex): Wells {
  const sets: OpenSet[] = [];
  const runs = new Map<string, OpenRun>();
  for (const source of index.study.sources) {
    if (source.assay === 'qpcr') gatherSource(index, source, sets, runs);
  }
  return { sets, runs };
}

function gatherSource(
  index: StudyIndex,
  source: Source,
  sets: OpenSet[],
  runs: Map<string, OpenRun>,
): void {
  const { names, value, state, count } = source.readings;
  const samples = names.sample.dictionary.map((name) => index.sample(name));
  const targets = names.target.dictionary.map((name) => index.target('qpcr', name));
  const roles = names.role.dictionary as readonly Role[];
  const replicates = countsReplicates(source, index.study) ? names.replicate : null;
  const runOf = names.run.dictionary.map((name) => openRun(source, name, runs));
  const width = {
    target: targets.length,
    sample: samples.length,
    run: runOf.length,
  };
  const excluded = index.excluded(source);
  const open = new Map<number, OpenSet>();
  const units = new Map<number, Unit>();
  let lastKey = -1;
  let lastSet: OpenSet | undefined;
  for (let i = 0; i < count; i += 1) {
    if (state[i] !== measured && state[i] !== undetermined) continue;
    const runIndex = names.run.index[i] ?? 0;
    const run = runOf[runIndex];
    const sampleIndex = names.sample.index[i] ?? 0;
    const targetIndex = names.target.index[i] ?? 0;
    const sample = samples[sampleIndex];
    const target = targets[targetIndex];
    if (!run || !sample || !target) continue;
    const cq = state[i] === measured ? (value[i] ?? null) : null;
    if (cq !== null && (run.reachedCycle === null || cq > run.reachedCycle)) run.reachedCycle = cq;
    const stated = roles[names.role.index[i] ?? 0] ?? 'unknown';
    const role = isControlRole(stated) ? stated : sample.role.value;
    if (isControlRole(role)) {
      if (role === 'no-template' && cq !== null && !excluded?.has(i))
        noteNoTemplate(run, target.name.value, cq);
      continue;
    }
    const replicateIndex = replicates?.index[i] ?? 0;
    const unitCode = (replicateIndex * width.run + runIndex) * width.sample + sampleIndex;
    const key = unitCode * width.target + targetIndex;
    // Wells of one set mostly stand together.
    let set = key === lastKey ? lastSet : open.get(key);
    if (!set) {
      const replicate = replicates?.dictionary[replicateIndex] ?? '';
      let unit = units.get(unitCode);
      if (!unit) {
        unit = {
          sample: sample.technicalOf ?? sample.sample,
          line: index.severalLines ? sample.line.value : '',
          group: sample.group.value,
          replicate: replicate === '' ? sample.replicate.value : replicate,
          run: run.key,
          runLabel: run.label,
          batch: sample.batch.value,
        };
        units.set(unitCode, unit);
      }
      set = {
        unit,
        target,
        leftOut: sample.leftOut,
        cqs: [],
        undetermined: 0,
        excluded: 0,
      };
      open.set(key, set);
      sets.push(set);
    }
    lastKey = key;
    lastSet = set;
    if (excluded?.has(i)) set.excluded += 1;
    else if (cq === null) set.undetermined += 1;
    else set.cqs = withOneMore(set.cqs, cq);
  }
}

/**
 * The Cq of a set with one more. Sets are many and mostly hold up to three, and an array that is written out takes
 * no more room than it needs, where one that grows keeps room for 16 more.
 */
function withOneMore(cqs: readonly number[], cq: number): readonly number[] {
  const [a, b] = cqs;
  if (a === undefined) return [cq];
  if (b === undefined) return [a, cq];
  return cqs.length === 2 ? [a, b, cq] : [...cqs, cq];
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

function noteNoTemplate(run: OpenRun, target: string, cq: number): void {
  const lowest = run.noTemplate.get(target);
  if (lowest === undefined || cq < lowest) run.noTemplate.set(target, cq);
}
