import type { MeasurementStatus } from '../domain/result.ts';
import type { Role } from '../domain/reading.ts';
import { nameOf, stateOf } from '../domain/reading.ts';
import type { Source } from '../domain/source.ts';
import type { StudyIndex } from './study-index.ts';
import { countsReplicates, isControlRole } from './study-index.ts';

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
    line: sample?.line.value ?? '',
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

/** The status alone, for counting a million readings. */
export function statusOf(index: StudyIndex, source: Source, i: number): MeasurementStatus {
  const { readings, assay } = source;
  const sample = index.sample(nameOf(readings, 'sample', i));
  const target = index.target(assay, nameOf(readings, 'target', i));
  const role = roleOf(nameOf(readings, 'role', i) as Role, sample?.role.value, target?.role.value);
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
function roleOf(stated: Role, sample: Role | undefined, target: Role | undefined): Role {
  if (isControlRole(stated)) return stated;
  if (sample && isControlRole(sample)) return sample;
  return target ?? 'unknown';
}
