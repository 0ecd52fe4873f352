import type { Annotation, SampleAnnotation } from '../domain/annotation.ts';
import { applyLaneKeys } from '../domain/apply-lane-keys.ts';
import type { WellLayout } from '../domain/plate-layout.ts';
import type { Assay } from '../domain/reading.ts';
import type { Study } from '../domain/study.ts';
import type { AnnotatedSample } from './annotate-samples.ts';
import { annotateSamples } from './annotate-samples.ts';
import { annotateTargets } from './annotate-targets.ts';
import { findControls } from './find-controls.ts';
import { namesControl, namesResistant } from './group-spelling.ts';

/**
 * Says what every sample and target of a study is: what the user said, else what the files state, else what the
 * names say. A pure function of the study; it works on the names of the dictionaries, never on single readings.
 */
export function annotate(given: Study): Annotation {
  const study = applyLaneKeys(given);
  const { samples: annotated, sameGroups, clones } = annotateSamples(study);
  const samples = annotated.map(({ annotation }) => annotation);
  const painted = study.layouts.flatMap(({ wells }) => wells);
  const groups = distinct([
    ...samples.filter(takesPart).map(({ group }) => group.value),
    ...painted.map(({ group }) => group ?? ''),
  ]);
  const { controlGroup, ownControls, likely } = findControls(
    study.settings.controlGroup,
    namedControls(annotated, groups),
    groupsOfAssays(samples, painted),
    groups,
  );
  const first = new Set([controlGroup.value, ...ownControls.map(({ group }) => group)]);
  return {
    samples,
    targets: annotateTargets(study),
    groups: [
      ...[...first].filter((group) => groups.includes(group)),
      ...groups.filter((group) => !first.has(group)),
    ],
    controlGroup,
    ...(ownControls.length === 0 ? {} : { ownControls }),
    ...(likely.length === 0 ? {} : { likelyControls: likely }),
    resistantGroups: groups.filter(namesResistant),
    ...(sameGroups.length === 0 ? {} : { sameGroups }),
    ...(clones.length === 0 ? {} : { clones }),
    lines: distinct([
      ...samples.filter(takesPart).map(({ line }) => line.value),
      ...painted.map(({ line }) => line ?? ''),
    ]),
  };
}

function takesPart({ role }: SampleAnnotation): boolean {
  return role.value === 'unknown';
}

/** The groups of each assay: those of its samples, and of viability also those that are painted on its plates. */
function groupsOfAssays(
  samples: readonly SampleAnnotation[],
  painted: readonly WellLayout[],
): Map<Assay, Set<string>> {
  const groupsOf = new Map<Assay, Set<string>>();
  for (const assay of ['qpcr', 'western', 'viability'] as const) {
    const ofSamples = samples.filter(
      (sample) => takesPart(sample) && sample.assays.includes(assay),
    );
    const groups = distinct([
      ...ofSamples.map(({ group }) => group.value),
      ...(assay === 'viability' ? painted.map(({ group }) => group ?? '') : []),
    ]);
    if (groups.length > 0) groupsOf.set(assay, new Set(groups));
  }
  return groupsOf;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '');
}

/** Groups that are controls by their own names, or by those of their samples. */
function namedControls(samples: readonly AnnotatedSample[], groups: readonly string[]): string[] {
  const inferred = new Set(
    samples.filter(({ isControl }) => isControl).map(({ annotation }) => annotation.group.value),
  );
  return groups.filter((group) => inferred.has(group) || namesControl(group));
}
