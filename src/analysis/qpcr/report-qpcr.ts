import type { EfficiencyRow, FoldUnderReference, QpcrReport } from '../../domain/qpcr-report.ts';
import type { StudyIndex } from '../study-index.ts';
import { calibrateRuns, calibratorCandidates } from './calibrate-runs.ts';
import type { QpcrComparisons } from './compare-qpcr.ts';
import { compareQpcr } from './compare-qpcr.ts';
import type { CqScale } from './cq-scale.ts';
import type { NormalisedTarget, UnitKey } from './delta-cq.ts';
import { normalise } from './delta-cq.ts';
import { efficiencyErrors } from './efficiency-errors.ts';
import type { Wells } from './gather-wells.ts';
import { findPlateEffects } from './plate-effect.ts';
import { findFlags } from './quality-flags.ts';
import { foldsUnder, reportReferences } from './reference-report.ts';
import { referenceGenes, referenceUnits } from './reference-values.ts';
import { compareSeveralGroups } from './several-groups.ts';
import { findTwoFactors } from './two-factors.ts';
import { compareTwoWays } from './two-way.ts';
import type { WellChecks } from './well-checks.ts';

/** Replicates × targets, times genes, beyond which the fold changes are not told under every single gene. */
const mostUnderEachGene = 50_000;

/** What the analysis has found before the report is made. */
export interface QpcrParts {
  readonly index: StudyIndex;
  readonly wells: Wells;
  readonly checks: WellChecks;
  readonly efficiencies: readonly EfficiencyRow[];
  readonly scale: CqScale;
  /** Tells samples apart, for normalising; and what counts in n, for comparing. */
  readonly sampleKey: UnitKey;
  readonly keyOf: UnitKey;
  readonly normalised: readonly NormalisedTarget[];
  readonly comparisons: QpcrComparisons;
}

/** Everything that a reviewer asks beyond the fold changes. */
export function reportQpcr(parts: QpcrParts): QpcrReport {
  const { index, wells, checks, efficiencies, normalised, comparisons, keyOf, scale } = parts;
  const { settings } = index.study;
  const { groups, controlGroup } = index.annotation;
  const genes = referenceGenes(wells.sets);
  const units = referenceUnits(wells.sets, keyOf, scale);
  return {
    ...findFlags(index, wells, checks, normalised),
    efficiencies,
    errors: efficiencyErrors(comparisons.findings, normalised, units, efficiencies),
    references: reportReferences(
      genes,
      units,
      comparisons.contrasts,
      scale,
      foldsUnderEach(parts, genes),
      settings.confidence,
    ),
    severalGroups: compareSeveralGroups(
      normalised,
      keyOf,
      groups,
      controlGroup.value,
      settings.qpcr.severalGroups,
      settings.confidence,
    ),
    twoWay: findTwoFactors(index).flatMap((factors) =>
      compareTwoWays(normalised, keyOf, factors, settings.confidence),
    ),
    plateEffects: findPlateEffects(normalised),
    calibratorCandidates: calibratorCandidates(normalised),
    controls: {
      noTemplate: checks.noTemplateWells,
      noTemplateAmplified: checks.noTemplateAmplified,
      noRt: checks.noRtWells,
      standards: checks.standardWells,
      melting: checks.melting.reduce((sum, { wells: melted }) => sum + melted.length, 0),
    },
  };
}

/** The fold changes under all genes, then under each alone. */
function foldsUnderEach(parts: QpcrParts, genes: readonly string[]): FoldUnderReference[] {
  const { index, wells, normalised, comparisons, scale, sampleKey, keyOf } = parts;
  if (genes.length < 2 || normalised.length * genes.length > mostUnderEachGene) return [];
  const underOne = genes.flatMap((gene) => {
    const sets = wells.sets.filter(
      ({ target }) => target.role.value !== 'reference' || target.name.value === gene,
    );
    const own = normalise(sets, wells.runs, sampleKey, scale);
    const { entries } = calibrateRuns(own, index.study.settings.qpcr.calibrators);
    return foldsUnder([gene], compareQpcr(index, entries, keyOf, '').findings);
  });
  return [...foldsUnder(genes, comparisons.findings), ...underOne];
}
