import type { AnnotationEdits, SampleAnnotation } from '../../domain/annotation.ts';
import type { PastedCell } from './paste-block.ts';
import { editSamples } from '../../study/edits.ts';

/** The texts of a sample that can be changed. */
export const sampleFields = ['line', 'group', 'replicate', 'batch', 'factor'] as const;
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
    const change = Object.fromEntries(inferred.map((field) => [field, sample[field].value]));
    return editSamples(before, [sample.sample], change);
  }, edits);
}

/** Applies a pasted block to the samples that the table shows, in its order. */
export function pasteSamples(
  edits: AnnotationEdits,
  shown: readonly SampleAnnotation[],
  cells: readonly PastedCell<SampleField>[],
): AnnotationEdits {
  return cells.reduce((before, { row, column, text }) => {
    const sample = shown[row];
    return sample ? editSamples(before, [sample.sample], { [column]: text }) : before;
  }, edits);
}

function isInferred(sample: SampleAnnotation, field: SampleField): boolean {
  return sample[field].origin === 'inferred' && sample[field].value !== '';
}

/** Whether every word of a filter occurs in the sample's name, group, second factor, line, batch or files. */
export function matchesSample(sample: SampleAnnotation, filter: string): boolean {
  const text = [
    sample.sample,
    sample.group.value,
    sample.factor.value,
    sample.line.value,
    sample.batch.value,
    ...sample.files,
  ]
    .join('\n')
    .toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
