import type { Assumption, DoseCurve, PlateQuality } from '../../domain/result.ts';
import type { AssayAnalysis } from '../assay-analysis.ts';
import type { Finding } from '../finding.ts';
import { contrastsOf } from '../finding.ts';
import type { StudyIndex } from '../study-index.ts';
import { chooseReads } from './choose-reads.ts';
import { compoundInName } from '../../domain/compound-in-name.ts';
import type { SeriesCurve } from './dose-curves.ts';
import { fitSeries, toDoseCurve } from './dose-curves.ts';
import { gatherSeries } from './dose-series.ts';
import { foldResistance } from './fold-resistance.ts';
import type { Well } from './gather-wells.ts';
import { gatherWells, unnamedCompound } from './gather-wells.ts';
import { plateQuality } from './plate-quality.ts';
import { qualityProblems } from './quality-problems.ts';
import { findViabilityProblems } from './viability-problems.ts';

export interface ViabilityAnalysis extends AssayAnalysis<DoseCurve> {
  readonly plates: readonly PlateQuality[];
}

/** Plates from wells to fold resistance: viability, a curve for each group, IC50, and their ratio. */
export function analyseViability(index: StudyIndex): ViabilityAnalysis {
  const wells = gatherWells(index);
  if (wells.length === 0) {
    return { findings: [], rows: [], plates: [], problems: [], assumptions: [] };
  }
  const curves = fitSeries(gatherSeries(index, wells), index.study.settings.confidence);
  const { findings, linesWithoutContrast } = compareAll(index, curves);
  const plates = plateQuality(wells);
  return {
    findings,
    rows: curves.map((curve) => toDoseCurve(index, curve)),
    plates,
    problems: [
      ...findViabilityProblems(index, wells, curves, linesWithoutContrast),
      ...qualityProblems(plates, wells),
    ],
    assumptions: assumptionsOf(index, wells, curves),
  };
}

function compareAll(
  index: StudyIndex,
  curves: readonly SeriesCurve[],
): { findings: Finding[]; linesWithoutContrast: string[] } {
  const { contrasts, linesWithoutContrast } = contrastsOf(
    index.annotation,
    curves.map(({ series }) => ({ line: series.within, group: series.group })),
  );
  const compounds = new Set(curves.map(({ series }) => series.compound));
  const findings = contrasts.flatMap((contrast) =>
    [...compounds].flatMap((compound) => {
      const of = (group: string): SeriesCurve | undefined =>
        curves.find(
          ({ series }) =>
            series.compound === compound &&
            series.within === contrast.line &&
            series.group === group,
        );
      const [control, test] = [of(contrast.controlGroup), of(contrast.testGroup)];
      return control && test ? [foldResistance(index, contrast, control, test)] : [];
    }),
  );
  return { findings, linesWithoutContrast };
}

function assumptionsOf(
  index: StudyIndex,
  wells: readonly Well[],
  curves: readonly SeriesCurve[],
): Assumption[] {
  const assumptions: Assumption[] = [];
  const sources = index.study.sources.filter(({ assay }) => assay === 'viability');
  const unnamed = sources.filter(({ readings }) => readings.names.compound.dictionary.length < 2);
  for (const name of new Set(unnamed.map((source) => unnamedCompound(index, source)))) {
    if (name === '' || !curves.some(({ series }) => series.compound === name)) continue;
    const isInName = unnamed.some(({ file }) => compoundInName(file) === name);
    assumptions.push({
      text: `The compound is ${name}, ${isInName ? 'as the name of its file says' : 'because the file names none'}.`,
      origin: 'inferred',
      about: 'viability',
    });
  }
  for (const words of new Set(sources.map((source) => chooseReads(source).words))) {
    if (words !== '') {
      assumptions.push({ text: `Viability: ${words}.`, origin: 'inferred', about: 'viability' });
    }
  }
  if (wells.some(({ role, dose }) => role === 'vehicle' && dose === 0)) {
    assumptions.push({
      text: 'Wells with a dose of zero are the vehicle, 100 % viability.',
      origin: 'inferred',
      about: 'viability',
    });
  }
  return assumptions;
}
