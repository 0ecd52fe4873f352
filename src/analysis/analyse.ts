import type { Annotation } from '../domain/annotation.ts';
import { expectationTables } from '../domain/expectation-tables.ts';
import type { ExpectationTable } from '../domain/expectation.ts';
import { normalisedScaleOf } from '../domain/normalised-scale.ts';
import type { Assay } from '../domain/reading.ts';
import type { Analysis, Assumption, Result, Review } from '../domain/result.ts';
import type { Study } from '../domain/study.ts';
import { conclude, scorecardOf } from './conclude.ts';
import { exclusionProblems } from './exclusions.ts';
import { findGroupProblems } from './group-problems.ts';
import type { Finding } from './finding.ts';
import { listed } from '../domain/listed.ts';
import { analyseNormalised } from './normalised/analyse-normalised.ts';
import { countStatuses } from './measurements.ts';
import { analyseQpcr } from './qpcr/analyse-qpcr.ts';
import { replicateAssumptions, replicateProblems } from './replicate-problems.ts';
import { rowsAssumption, rowsProblem, rowsToAsk } from './rows-to-ask.ts';
import type { StudyIndex } from './study-index.ts';
import { forAssay, indexStudy } from './study-index.ts';
import { untestedProblems } from './untested-problems.ts';
import { analyseViability } from './viability/analyse-viability.ts';
import { analyseWestern } from './western/analyse-western.ts';
import { assayNames } from './assay-names.ts';
import { besideAllWells } from './with-and-without.ts';

/** What the comparisons of a study came to. */
export type Results = Omit<Analysis, keyof Review>;

/** A study whose groups are compared. */
export interface ComparedStudy {
  readonly results: Results;
  /** The rest, which takes about as long in a large screen. */
  readonly review: () => Review;
}

/** The results of a study, and the way to what else there is to say. */
export function compareStudy(study: Study, annotation: Annotation): ComparedStudy {
  const index = indexStudy(study, annotation);
  const asked = rowsToAsk(index);
  const measured = measuredHere(index);
  const qpcr = analyseQpcr(forAssay(measured, 'qpcr'));
  const western = analyseWestern(forAssay(measured, 'western'));
  const normalised = analyseNormalised(index, [...qpcr.findings, ...western.findings]);
  const viability = analyseViability(forAssay(index, 'viability'));
  const tables = tablesFor(study);
  const tableOf = (assay: Assay): ExpectationTable | null =>
    tables.find((table) => speaksOf(table, assay)) ?? null;
  const findingsOf = (assay: Assay, own: readonly Finding[]): Finding[] =>
    own.concat(normalised.findings.filter((finding) => finding.assay === assay));
  const ofQpcr = conclude(
    findingsOf('qpcr', qpcr.findings),
    tableOf('qpcr'),
    study.settings,
    annotation.resistantGroups,
  );
  const results = [
    ...(study.exclusions.length === 0
      ? ofQpcr
      : besideAllWells(ofQpcr, withAllWells(study, annotation, tableOf('qpcr')))),
    ...conclude(
      findingsOf('western', western.findings),
      tableOf('western'),
      study.settings,
      annotation.resistantGroups,
    ),
    ...conclude(
      viability.findings,
      tableOf('viability'),
      study.settings,
      annotation.resistantGroups,
    ),
  ];
  const compared: Results = {
    annotation,
    results,
    scorecard: tables.flatMap((table) => scorecardOf(table, results)),
    ratios: western.rows,
    blots: western.blots,
    curves: viability.rows,
    plates: viability.plates,
    referenceGenes: referenceGenesOf(annotation),
    assumptions: [
      ...annotationAssumptions(annotation),
      ...rowsAssumption(index),
      ...replicateAssumptions(study),
      ...qpcr.assumptions,
      ...western.assumptions,
      ...normalised.assumptions,
      ...viability.assumptions,
    ],
    ...(asked.length === 0 ? {} : { rowsToAsk: asked }),
  };
  const review = (): Review => {
    const { rows, report, problems } = qpcr.review();
    return {
      deltaCq: rows,
      qpcr: report,
      counts: index.study.sources.map((source) => ({
        source: source.id,
        rows: source.readings.count,
        ...countStatuses(index, source),
      })),
      problems: [
        ...findGroupProblems(index),
        ...rowsProblem(asked),
        ...replicateProblems(study),
        ...untestedProblems([...qpcr.findings, ...western.findings, ...normalised.findings]),
        ...exclusionProblems(study, index.excludedReadings),
        ...problems,
        ...western.problems,
        ...normalised.problems,
        ...viability.problems,
      ],
    };
  };
  return { results: compared, review };
}

