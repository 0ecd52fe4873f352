import type { Annotation } from '../domain/annotation.ts';
import { expectationTables } from '../domain/expectation-tables.ts';
import type { ExpectationTable } from '../domain/expectation.ts';
import type { Analysis, Assumption, Result, SourceCounts } from '../domain/result.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import { conclude, scorecardOf } from './conclude.ts';
import { exclusionProblems } from './exclusions.ts';
import { findGroupProblems } from './group-problems.ts';
import { statusOf } from './measurements.ts';
import { analyseQpcr } from './qpcr/analyse-qpcr.ts';
import { replicateProblems } from './replicate-problems.ts';
import type { StudyIndex } from './study-index.ts';
import { indexStudy } from './study-index.ts';
import { analyseWestern } from './western/analyse-western.ts';
import { besideAllWells } from './with-and-without.ts';

/** Everything that follows from a study and its annotation. The only door of this room. */
export function analyse(study: Study, annotation: Annotation): Analysis {
  const index = indexStudy(study, annotation);
  const qpcr = analyseQpcr(index);
  const western = analyseWestern(index);
  const table = expectationTables.find(({ id }) => id === study.settings.expectationTable) ?? null;
  const ofQpcr = conclude(qpcr.findings, table, study.settings);
  const results = [
    ...(study.exclusions.length === 0
      ? ofQpcr
      : besideAllWells(ofQpcr, withAllWells(study, annotation, table))),
    ...conclude(western.findings, table, study.settings),
  ];
  return {
    annotation,
    results,
    scorecard: scorecardOf(table, results),
    deltaCq: qpcr.rows,
    ratios: western.rows,
    referenceGenes: referenceGenesOf(annotation),
    qpcr: qpcr.report,
    assumptions: [
      ...annotationAssumptions(annotation),
      ...qpcr.assumptions,
      ...western.assumptions,
    ],
    counts: study.sources.map((source) => countReadings(index, source)),
    problems: [
      ...findGroupProblems(index),
      ...replicateProblems(study),
      ...exclusionProblems(study, index.excludedReadings),
      ...qpcr.problems,
      ...western.problems,
    ],
  };
}

/** The qPCR results as they are with no well left out. */
function withAllWells(
  study: Study,
  annotation: Annotation,
  table: ExpectationTable | null,
): Result[] {
  const { findings } = analyseQpcr(indexStudy({ ...study, exclusions: [] }, annotation));
  return conclude(findings, table, study.settings);
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
    const inferred = found.some((target) => target.role.origin === 'inferred');
    assumptions.push({
      text: `${names.join(', ')} ${names.length === 1 ? `is the ${words}` : `are the ${words}s`}.`,
      origin: inferred ? 'inferred' : 'user',
      about: 'targets',
    });
  }
  for (const text of new Set(targets.map((target) => target.assumption))) {
    if (text !== '') assumptions.push({ text, origin: 'inferred', about: 'targets' });
  }
  return assumptions;
}
