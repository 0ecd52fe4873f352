import type {
  Annotation,
  AnnotationEdits,
  SampleAnnotation,
  SampleEdit,
  Stated,
  TargetAnnotation,
  TargetEdit,
} from '../../domain/annotation.ts';

/** The annotation with what was changed since it was derived, so that a cell shows its new text at once. */
export function withEdits(annotation: Annotation, edits: AnnotationEdits): Annotation {
  const samples = new Map(edits.samples.map((edit) => [edit.sample, edit]));
  const targets = new Map(edits.targets.map((edit) => [keyOf(edit), edit]));
  const edited = {
    samples: annotation.samples.map((sample) => editSample(sample, samples.get(sample.sample))),
    targets: annotation.targets.map((target) => editTarget(target, targets.get(keyOf(target)))),
  };
  const groups = edited.samples.map(({ group }) => group.value).filter((group) => group !== '');
  return { ...annotation, ...edited, groups: [...new Set([...annotation.groups, ...groups])] };
}

function keyOf({ assay, target }: Pick<TargetEdit, 'assay' | 'target'>): string {
  return `${assay} ${target}`;
}

function editSample(sample: SampleAnnotation, edit: SampleEdit | undefined): SampleAnnotation {
  if (!edit) return sample;
  return {
    ...sample,
    line: edited(sample.line, edit.line),
    group: edited(sample.group, edit.group),
    replicate: edited(sample.replicate, edit.replicate),
    batch: edited(sample.batch, edit.batch),
    factor: edited(sample.factor, edit.factor),
    role: edited(sample.role, edit.role),
    leftOut: edit.leftOut ?? sample.leftOut,
  };
}

function editTarget(target: TargetAnnotation, edit: TargetEdit | undefined): TargetAnnotation {
  if (!edit) return target;
  return {
    ...target,
    name: edited(target.name, edit.name),
    role: edited(target.role, edit.role),
    partner: edited(target.partner, edit.partner),
  };
}

function edited<T>(before: Stated<T>, value: T | undefined): Stated<T> {
  return value === undefined ? before : { value, origin: 'user' };
}
