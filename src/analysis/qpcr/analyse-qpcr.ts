import type { QpcrReport } from '../../domain/qpcr-report.ts';
import type { Assumption, DeltaCqRow } from '../../domain/result.ts';
import type { RowColumns } from '../../domain/row-columns.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Finding } from '../finding.ts';
import type { StudyIndex } from '../study-index.ts';
import { calibrateRuns } from './calibrate-runs.ts';
import type { QpcrComparisons } from './compare-qpcr.ts';
import { compareQpcr } from './compare-qpcr.ts';
import { cqScale } from './cq-scale.ts';
import { deltaCqRows, noDeltaCqRows } from './delta-cq-rows.ts';
import { findEfficiencies } from './efficiencies.ts';
import { gatherWells } from './gather-wells.ts';
import { noTemplateGaps } from './no-template.ts';
import { normalise } from './normalise.ts';
import { findQpcrProblems } from './qpcr-problems.ts';
import { reportQpcr } from './report-qpcr.ts';
import { findStandards } from './standards.ts';
import { technicalErrors } from './technical-error.ts';
import { spreadOf } from './technical-outlier.ts';
import { replicateKeys } from './unit-keys.ts';
import { checkWells } from './well-checks.ts';
import { measuredTargets, overWells } from './well-sets.ts';

export interface QpcrAnalysis {
  readonly findings: readonly Finding[];
  readonly assumptions: readonly Assumption[];
  readonly review: () => QpcrReview;
}

/** What a reviewer asks beside the fold changes. */
export interface QpcrReview {
  readonly rows: RowColumns<DeltaCqRow>;
  /** null without qPCR. */
  readonly report: QpcrReport | null;
  readonly problems: readonly Diagnostic[];
}

const noReview: QpcrReview = { rows: noDeltaCqRows, report: null, problems: [] };

/**
 * qPCR from wells to fold changes: technical wells averaged, ΔCq against the reference genes of the run,
 * ΔΔCq between groups of biological replicates within each cell line; and the way to what a reviewer asks beside them.
 */
export function analyseQpcr(index: StudyIndex): QpcrAnalysis {
  const wells = gatherWells(index);
  const standards = findStandards(index);
  const { sets, unnamed } = wells;
  if (sets.count === 0 && unnamed.count === 0 && standards.size === 0) {
    return { findings: [], assumptions: [], review: () => noReview };
  }
  const { settings } = index.study;
  const { technical, unit, calibrators, spreadLimit } = settings.qpcr;
  const measured = measuredTargets(sets).map(({ name }) => name);
  const efficiencies = findEfficiencies(
    [...new Set([...measured, ...standards.keys()])],
    standards,
    settings.qpcr,
    settings.confidence,
    referenceNames(index),
  );
  const factors = new Map(efficiencies.map(({ target, factor }) => [target, factor]));
  const scale = cqScale(technical, factors);
  const isJoined = settings.sameSampleInSeveralRuns === 'one-replicate';
  const keys = replicateKeys(sets.units, isJoined, unit);
  const own = normalise(wells, overWells(sets, scale.average), keys, scale);
  const { normalised, uncalibrated } = calibrateRuns(own, calibrators);
  const words = scaleWords(factors, calibrators.length > 0);
  const comparisons = compareQpcr(index, normalised, keys.counted, words);
  return {
    findings: comparisons.findings,
    assumptions: assumptionsOf(index, comparisons),
    review,
  };

  function review(): QpcrReview {
    const checks = checkWells(index);
    const odd = { spreads: overWells(sets, spreadOf), gaps: noTemplateGaps(wells) };
    // Medians and mean quantities have other errors than means.
    const errors = technical === 'mean' ? technicalErrors(normalised, scale) : null;
    const report = reportQpcr({
      index,
      wells,
      checks,
      efficiencies,
      scale,
      keys,
      odd,
      normalised,
      comparisons,
    });
    return {
      rows: deltaCqRows(normalised, errors, odd.spreads, spreadLimit),
      problems: findQpcrProblems(index, wells, normalised, comparisons.linesWithoutContrast, {
        report,
        uncalibrated,
        late: checks.late,
        odd,
      }),
      report,
    };
  }
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
