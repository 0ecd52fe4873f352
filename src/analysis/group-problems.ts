import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Assay } from '../domain/reading.ts';
import { assayNames } from './assay-names.ts';
import type { StudyIndex } from './study-index.ts';

/** Samples without a group, no control, one group only: what keeps the whole study from being compared. */
export function findGroupProblems(index: StudyIndex): Diagnostic[] {
  const { annotation, study } = index;
  const problems: Diagnostic[] = [];
  const taking = annotation.samples.filter((sample) => !sample.leftOut);
  const ungrouped = taking.filter(
    (sample) =>
      sample.group.value === '' &&
      (sample.role.value === 'unknown' || sample.role.value === 'target'),
  );
  if (ungrouped.length > 0) {
    const [first] = ungrouped;
    problems.push({
      severity: 'warning',
      code: 'group-missing',
      message:
        first?.sample === ''
          ? 'Some readings have no sample name, so nothing says which group they belong to.'
          : `Nothing says which group the sample «${first?.sample ?? ''}» belongs to; it takes no part in the comparison.`,
      expected: 'a group for each sample, such as Parental or Resistant',
      mend: 'Name the group under Data › Samples; several samples can be changed at once.',
      more: ungrouped.length - 1,
    });
  }
  const chosen = study.settings.controlGroup;
  if (chosen !== null && !annotation.groups.includes(chosen)) {
    problems.push({
      severity: 'warning',
      code: 'control-group-unknown',
      message: `The chosen control group «${chosen}» has no samples in this study any more.`,
      expected: `one of ${annotation.groups.join(', ')}`,
      mend: 'Choose the control group again.',
    });
  } else if (annotation.groups.length > 1 && annotation.controlGroup.value === '') {
    problems.push({
      severity: 'warning',
      code: 'control-group-missing',
      message: `The names do not say which of the groups ${annotation.groups.slice(0, 6).join(', ')} is the control.`,
      expected: 'one group that the others are compared with',
      mend: 'Choose it under «Control group»; the app does not guess.',
    });
  }
  if (annotation.groups.length === 1) {
    problems.push({
      severity: 'warning',
      code: 'one-group-only',
      message: `All samples belong to one group, ${annotation.groups[0] ?? ''}, so there is nothing to compare it with.`,
      expected: 'a control group and at least one other group',
      mend: 'Add the file with the other group, or change groups under Data › Samples.',
    });
  }
  return problems;
}

/** Cell lines of which only one group was measured. */
export function linesProblem(
  index: StudyIndex,
  assay: Assay,
  lines: readonly string[],
): Diagnostic[] {
  if (index.annotation.controlGroup.value === '' || index.annotation.groups.length < 2) return [];
  const [first] = lines;
  if (first === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'one-group-only',
      message: `${assayNames[assay]}: ${first === '' ? 'the samples' : `the samples of ${first}`} do not hold both the control group ${index.annotation.controlGroup.value} and a group to compare with it.`,
      expected: 'both groups within the same cell line',
      mend: 'Check groups and cell lines under Data › Samples.',
      more: lines.length - 1,
    },
  ];
}
