import type { QpcrReport } from '../../domain/qpcr-report.ts';
import type { Assumption, DeltaCqRow } from '../../domain/result.ts';
import { sampleStandardDeviation } from '../../stats/sample-standard-deviation.ts';
import type { AssayAnalysis } from '../assay-analysis.ts';
import type { StudyIndex } from '../study-index.ts';
import { calibrateRuns } from './calibrate-runs.ts';
import type { QpcrComparisons } from './compare-qpcr.ts';
import { compareQpcr } from './compare-qpcr.ts';
import { cqScale } from './cq-scale.ts';
import type { NormalisedTarget } from './delta-cq.ts';
import { countingKey, normalise, unitKey } from './delta-cq.ts';
import { findEfficiencies } from './efficiencies.ts';
import { gatherWells } from './gather-wells.ts';
import { findQpcrProblems, flagsOf } from './qpcr-problems.ts';
import { reportQpcr } from './report-qpcr.ts';
import { technicalErrors } from './technical-error.ts';
import { checkWells } from './well-checks.ts';
import { isNamed } from './well-words.ts';

export interface QpcrAnalysis extends AssayAnalysis<DeltaCqRow> {
  /** null without qPCR. */
  readonly report: QpcrReport | null;
}

/**
 * qPCR from wells to fold changes: technical wells averaged, ΔCq against the reference genes of the run,
 * ΔΔCq between groups of biological replicates within each cell line; and what a reviewer asks beside them.
 */
export function analyseQpcr(index: StudyIndex): QpcrAnalysis {
  const all = gatherWells(index);
  const wells = { ...all, sets: all.sets.filter(isNamed) };
  const checks = checkWells(index);
  if (all.sets.length === 0 && checks.standards.size === 0) {
    return { findings: [], rows: [], problems: [], assumptions: [], report: null };
  }
  const { settings } = index.study;
  const measured = wells.sets.map(({ target }) => target.name.value);
  const targets = [...new Set([...measured, ...checks.standards.keys()])];
  const efficiencies = findEfficiencies(
    targets,
    checks.standards,
    settings.qpcr,
    settings.confidence,
    referenceNames(index),
  );
  const factors = new Map(efficiencies.map(({ target, factor }) => [target, factor]));
  const scale = cqScale(settings.qpcr.technical, factors);
  const sampleKey = unitKey(settings.sameSampleInSeveralRuns === 'one-replicate');
  const keyOf = countingKey(sampleKey, settings.qpcr.unit);
  const own = normalise(wells.sets, wells.runs, sampleKey, scale);
  const { entries: normalised, uncalibrated } = calibrateRuns(own, settings.qpcr.calibrators);
  // Medians and mean quantities have other errors than means.
  const errorOf =
    settings.qpcr.technical === 'mean' ? technicalErrors(wells.sets, scale) : () => null;
  const words = scaleWords(factors, settings.qpcr.calibrators.length > 0);
  const comparisons = compareQpcr(index, normalised, keyOf, words);
  const report = reportQpcr({
    index,
    wells,
    checks,
    efficiencies,
    scale,
    sampleKey,
    keyOf,
    normalised,
    comparisons,
  });
  return {
    findings: comparisons.findings,
    rows: normalised.map((entry) => toRow(entry, errorOf(entry), settings.qpcr.spreadLimit)),
    problems: findQpcrProblems(index, all, normalised, comparisons.linesWithoutContrast, {
      report,
      uncalibrated,
      late: checks.late,
    }),
    assumptions: assumptionsOf(index, comparisons),
    report,
  };
}

/** Canonical names of the reference genes, measured in samples or in standards alone. */
function referenceNames({ annotation }: StudyIndex): string[] {
  const references = annotation.targets.filter(
    ({ assay, role }) => assay === 'qpcr' && role.value === 'reference',
  );
  return [...new Set(references.map(({ name }) => name.value))];
}

/** What is tested, in words. */
function scaleWords(factors: ReadonlyMap<string, number>, isCalibrated: boolean): string {
  const weighted = [...factors.values()].some((factor) => factor !== 2);
  const value = weighted ? 'efficiency-weighted ΔCq' : 'ΔCq';
  return isCalibrated ? `calibrated ${value}` : value;
}

function assumptionsOf(index: StudyIndex, comparisons: QpcrComparisons): Assumption[] {
  const { settings } = index.study;
  const origin = settings.pairing === 'auto' ? 'inferred' : 'user';
  const reasons = new Set(comparisons.contrasts.map(({ design }) => design.reason));
  const assumptions = [...reasons].map((reason): Assumption => ({
    text: `qRT-PCR: ${reason}.`,
    origin,
    about: 'pairing',
  }));
  if (settings.qpcr.unit === 'batch') {
    assumptions.push({
      text: 'qRT-PCR: n counts batches (clones or passages), whose samples are averaged first. Clones of one line support claims about that line only.',
      origin: 'user',
      about: 'qpcr',
    });
  }
  return assumptions;
}

function toRow(entry: NormalisedTarget, seDeltaCq: number | null, spreadLimit: number): DeltaCqRow {
  const { set } = entry;
  return {
    target: set.target.name.value,
    sample: set.unit.sample,
    line: set.unit.line,
    group: set.unit.group,
    replicate: set.unit.replicate,
    run: set.unit.runLabel,
    meanCq: entry.meanCq,
    sdCq: set.cqs.length < 2 ? null : sampleStandardDeviation(set.cqs),
    wells: set.cqs.length + set.undetermined,
    undeterminedWells: set.undetermined,
    excludedWells: set.excluded,
    referenceCq: entry.reference.referenceCq,
    deltaCq: entry.deltaCq,
    seDeltaCq,
    leftOut: set.leftOut,
    flags: flagsOf(entry, spreadLimit),
  };
}
