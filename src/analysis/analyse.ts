import type { Annotation } from '../domain/annotation.ts';
import { expectationTables } from '../domain/expectation-tables.ts';
import type { Analysis, Assumption, SourceCounts } from '../domain/result.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import { conclude, scorecardOf } from './conclude.ts';
import { findGroupProblems } from './group-problems.ts';
import { statusOf } from './measurements.ts';
import { analyseQpcr } from './qpcr/analyse-qpcr.ts';
import { replicateProblems } from './replicate-problems.ts';
import type { StudyIndex } from './study-index.ts';
import { indexStudy } from './study-index.ts';
import { analyseWestern } from './western/analyse-western.ts';

/** Everything that follows from a study and its annotation. The only door of this room. */
export function analyse(study: Study, annotation: Annotation): Analysis {
  const index = indexStudy(study, annotation);
  const qpcr = analyseQpcr(index);
  const western = analyseWestern(index);
  const table = expectationTables.find(({ id }) => id === study.settings.expectationTable) ?? null;
  const results = [
    ...conclude(qpcr.findings, table, study.settings, annotation.resistantGroups),
    ...conclude(western.findings, table, study.settings, annotation.resistantGroups),
  ];
  return {
    annotation,
    results,
    scorecard: scorecardOf(table, results),
    deltaCq: qpcr.rows,
    ratios: western.rows,
    blots: western.blots,
    referenceGenes: referenceGenesOf(annotation),
    assumptions: [
      ...annotationAssumptions(annotation),
      ...qpcr.assumptions,
      ...western.assumptions,
    ],
    counts: index.study.sources.map((source) => countReadings(index, source)),
    problems: [
      ...findGroupProblems(index),
      ...replicateProblems(study),
      ...qpcr.problems,
      ...western.problems,
    ],
  };
}

function referenceGenesOf(annotation: Annotation): string[] {
  const references = annotation.targets.filter(
    (target) => target.assay === 'qpcr' && target.role.value === 'reference',
  );
  return [...new Set(references.map((target) => target.name.value))];
}

function countReadings(index: StudyIndex, source: Source): SourceCounts {
  const counts = { used: 0, undetermined: 0, excluded: 0, rejected: 0 };
  const rows = source.readings.count;
  for (let i = 0; i < rows; i += 1) counts[statusOf(index, source, i).status] += 1;
  return { source: source.id, rows, ...counts };
}

/** What was read out of names, told once each. */
function annotationAssumptions(annotation: Annotation): Assumption[] {
  const { samples, targets, controlGroup, groups } = annotation;
  const assumptions: Assumption[] = [];
  const inferredGroups = samples.filter(
    ({ group }) => group.origin === 'inferred' && group.value !== '',
  );
  if (inferredGroups.length > 0) {
    assumptions.push({
      text: `Groups and replicates were read from ${inferredGroups.length} sample name${inferredGroups.length === 1 ? '' : 's'}: ${groups.join(', ')}.`,
      origin: 'inferred',
      about: 'samples',
    });
  }
  if (controlGroup.value !== '') {
    assumptions.push({
      text: `${controlGroup.value} is the control group.`,
      origin: controlGroup.origin,
      about: 'control-group',
    });
  }
  for (const [role, words] of [
    ['reference', 'reference gene'],
    ['loading', 'loading control'],
  ] as const) {
    const found = targets.filter((target) => target.role.value === role);
    if (found.length === 0) continue;
    const names = [...new Set(found.map((target) => target.name.value))];
    const origins = new Set(found.map((target) => target.role.origin));
    const origin = (['inferred', 'user', 'file'] as const).find((who) => origins.has(who));
    assumptions.push({
      text: `${names.join(', ')} ${names.length === 1 ? `is the ${words}` : `are the ${words}s`}.`,
      origin: origin ?? 'inferred',
      about: 'targets',
    });
  }
  for (const text of new Set(targets.map((target) => target.assumption))) {
    if (text !== '') assumptions.push({ text, origin: 'inferred', about: 'targets' });
  }
  return assumptions;
}