/** The study without sources that were normalised elsewhere: there is nothing left to normalise in them. */
function measuredHere(index: StudyIndex): StudyIndex {
  const { study, annotation } = index;
  const sources = study.sources.filter((source) => normalisedScaleOf(source) === null);
  if (sources.length === study.sources.length) return index;
  return indexStudy({ ...study, sources }, annotation);
}

/** The qPCR results as they are with no well left out. */
function withAllWells(
  study: Study,
  annotation: Annotation,
  table: ExpectationTable | null,
): Result[] {
  const index = indexStudy({ ...study, exclusions: [] }, annotation);
  const { findings } = analyseQpcr(forAssay(measuredHere(index), 'qpcr'));
  const normalised = analyseNormalised(index, findings).findings;
  const all = findings.concat(normalised.filter(({ assay }) => assay === 'qpcr'));
  return conclude(all, table, study.settings, annotation.resistantGroups);
}

/** The chosen table, and those that speak of assays on which it is silent; only what the study has assays for. */
function tablesFor(study: Study): ExpectationTable[] {
  const present = [...new Set(study.sources.map(({ assay }) => assay))];
  const chosen = expectationTables.filter(({ id }) => id === study.settings.expectationTable);
  const others = expectationTables.filter(
    (table) =>
      !chosen.includes(table) &&
      present.some((assay) => speaksOf(table, assay) && !chosen.some((of) => speaksOf(of, assay))),
  );
  return [...chosen.filter((table) => present.some((assay) => speaksOf(table, assay))), ...others];
}

function speaksOf({ rows }: ExpectationTable, assay: Assay): boolean {
  return rows.some((row) => row.assay === assay || row.indirect.some((of) => of.assay === assay));
}

function referenceGenesOf(annotation: Annotation): string[] {
  const references = annotation.targets.filter(
    (target) => target.assay === 'qpcr' && target.role.value === 'reference',
  );
  return [...new Set(references.map((target) => target.name.value))];
}

/** What was read out of names, told once each. */
function annotationAssumptions(annotation: Annotation): Assumption[] {
  const { samples, targets, controlGroup, groups, lines } = annotation;
  const assumptions: Assumption[] = [];
  const inferredGroups = samples.filter(
    ({ group }) => group.origin === 'inferred' && group.value !== '',
  );
  if (inferredGroups.length > 0) {
    const within = inferredGroups.some(
      ({ line }) => line.origin === 'inferred' && line.value !== '',
    );
    assumptions.push({
      text: `Groups and replicates were read from ${inferredGroups.length} sample name${inferredGroups.length === 1 ? '' : 's'}: ${listed(groups, 8)}${within && lines.length > 1 ? `, compared within ${listed(lines, 8)}` : ''}.`,
      origin: 'inferred',
      about: 'samples',
    });
  }
  for (const { name, group, line } of annotation.sameGroups ?? []) {
    assumptions.push({
      text: `${name} is ${group}, because ${line} is the only cell line of the study.`,
      origin: 'inferred',
      about: 'samples',
    });
  }
  const clones = annotation.clones ?? [];
  for (const of of new Set(clones.map((clone) => clone.of))) {
    const names = clones.filter((clone) => clone.of === of).map(({ name }) => name);
    const [are, what] = names.length === 1 ? ['is a clone', 'a group'] : ['are clones', 'groups'];
    assumptions.push({
      text: `${listed(names, 8)} ${are}${of === '' ? '' : ` of ${of}`}, and so ${what} to compare: nothing else tells groups apart.`,
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
  for (const { assay, group } of annotation.ownControls ?? []) {
    assumptions.push({
      text: `${assayNames[assay]}: ${group} is the control group, because no sample there is ${controlGroup.value}.`,
      origin: 'inferred',
      about: 'samples',
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
      text: `${listed(names, 8)} ${names.length === 1 ? `is the ${words}` : `are the ${words}s`}.`,
      origin: origin ?? 'inferred',
      about: 'targets',
    });
  }
  for (const text of new Set(targets.map((target) => target.assumption))) {
    if (text !== '') assumptions.push({ text, origin: 'inferred', about: 'targets' });
  }
  return assumptions;
}
