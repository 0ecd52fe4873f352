import type {
  Annotation,
  SampleAnnotation,
  Stated,
  TargetAnnotation,
} from '../domain/annotation.ts';
import { controlOf } from '../domain/control-of.ts';
import type { Assay, Role } from '../domain/reading.ts';
import type { WellLayout } from '../domain/plate-layout.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import type { ExcludedReadings } from './exclusions.ts';
import { findExcluded } from './exclusions.ts';
import { applyLaneKeys } from '../domain/apply-lane-keys.ts';

/** A study with its annotation, looked up by name. Its blots are named by the lane keys. */
export interface StudyIndex {
  readonly study: Study;
  /** The study as the files and the user gave it. */
  readonly given: Study;
  readonly annotation: Annotation;
  readonly sample: (name: string) => SampleAnnotation | undefined;
  readonly target: (assay: Assay, name: string) => TargetAnnotation | undefined;
  /** Why each reading of a source that the user left out is left out; undefined when none is. */
  readonly excluded: (source: Source) => ReadonlyMap<number, string> | undefined;
  readonly excludedReadings: ExcludedReadings;
  /** What the user painted on a well of a plate. */
  readonly well: (source: string, plate: string, position: string) => WellLayout | undefined;
  /**
   * Within what the groups of a sample are compared: its cell line and its level of the second factor, each where
   * the study has several; '' where it has neither.
   */
  readonly lineOf: (sample: SampleAnnotation) => string;
  /** Level of a sample's second factor, '' where the study has not several. */
  readonly factorOf: (sample: SampleAnnotation) => string;
}

export function indexStudy(study: Study, annotation: Annotation): StudyIndex {
  const samples = new Map(annotation.samples.map((sample) => [sample.sample, sample]));
  const targets = new Map<Assay, Map<string, TargetAnnotation>>();
  for (const target of annotation.targets) {
    const ofAssay = targets.get(target.assay) ?? new Map<string, TargetAnnotation>();
    targets.set(target.assay, ofAssay.set(target.target, target));
  }
  const excludedReadings = findExcluded(study);
  const wells = new Map(
    study.layouts.flatMap(({ source, plate, wells: painted }) =>
      painted.map((well) => [`${source}\n${plate}\n${well.position}`, well] as const),
    ),
  );
  const levels = new Set(annotation.samples.map(({ factor }) => factor.value));
  levels.delete('');
  const factorOf = ({ factor }: SampleAnnotation): string => (levels.size > 1 ? factor.value : '');
  return {
    study: applyLaneKeys(study),
    given: study,
    annotation,
    sample: (name) => samples.get(name),
    target: (assay, name) => targets.get(assay)?.get(name),
    excluded: (source) => excludedReadings.get(source.id),
    excludedReadings,
    well: (source, plate, position) => wells.get(`${source}\n${plate}\n${position}`),
    lineOf: (sample) =>
      withinOf(annotation.lines.length > 1 ? sample.line.value : '', factorOf(sample)),
    factorOf,
  };
}

/** The study as one assay sees it: its control group is that of the assay. */
export function forAssay(index: StudyIndex, assay: Assay): StudyIndex {
  const value = controlOf(index.annotation, assay);
  if (value === index.annotation.controlGroup.value) return index;
  return {
    ...index,
    annotation: { ...index.annotation, controlGroup: { value, origin: 'inferred' } },
  };
}

/** A cell line and a level of the second factor as one name. */
export function withinOf(line: string, factor: string): string {
  return [line, factor].filter((name) => name !== '').join(' · ');
}

/** Roles of wells and lanes that check the assay and take part in no comparison. */
const controlRoles: ReadonlySet<Role> = new Set<Role>([
  'standard',
  'no-template',
  'no-RT',
  'positive-control',
  'blank',
]);

export function isControlRole(role: Role): boolean {
  return controlRoles.has(role);
}

/**
 * The role of a reading that checks the assay: what the user says of its sample, else the file's of the reading, else
 * that of its sample; null for any other reading. A sample that is named «no RT» is that, though its file knows no
 * other negative control than the no-template one.
 */
export function controlRoleOf(stated: Role, sample: Stated<Role> | undefined): Role | null {
  const ofSample = sample && isControlRole(sample.value) ? sample.value : null;
  if (sample?.origin === 'user') return ofSample;
  if (stated === 'no-template' && ofSample === 'no-RT') return ofSample;
  return isControlRole(stated) ? stated : ofSample;
}

/** Name of the run (plate, blot) that a reading belongs to, unique within the study. */
export function runKey(source: Source, run: string): string {
  return `${source.id}\n${run}`;
}

/** The same for people. */
export function runLabel(source: Source, run: string): string {
  return run === '' ? source.file : `${source.file} · ${run}`;
}

/** Whether the replicate column of a source tells biological replicates apart. */
export function countsReplicates(source: Source, study: Study): boolean {
  if (source.replicateMeaning === 'unclear') return study.settings.replicateColumn === 'biological';
  return source.replicateMeaning === 'biological';
}
