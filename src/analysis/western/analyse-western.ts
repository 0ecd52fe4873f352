import type { Assumption, RatioRow } from '../../domain/result.ts';
import { isTotalProtein } from '../../domain/target-names.ts';
import type { Blot } from '../../domain/blot.ts';
import type { AssayAnalysis } from '../assay-analysis.ts';
import type { Design } from '../pairing.ts';
import type { StudyIndex } from '../study-index.ts';
import { findBlotProblems } from './blot-problems.ts';
import { compareBlots } from './compare-blots.ts';
import { describeBlots } from './describe-blots.ts';
import type { Band } from './gather-bands.ts';
import { gatherBands } from './gather-bands.ts';
import { judgeBands } from './judge-bands.ts';
import type { PhosphoMode, Ratio } from './ratios.ts';
import { computeRatios, decidePhosphoMode } from './ratios.ts';
import type { ScaledRatio } from './scale-blots.ts';
import { scaleBlots } from './scale-blots.ts';
import { findWesternProblems } from './western-problems.ts';

/** Western blots from bands to fold changes: ratios lane by lane, compared on the log2 scale within blots. */
export function analyseWestern(index: StudyIndex): WesternAnalysis {
  const bands = gatherBands(index);
  const blots = describeBlots(index);
  if (bands.length === 0) {
    const problems = findBlotProblems(index, blots);
    return { findings: [], rows: [], problems, assumptions: [], blots };
  }
  const { phosphoOverTotal, western } = index.study.settings;
  const mode = decidePhosphoMode(bands, phosphoOverTotal);
  const ratios = computeRatios(bands, mode, western.loading);
  const { findings, designs, linesWithoutContrast } = compareBlots(index, ratios);
  const scaled = scaleBlots(ratios, index.annotation.controlGroup.value);
  return {
    findings,
    rows: ratios.filter(isTested).map((ratio) => toRow(ratio, scaled(ratio))),
    problems: [
      ...findWesternProblems(index, bands, ratios, linesWithoutContrast),
      ...findBlotProblems(index, blots),
      ...judgeBands(index, bands, blots, findings),
    ],
    assumptions: [
      ...phosphoAssumption(index, ratios, mode),
      ...loadingAssumption(index, bands),
      ...backgroundAssumption(index, bands),
      ...pairingAssumptions(index, designs),
    ],
    blots,
  };
}

/** The analysis of the blots with the blots themselves. */
interface WesternAnalysis extends AssayAnalysis<RatioRow> {
  readonly blots: readonly Blot[];
}

const isTested = ({ band }: Ratio): boolean => band.target.role.value !== 'loading';

function phosphoAssumption(
  index: StudyIndex,
  ratios: readonly Ratio[],
  mode: PhosphoMode,
): Assumption[] {
  if (!ratios.some((ratio) => ratio.measure === 'phospho/total')) return [];
  return [
    {
      text:
        mode === 'same-membrane'
          ? 'Phospho and total stood on one membrane: P / T, where the loading cancels.'
          : 'Phospho and total stood on parallel membranes: each over its own loading control, (P / L) / (T / L).',
      origin: index.study.settings.phosphoOverTotal === 'auto' ? 'inferred' : 'user',
      about: 'phospho-over-total',
    },
  ];
}

/** Said where a stain and loading controls stand side by side, and one is taken. */
function loadingAssumption(index: StudyIndex, bands: readonly Band[]): Assumption[] {
  const { loading } = index.study.settings.western;
  const names = new Set(
    bands
      .filter(({ target }) => target.role.value === 'loading')
      .map(({ target }) => target.name.value),
  );
  const stains = [...names].filter(isTotalProtein);
  if (loading !== 'auto' || stains.length === 0 || stains.length === names.size) return [];
  return [
    {
      text: `Targets are divided by the total-protein stain ${stains.join(', ')} where the lane has one, not by a loading control.`,
      origin: 'inferred',
      about: 'loading',
    },
  ];
}

/** Said where files state a background, whatever was chosen. */
function backgroundAssumption(index: StudyIndex, bands: readonly Band[]): Assumption[] {
  const found = new Set(bands.map(({ backgroundWords }) => backgroundWords));
  found.delete('');
  if (found.size === 0) return [];
  return [
    {
      text: `Western blot: ${[...found].join('; ')}.`,
      origin: index.study.settings.western.background === 'as-stated' ? 'inferred' : 'user',
      about: 'loading',
    },
  ];
}

function pairingAssumptions(index: StudyIndex, designs: readonly Design[]): Assumption[] {
  return [...new Set(designs.map((design) => design.reason))].map((reason) => ({
    text: `Western blot: ${reason}.`,
    origin: index.study.settings.pairing === 'auto' ? 'inferred' : 'user',
    about: 'pairing',
  }));
}

function toRow(ratio: Ratio, scaled: ScaledRatio): RatioRow {
  const { band } = ratio;
  return {
    target: band.target.name.value,
    sample: band.unit.sample,
    line: band.unit.line,
    group: band.unit.group,
    blot: band.unit.runLabel,
    lane: band.laneName,
    signal: band.signal,
    loading: ratio.loading,
    total: ratio.total,
    totalLoading: ratio.totalLoading,
    ratio: ratio.value,
    ...scaled,
    exposure: band.exposure,
    formula: ratio.formula,
    leftOut: band.leftOut,
    flags: ratio.flags,
  };
}
