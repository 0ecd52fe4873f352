import { isDefaultName, lacksNames } from '../../domain/lacks-names.ts';
import { nameReadings } from '../../domain/name-readings.ts';
import { normalisedScaleOf } from '../../domain/normalised-scale.ts';
import { placeOf } from '../../domain/plate-layout.ts';
import type { Analysis } from '../../domain/result.ts';
import type { Source } from '../../domain/source.ts';
import type { Study } from '../../domain/study.ts';
import type { View } from '../navigation.ts';
import { plural } from '../words.ts';

/** Something that is still needed before anything can be compared, and where it is done. */
export interface NextStep {
  readonly title: string;
  readonly words: string;
  readonly action: string;
  readonly to: readonly [view: View, place: string];
}

/** What a study without results still needs, in the order in which it is best done. */
export function nextSteps(study: Study, analysis: Analysis): NextStep[] {
  if (analysis.results.some(({ foldChange }) => foldChange.kind !== 'none')) return [];
  const toName = nameWells(nameReadings(study).study);
  const toGroup = nameGroups(study, analysis, toName.length > 0);
  return [
    ...toName,
    ...(toGroup.length > 0 ? toGroup : addOtherCurves(analysis)),
    ...nameReference(study, analysis),
    ...joinPlates(study, analysis),
    ...paintPlate(study, analysis),
  ];
}

/** An In-Cell Western is read in the wells of a plate. */
function isGel({ assay, readings }: Source): boolean {
  const [, first = ''] = readings.names.position.dictionary;
  return assay === 'western' && placeOf(first) === null;
}

function nameWells({ sources }: Study): NextStep[] {
  const nameless = sources.filter((source) => source.assay !== 'viability' && lacksNames(source));
  if (nameless.length === 0) return [];
  const [first] = nameless;
  const files = nameless.length === 1 ? (first?.file ?? '') : plural(nameless.length, 'file');
  const what = nameless.every(isGel) ? 'lanes' : 'wells';
  return [
    {
      title: `Name the ${what}`,
      words: `${files} ${nameless.length === 1 ? 'does' : 'do'} not say what stands in ${nameless.length === 1 ? 'its' : 'their'} ${what}. Drop the layout file on the page, or paste the names from a spreadsheet: one row a ${what.slice(0, -1)}, with its sample and target.`,
      action: `Name ${what}`,
      to: ['Data', 'names'],
    },
  ];
}

/** Samples such as `Sample 1` or `K1` get their names with those of the wells, where these are asked for. */
function nameGroups(study: Study, { annotation }: Analysis, namesAreAsked: boolean): NextStep[] {
  const { groups, samples } = annotation;
  if (groups.length > 1) return [];
  const taking = samples.filter(
    ({ role, leftOut, sample }) =>
      role.value === 'unknown' &&
      !leftOut &&
      (namesAreAsked ? !isDefaultName(sample) : sample !== ''),
  );
  const without = taking.filter(({ group }) => group.value === '');
  if (without.length > 0) {
    const names = without.slice(0, 3).map(({ sample }) => `«${sample}»`);
    return [
      {
        title: 'Say which samples belong together',
        words: `Nothing in names such as ${names.join(', ')} says which group they belong to. Mark the samples of a group, type its name once, and apply it to all of them.`,
        action: 'Give samples a group',
        to: ['Data', 'samples'],
      },
    ];
  }
  const [only] = groups;
  if (only === undefined || taking.length === 0) return [];
  const where = study.sources.every(({ assay }) => assay === 'viability') ? 'wells' : 'samples';
  return [
    {
      title: 'Add a second group',
      words: `All ${where} belong to ${only}. Add the file with the other group, or change the groups if the names were misread.`,
      action: 'Show the samples',
      to: ['Data', 'samples'],
    },
  ];
}

/** A dose series without a group has its IC50 already, which is all that some came for. */
function addOtherCurves({ curves, annotation }: Analysis): NextStep[] {
  const [first] = curves;
  if (!first || annotation.groups.length > 1) return [];
  const what =
    curves.length === 1
      ? `The curve of ${first.row.compound} stands`
      : `${plural(curves.length, 'curve')} stand`;
  return [
    {
      title: 'Add the other group',
      words: `${what} under Viability. A fold resistance compares two groups: add the file of the other one, or give wells a group on the plate.`,
      action: 'Show the curves',
      to: ['Viability', 'curves-title'],
    },
  ];
}

function nameReference({ sources }: Study, analysis: Analysis): NextStep[] {
  const { referenceGenes, annotation } = analysis;
  const targets = annotation.targets.filter(
    ({ assay, name }) => assay === 'qpcr' && name.value !== '',
  );
  const isQpcr = sources.some(
    (source) => source.assay === 'qpcr' && normalisedScaleOf(source) === null,
  );
  const [only] = targets;
  if (!isQpcr || referenceGenes.length > 0 || !only) return [];
  if (targets.length === 1) return [addReference(only.name.value)];
  return [
    {
      title: 'Say which gene is the reference',
      words: `None of ${targets
        .slice(0, 4)
        .map(({ name }) => name.value)
        .join(
          ', ',
        )}${targets.length > 4 ? ` and ${targets.length - 4} more` : ''} is known as a reference gene, and without one there is no ΔCq. Give it the role «reference».`,
      action: 'Choose the reference gene',
      to: ['Data', 'targets'],
    },
  ];
}

/** Cq values of one target: what they lack is in another file, or they are no Cq values. */
function addReference(target: string): NextStep {
  return {
    title: 'Add a reference gene',
    words: `Only ${target} was measured, and without the Cq of a reference gene in the same samples there is no ΔCq. Add its file. If the numbers are ΔCq or fold changes already, choose «Read differently» beside the file and say so.`,
    action: 'Show the files',
    to: ['Data', 'files'],
  };
}

/** The reference gene of the same samples stands in another file, and each file is a run of its own until one says so. */
function joinPlates(study: Study, { referenceGenes, annotation, problems }: Analysis): NextStep[] {
  const isApart =
    study.settings.sameSampleInSeveralRuns === 'biological-replicates' &&
    problems.some(({ code }) => code === 'reference-gene-missing') &&
    annotation.samples.some(
      ({ files, role, leftOut }) => files.length > 1 && role.value === 'unknown' && !leftOut,
    );
  if (!isApart || referenceGenes.length === 0) return [];
  return [
    {
      title: 'Say whether the plates share their samples',
      words: `Some plates hold no ${referenceGenes.join(' or ')}. If a sample of the same name in another file is the same sample, choose «one replicate, averaged over the runs»: its reference gene then counts for all of them.`,
      action: 'Show the choice',
      to: ['Data', 'replicates'],
    },
  ];
}

function paintPlate({ sources }: Study, { problems }: Analysis): NextStep[] {
  const isMissing = problems.some(({ code }) => code === 'layout-missing');
  if (!isMissing || !sources.some(({ assay }) => assay === 'viability')) return [];
  return [
    {
      title: 'Say what stands on the plate',
      words:
        'Nothing says which wells hold medium alone, the vehicle, or which dose. Drop the layout file on the page, or mark wells on the plate and paint them.',
      action: 'Open the plate',
      to: ['Viability', 'plates'],
    },
  ];
}
