import type { Assay } from '../domain/reading.ts';
import type { Blot } from '../domain/blot.ts';
import type { ReferenceReport } from '../domain/qpcr-report.ts';
import type { DoseCurve, Result } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import { doseResponseFigures } from './dose-response.ts';
import type { FigureOptions, FigureSpec } from './figure-spec.ts';
import { forestPlot } from './forest-plot.ts';
import { figureGroups } from './dress-results.ts';
import { genormStepsPlot } from './genorm-steps-plot.ts';
import { genormVariationPlot } from './genorm-variation-plot.ts';
import { groupPlot } from './replicate-plot.ts';
import { mrnaBesideProtein } from './mrna-beside-protein.ts';
import { pairMrnaWithProtein } from './mrna-protein-pair.ts';
import { rawBands } from './raw-bands.ts';
import { genormMPlot, normFinderPlot } from './reference-stability-plot.ts';

/** A kind of figure: what it is called, which assays' results it takes, and how it is made of them. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly assays: readonly Assay[];
  /** One figure or several (small multiples) of the results of its assays; pure. */
  readonly build: (
    results: readonly Result[],
    colors: ChartColors,
    options: FigureOptions,
  ) => readonly FigureSpec[];
}

/** The charts. A new one is a builder with its golden and a line here. */
export const charts = [
  {
    id: 'forest',
    title: 'Fold changes against expectation',
    assays: ['qpcr', 'western', 'viability'],
    build: (results, colors, options) => [forestPlot(results, colors, options)],
  },
  {
    id: 'replicates',
    title: 'Replicates',
    assays: ['qpcr', 'western'],
    build: (results, colors, options) =>
      figureGroups(results).flatMap((group) => {
        const [first] = group;
        return first
          ? [groupPlot(group, first, colors, { ...options, family: options.family ?? results })]
          : [];
      }),
  },
  {
    id: 'mrna-beside-protein',
    title: 'mRNA beside protein',
    assays: ['qpcr', 'western'],
    build: (results, colors, options) => [
      mrnaBesideProtein(pairMrnaWithProtein(results), colors, options),
    ],
  },
] as const satisfies readonly Chart[];

/** A kind of figure that is made of the bands of blots. */
export interface BlotChart {
  readonly id: string;
  readonly title: string;
  readonly build: (blot: Blot, colors: ChartColors, options: FigureOptions) => FigureSpec;
}

/** The charts of blots. A new one is a builder with its golden and a line here. */
export const blotCharts = [
  { id: 'raw-bands', title: 'Raw bands', build: rawBands },
] as const satisfies readonly BlotChart[];

/** A kind of figure that is made of dose-response curves rather than of results. */
export interface CurveChart {
  readonly id: string;
  readonly title: string;
  readonly build: (
    curves: readonly DoseCurve[],
    colors: ChartColors,
    options: FigureOptions,
  ) => readonly FigureSpec[];
}

/** The charts of curves. A new one is a builder with its golden and a line here. */
export const curveCharts = [
  { id: 'dose-response', title: 'Dose-response curves', build: doseResponseFigures },
] as const satisfies readonly CurveChart[];

/** A kind of figure that is made of what was found of the reference genes. */
export interface ReferenceChart {
  readonly id: string;
  readonly title: string;
  /** null where there are too few genes for it. */
  readonly build: (report: ReferenceReport, colors: ChartColors) => FigureSpec | null;
}

/** The charts of reference genes. A new one is a builder with its golden and a line here. */
export const referenceCharts = [
  { id: 'genorm-m', title: 'M of each reference gene', build: genormMPlot },
  { id: 'genorm-steps', title: 'geNorm, step by step', build: genormStepsPlot },
  { id: 'genorm-variation', title: 'Pairwise variation', build: genormVariationPlot },
  { id: 'norm-finder', title: 'NormFinder', build: normFinderPlot },
] as const satisfies readonly ReferenceChart[];
