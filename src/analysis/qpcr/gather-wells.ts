import type { SampleAnnotation, TargetAnnotation } from '../../domain/annotation.ts';
import { readingStates } from '../../domain/reading.ts';
import type { Role } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { Unit } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import { controlRoleOf, countsReplicates, runKey, runLabel } from '../study-index.ts';

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

/** A unit with its sets by the code of their target. */
interface OpenUnit {
  readonly unit: Unit;
  readonly sets: Map<number, OpenSet>;
}

const noCqs: readonly number[] = [];

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
  const excluded = index.excluded(source);
  const units = new Map<number, OpenUnit>();
  const cqs = new CqsOfSet();
  // Wells of one unit, and of one set of it, mostly stand together.
  let lastCode = -1;
  let open: OpenUnit | undefined;
  let lastTarget = -1;
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
    const role = controlRoleOf(stated, sample.role.value);
    if (role !== null) {
      if (role === 'no-template' && cq !== null && !excluded?.has(i))
        noteNoTemplate(run, target.name.value, cq);
      continue;
    }
    const replicateIndex = replicates?.index[i] ?? 0;
    const unitCode = (replicateIndex * runOf.length + runIndex) * samples.length + sampleIndex;
    if (!open || unitCode !== lastCode) {
      lastCode = unitCode;
      open = units.get(unitCode);
    }
    if (!open) {
      const replicate = replicates?.dictionary[replicateIndex] ?? '';
      open = { unit: toUnit(index, sample, replicate, run), sets: new Map() };
      units.set(unitCode, open);
    }
    const isLast = lastSet?.unit === open.unit && targetIndex === lastTarget;
    let set = isLast ? lastSet : open.sets.get(targetIndex);
    if (!set) {
      const { unit } = open;
      set = { unit, target, leftOut: sample.leftOut, cqs: noCqs, undetermined: 0, excluded: 0 };
      open.sets.set(targetIndex, set);
      sets.push(set);
    }
    lastSet = set;
    lastTarget = targetIndex;
    if (excluded?.has(i)) set.excluded += 1;
    else if (cq === null) set.undetermined += 1;
    else cqs.add(set, cq);
  }
  cqs.writeOut();
}

function toUnit(
  index: StudyIndex,
  sample: SampleAnnotation,
  replicate: string,
  run: OpenRun,
): Unit {
  return {
    sample: sample.technicalOf ?? sample.sample,
    line: index.lineOf(sample),
    group: sample.group.value,
    replicate: replicate === '' ? sample.replicate.value : replicate,
    run: run.key,
    runLabel: run.label,
    batch: sample.batch.value,
  };
}

/**
 * Collects the Cq of one set while its wells stand together, and writes them out in one piece. Sets are many and
 * mostly hold up to three, and an array written out takes no more room than it needs, where one that grows keeps
 * room for 16 more.
 */
class CqsOfSet {
  private set: OpenSet | null = null;
  private count = 0;
  private readonly collected: number[] = [];

  add(set: OpenSet, cq: number): void {
    if (set !== this.set) {
      this.writeOut();
      this.set = set;
    }
    this.collected[this.count] = cq;
    this.count += 1;
  }

  writeOut(): void {
    if (!this.set || this.count === 0) return;
    const cqs = this.collected.slice(0, this.count);
    this.set.cqs = this.set.cqs.length === 0 ? cqs : this.set.cqs.concat(cqs);
    this.count = 0;
  }
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
