import type {
  AnnotationEdits,
  SampleAnnotation,
  SampleEdit,
  SampleRole,
} from '../../domain/annotation.ts';
import type { PastedCell } from '../table/paste-block.ts';
import { editSamples } from '../../study/edits.ts';
import { readSampleRole, sampleRoleWords } from './sample-role-choices.ts';

/** What of a sample can be changed, in the order of the table. */
export const sampleFields = ['line', 'group', 'replicate', 'batch', 'factor', 'role'] as const;
export type SampleField = (typeof sampleFields)[number];

/** Whether something about the sample was read out of its name and nobody has said yet that it is right. */
export function hasInferred(sample: SampleAnnotation): boolean {
  return sampleFields.some((field) => isInferred(sample, field));
}

/** Makes what was inferred about samples the user's own word. */
export function confirmInferred(
  edits: AnnotationEdits,
  samples: readonly SampleAnnotation[],
): AnnotationEdits {
  return samples.filter(hasInferred).reduce((before, sample) => {
    const inferred = sampleFields.filter((field) => isInferred(sample, field));
    const change: Partial<SampleEdit> = Object.fromEntries(
      inferred.map((field) => [field, sample[field].value]),
    );
    return editSamples(before, [sample.sample], change);
  }, edits);
}

/**
 * Gives samples a role. What a sample is already is not said again: of one that is a sample it would overrule the
 * standards and controls that its file states among its wells.
 */
export function giveRole(
  edits: AnnotationEdits,
  samples: readonly SampleAnnotation[],
  role: SampleRole,
): AnnotationEdits {
  const others = samples.filter((sample) => sample.role.value !== role);
  return editSamples(
    edits,
    others.map(({ sample }) => sample),
    { role },
  );
}

/** Applies a pasted block to the samples that the table shows, in its order; roles that there are not are left out. */
export function pasteSamples(
  edits: AnnotationEdits,
  shown: readonly SampleAnnotation[],
  cells: readonly PastedCell<SampleField>[],
): AnnotationEdits {
  return cells.reduce((before, { row, column, text }) => {
    const sample = shown[row];
    if (!sample) return before;
    if (column !== 'role') return editSamples(before, [sample.sample], { [column]: text });
    const role = readSampleRole(sample, text);
    return role ? giveRole(before, [sample], role) : before;
  }, edits);
}

function isInferred(sample: SampleAnnotation, field: SampleField): boolean {
  const { value, origin } = sample[field];
  return origin === 'inferred' && value !== '' && value !== 'unknown';
}

/** Whether every word of a filter occurs in the sample's name, group, second factor, line, batch, role or files. */
export function matchesSample(sample: SampleAnnotation, filter: string): boolean {
  const text = [
    sample.sample,
    sample.group.value,
    sample.factor.value,
    sample.line.value,
    sample.batch.value,
    sampleRoleWords[sample.role.value] ?? sample.role.value,
    ...sample.files,
  ]
    .join('\n')
    .toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
