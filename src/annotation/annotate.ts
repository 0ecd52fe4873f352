import type { Annotation, SampleAnnotation, Stated } from '../domain/annotation.ts';
import { applyLaneKeys } from '../domain/apply-lane-keys.ts';
import type { Study } from '../domain/study.ts';
import type { AnnotatedSample } from './annotate-samples.ts';
import { annotateSamples } from './annotate-samples.ts';
import { annotateTargets } from './annotate-targets.ts';
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
  const chosen = study.settings.controlGroup;
  const controls = chosen === null ? namedControls(annotated, groups) : [];
  const controlGroup = findControl(chosen, controls, groups);
  return {
    samples,
    targets: annotateTargets(study),
    groups: [
      ...groups.filter((group) => group === controlGroup.value),
      ...groups.filter((group) => group !== controlGroup.value),
    ],
    controlGroup,
    ...(controls.length > 1 ? { likelyControls: controls } : {}),
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

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '');
}

/** The control group: the user's choice, else the only group that names say is one; '' when none or several are. */
function findControl(
  chosen: string | null,
  controls: readonly string[],
  groups: readonly string[],
): Stated<string> {
  if (chosen !== null) return { value: chosen, origin: 'user' };
  const [only = besideResistant(groups)] = controls;
  return { value: controls.length > 1 ? '' : only, origin: 'inferred' };
}

/** Groups that are controls by their own names, or by those of their samples. */
function namedControls(samples: readonly AnnotatedSample[], groups: readonly string[]): string[] {
  const inferred = new Set(
    samples.filter(({ isControl }) => isControl).map(({ annotation }) => annotation.group.value),
  );
  return groups.filter((group) => inferred.has(group) || namesControl(group));
}

/** A group that a file calls P beside one that it calls R; '' without both. */
function besideResistant(groups: readonly string[]): string {
  const short = groups.filter((group) => /^[pr]$/i.test(group));
  const [p] = short.filter((group) => /^p$/i.test(group));
  return short.length === 2 && groups.length === 2 && p !== undefined ? p : '';
}
