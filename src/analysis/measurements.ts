import type { MeasurementStatus } from '../domain/result.ts';
import type { Stated } from '../domain/annotation.ts';
import type { Role } from '../domain/reading.ts';
import { nameOf, readingStates, stateOf } from '../domain/reading.ts';
import type { Source } from '../domain/source.ts';
import type { StudyIndex } from './study-index.ts';
import { controlRoleOf, countsReplicates, withinOf } from './study-index.ts';
import { isChosen, isReferenceRead } from './viability/gather-wells.ts';
import { meaningOf } from './viability/well.ts';

/** A reading with its annotation: one row of the measurements table and file. */
export interface Measurement extends MeasurementStatus {
  readonly source: Source;
  readonly sheet: string;
  readonly row: number;
  readonly position: string;
  readonly sample: string;
  readonly line: string;
  readonly group: string;
  readonly replicate: string;
  /** Canonical name. */
  readonly target: string;
  /** null when undetermined or rejected. */
  readonly value: number | null;
  readonly unit: string;
}

const units = { qpcr: 'Cq', western: 'signal', viability: 'signal' } as const;

/** What became of one reading: used, undetermined, excluded or rejected, as what, and why. */
export function describeMeasurement(index: StudyIndex, source: Source, i: number): Measurement {
  if (source.assay === 'viability') return describeWell(index, source, i);
  const { readings, assay } = source;
  const name = nameOf(readings, 'sample', i);
  const sample = index.sample(name);
  const target = index.target(assay, nameOf(readings, 'target', i));
  const stated = nameOf(readings, 'replicate', i);
  const value = readings.value[i] ?? Number.NaN;
  return {
    ...statusOf(index, source, i),
    source,
    sheet: nameOf(readings, 'sheet', i),
    row: readings.row[i] ?? 0,
    position: nameOf(readings, 'position', i),
    sample: name,
    line: sample ? withinOf(sample.line.value, index.factorOf(sample)) : '',
    group: sample?.group.value ?? '',
    replicate:
      stated !== '' && countsReplicates(source, index.study)
        ? stated
        : (sample?.replicate.value ?? ''),
    target: target?.name.value ?? '',
    value: Number.isFinite(value) ? value : null,
    unit: nameOf(readings, 'unit', i) || units[assay],
  };
}

/** How many readings of a source have which status: the same as `statusOf` says of each, by codes instead of names. */
export function countStatuses(index: StudyIndex, source: Source): StatusCounts {
  if (source.assay === 'viability') return countWells(index, source);
  const { state, names, count } = source.readings;
  const leftOut = names.sample.dictionary.map((name) => index.sample(name)?.leftOut === true);
  const excluded = index.excluded(source);
  const counts = { used: 0, undetermined: 0, excluded: 0, rejected: 0 };
  const sample = names.sample.index;
  for (let i = 0; i < count; i += 1) {
    const read = readingStates[state[i] ?? 0] ?? 'measured';
    if (read === 'rejected') counts.rejected += 1;
    else if (read === 'excluded' || leftOut[sample[i] ?? 0] || excluded?.has(i))
      counts.excluded += 1;
    else if (read === 'undetermined') counts.undetermined += 1;
    else counts.used += 1;
  }
  return counts;
}

/** Plates are small, and a layout decides well by well. */
function countWells(index: StudyIndex, source: Source): StatusCounts {
  const counts = { used: 0, undetermined: 0, excluded: 0, rejected: 0 };
  for (let i = 0; i < source.readings.count; i += 1)
    counts[wellStatus(index, source, i).status] += 1;
  return counts;
}

type StatusCounts = Record<MeasurementStatus['status'], number>;

/** A well of a plate: its compound is its target, and the user's layout wins over the file. */
function describeWell(index: StudyIndex, source: Source, i: number): Measurement {
  const { readings } = source;
  const meaning = meaningOf(index, source, i);
  const value = readings.value[i] ?? Number.NaN;
  return {
    ...statusOf(index, source, i),
    source,
    sheet: nameOf(readings, 'sheet', i),
    row: readings.row[i] ?? 0,
    position: nameOf(readings, 'position', i),
    sample: nameOf(readings, 'sample', i),
    line: meaning.line,
    group: meaning.group,
    replicate: meaning.replicate,
    target: meaning.compound,
    value: Number.isFinite(value) ? value : null,
    unit: nameOf(readings, 'unit', i) || units.viability,
  };
}

function wellStatus(index: StudyIndex, source: Source, i: number): MeasurementStatus {
  const { readings } = source;
  const meaning = meaningOf(index, source, i);
  const role: Role = meaning.role === 'other' ? 'positive-control' : meaning.role;
  const reason = nameOf(readings, 'reason', i);
  const state = stateOf(readings, i);
  if (state === 'rejected' || state === 'excluded') {
    return { status: state, role, reason: reason || `${state} by the file` };
  }
  const excluded = index.excluded(source)?.get(i);
  if (excluded !== undefined) {
    return { status: 'excluded', role, reason: `left out by the user: ${excluded}` };
  }
  if (meaning.leftOut) return { status: 'excluded', role, reason: 'well left out by the user' };
  if (state === 'undetermined') return { status: 'undetermined', role, reason };
  if (!isChosen(source, i) && !isReferenceRead(source, i)) {
    return { status: 'excluded', role, reason: 'another read of the same well is analysed' };
  }
  return { status: 'used', role, reason: '' };
}

/** What became of reading `i`, as what, and why. */
export function statusOf(index: StudyIndex, source: Source, i: number): MeasurementStatus {
  if (source.assay === 'viability') return wellStatus(index, source, i);
  const { readings, assay } = source;
  const sample = index.sample(nameOf(readings, 'sample', i));
  const target = index.target(assay, nameOf(readings, 'target', i));
  const role = roleOf(nameOf(readings, 'role', i) as Role, sample?.role, target?.role.value);
  const reason = nameOf(readings, 'reason', i);
  const state = stateOf(readings, i);
  if (state === 'rejected' || state === 'excluded') {
    return { status: state, role, reason: reason || `${state} by the file` };
  }
  const excluded = index.excluded(source)?.get(i);
  if (excluded !== undefined) {
    return { status: 'excluded', role, reason: `left out by the user: ${excluded}` };
  }
  if (sample?.leftOut) return { status: 'excluded', role, reason: 'sample left out by the user' };
  if (state === 'undetermined') return { status: 'undetermined', role, reason };
  return { status: 'used', role, reason: '' };
}

/** A well that checks the assay stays that, whatever its target; else the target says what the reading is. */
function roleOf(stated: Role, sample: Stated<Role> | undefined, target: Role | undefined): Role {
  return controlRoleOf(stated, sample) ?? target ?? 'unknown';
}
