import type { AnnotationEdits, SampleEdit, TargetEdit } from '../domain/annotation.ts';
import type { Assay } from '../domain/reading.ts';

/** Applies one change to several samples (bulk edit). */
export function editSamples(
  annotation: AnnotationEdits,
  samples: readonly string[],
  change: Partial<Omit<SampleEdit, 'sample'>>,
): AnnotationEdits {
  const changed = new Set(samples);
  const before = new Map(annotation.samples.map((edit) => [edit.sample, edit]));
  return {
    ...annotation,
    samples: [
      ...annotation.samples.filter((edit) => !changed.has(edit.sample)),
      ...[...changed].map((sample) => ({ ...before.get(sample), ...change, sample })),
    ],
  };
}

/** Applies one change to several targets, each named by its assay and the name that its file gives it. */
export function editTargets(
  annotation: AnnotationEdits,
  targets: readonly { readonly assay: Assay; readonly target: string }[],
  change: Partial<Omit<TargetEdit, 'assay' | 'target'>>,
): AnnotationEdits {
  let edits = annotation.targets;
  for (const { assay, target } of targets) {
    const isThis = (edit: TargetEdit): boolean => edit.assay === assay && edit.target === target;
    const before = edits.find(isThis);
    edits = [...edits.filter((edit) => !isThis(edit)), { ...before, ...change, assay, target }];
  }
  return { ...annotation, targets: edits };
}
