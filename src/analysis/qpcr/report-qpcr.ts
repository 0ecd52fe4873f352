import type { EfficiencyRow, FoldUnderReference, QpcrReport } from '../../domain/qpcr-report.ts';
import type { StudyIndex } from '../study-index.ts';
import { calibrateRuns, calibratorCandidates } from './calibrate-runs.ts';
import type { QpcrComparisons } from './compare-qpcr.ts';
import { compareQpcr } from './compare-qpcr.ts';
import type { CqScale } from './cq-scale.ts';
import { efficiencyErrors } from './efficiency-errors.ts';
import type { Wells } from './gather-wells.ts';
import type { Normalised } from './normalise.ts';
import { normalise } from './normalise.ts';
import { findPlateEffects } from './plate-effect.ts';
import type { OddWells } from './quality-flags.ts';
import { findFlags } from './quality-flags.ts';
import { foldsUnder, reportReferences } from './reference-report.ts';
import type { References } from './references.ts';
import { findReferences } from './references.ts';
import { compareSeveralGroups } from './several-groups.ts';
import { findTwoFactors } from './two-factors.ts';
import { compareTwoWays } from './two-way.ts';
import type { ReplicateKeys } from './unit-keys.ts';
import type { WellChecks } from './well-checks.ts';
import { unitOf } from './well-sets.ts';

/** Replicates × targets, times genes, beyond which the fold changes are not told under every single gene. */
const mostUnderEachGene = 50_000;

/** What the analysis has found before the report is made. */
export interface QpcrParts {
  readonly index: StudyIndex;
  readonly wells: Wells;
  readonly checks: WellChecks;
  readonly efficiencies: readonly EfficiencyRow[];
  readonly scale: CqScale;
  readonly keys: ReplicateKeys;
  readonly odd: OddWells;
  readonly normalised: Normalised;
  readonly comparisons: QpcrComparisons;
}

/** Everything that a reviewer asks beyond the fold changes. */
export function reportQpcr(parts: QpcrParts): QpcrReport {
  const { index, wells, checks, efficiencies, normalised, comparisons, keys, scale } = parts;
  const { settings } = index.study;
  const { groups, controlGroup } = index.annotation;
  const references = replicatesWithReferences(parts);
  return {
    ...findFlags(index, wells, checks, normalised, parts.odd),
    efficiencies,
    errors: efficiencyErrors(comparisons.findings, normalised, references, efficiencies),
    references: reportReferences(
      references,
      comparisons.contrasts,
      scale,
      foldsUnderEach(parts, references.genes),
      settings.confidence,
    ),
    severalGroups: compareSeveralGroups(
      normalised,
      keys.counted,
      groups,
      controlGroup.value,
      settings.qpcr.severalGroups,
      settings.confidence,
    ),
    twoWay: findTwoFactors(index).flatMap((factors) =>
      compareTwoWays(normalised, keys.counted, factors, settings.confidence),
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

/** Every replicate that takes part, a run, with the Cq of its reference genes. */
function replicatesWithReferences({ wells, normalised, keys }: QpcrParts): References {
  const { sets } = wells;
  const takesPart = (set: number): boolean => !unitOf(sets, set).leftOut;
  return findReferences(sets, normalised.meanCq, keys.countedInRun, takesPart);
}

/** The fold changes under all genes, then under each alone. */
function foldsUnderEach(parts: QpcrParts, genes: readonly string[]): FoldUnderReference[] {
  const { index, wells, normalised, comparisons, scale, keys } = parts;
  const { targets, meanCq } = normalised;
  if (genes.length < 2 || targets.length * genes.length > mostUnderEachGene) return [];
  const underOne = genes.flatMap((gene) => {
    const own = normalise(wells, meanCq, keys, scale, gene);
    const calibrated = calibrateRuns(own, index.study.settings.qpcr.calibrators);
    return foldsUnder([gene], compareQpcr(index, calibrated.normalised, keys.counted, '').findings);
  });
  return [...foldsUnder(genes, comparisons.findings), ...underOne];
}
