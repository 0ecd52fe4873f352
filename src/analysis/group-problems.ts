import type { SampleAnnotation } from '../domain/annotation.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { isDefaultName } from '../domain/lacks-names.ts';
import type { Assay, Role } from '../domain/reading.ts';
import { assayNames } from './assay-names.ts';
import { listed } from '../domain/listed.ts';
import type { StudyIndex } from './study-index.ts';
import { isControlRole } from './study-index.ts';

/** Samples without a group, no control, one group only: what keeps the whole study from being compared. */
export function findGroupProblems(index: StudyIndex): Diagnostic[] {
  const { annotation, study } = index;
  const problems: Diagnostic[] = [];
  const taking = annotation.samples.filter((sample) => !sample.leftOut);
  const ungrouped = taking.filter(
    (sample) => sample.group.value === '' && sample.role.value === 'unknown',
  );
  if (taking.length > 0 && taking.every(({ role }) => isControlRole(role.value))) {
    problems.push(controlsOnly(taking));
  }
  if (ungrouped.length > 0) problems.push(groupMissing(ungrouped));
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
      message:
        annotation.likelyControls === undefined
          ? `The names do not say which of the groups ${listed(annotation.groups, 6)} is the control.`
          : `The groups ${listed(annotation.likelyControls, 6)} are all named as controls, and only one can be it.`,
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

function groupMissing(ungrouped: readonly SampleAnnotation[]): Diagnostic {
  const [first] = ungrouped;
  const arePlates = ungrouped.every(({ assays }) => assays.every((of) => of === 'viability'));
  const areNameless = ungrouped.every(({ sample }) => isDefaultName(sample));
  return {
    severity: arePlates ? 'info' : 'warning',
    code: 'group-missing',
    message:
      first?.sample === ''
        ? 'Some readings have no sample name, so nothing says which group they belong to.'
        : `Nothing says which group the sample «${first?.sample ?? ''}» belongs to; it takes no part in the comparison.`,
    expected: 'a group for each sample, such as Parental or Resistant',
    mend: arePlates
      ? 'Paint the group of the wells in the plate editor under Viability, or name it under Data › Samples.'
      : areNameless
        ? 'Drop the layout of the plate or gel, or paste the names of its wells or lanes under Data › Names; groups can also be typed under Data › Samples.'
        : 'Name the group under Data › Samples; several samples can be changed at once.',
    more: ungrouped.length - 1,
  };
}

/** Standards and controls alone: a curve to look at under Quality, and nothing to compare. */
function controlsOnly(taking: readonly SampleAnnotation[]): Diagnostic {
  const roles = [...new Set(taking.map(({ role }) => role.value))];
  return {
    severity: 'warning',
    code: 'group-missing',
    message: `No sample is left to compare: by their names, or by what their files state, all wells are ${roles.map((role) => controlWords[role] ?? role).join(', ')}.`,
    expected: 'samples beside the standards and controls',
    mend: 'Add the file with the samples of the same study. If they are samples, say so under Data › Samples, in the column Role; several can be changed at once.',
  };
}

const controlWords: Partial<Record<Role, string>> = {
  standard: 'standards',
  'no-template': 'no-template controls',
  'no-RT': 'controls without reverse transcriptase',
  'positive-control': 'positive controls',
  blank: 'blanks',
};

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
