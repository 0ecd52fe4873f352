import { micromolar } from '../../analysis/culture/establishment.ts';
import { layOutPlate } from '../../analysis/qpcr/plate.ts';
import { indexStudy } from '../../analysis/study-index.ts';
import type { ChartColors } from '../../charts/chart-colors.ts';
import { lightColors } from '../../charts/chart-colors.ts';
import { cultureChart } from '../../charts/culture-chart.ts';
import { dressResults } from '../../charts/dress-results.ts';
import type { FigureOptions } from '../../charts/figure-spec.ts';
import { blotCharts, referenceCharts } from '../../charts/index.ts';
import { mrnaBesideProtein } from '../../charts/mrna-beside-protein.ts';
import { pairMrnaWithProtein } from '../../charts/mrna-protein-pair.ts';
import { pathwayCaption } from '../../charts/pathway-map.ts';
import { standardCurvePlot } from '../../charts/standard-curve-plot.ts';
import { workflowDiagram } from '../../charts/workflow-diagram.ts';
import { defaultFigureSettings } from '../../domain/figure-settings.ts';
import { nameReadings } from '../../domain/name-readings.ts';
import { controlOf } from '../../domain/control-of.ts';
import type { Analysis } from '../../domain/result.ts';
import type { Study } from '../../domain/study.ts';
import type { RedrawDiagram } from '../figure/export/draw-diagram.ts';
import { drawDiagram } from '../figure/export/draw-diagram.ts';
import { drawPathway, drawWorkflow, mostOfName } from '../figure/export/draw-pathway.ts';
import type { DrawnFigure } from '../figure/export/draw-svg.ts';
import { drawSvg } from '../figure/export/draw-svg.ts';
import type { Redraw } from '../figure/export/print-spec.ts';
import { curveFigures, replicateFigures } from '../figure/study-figures.ts';
import { comparisonsOf, isOf, nameComparison } from '../overview/comparisons.ts';
import { forestFigures } from '../overview/forest-figures.ts';
import { heldOf } from '../overview/held-steps.ts';
import { wellLooks } from '../quality/plate-colors.ts';
import { plateFigure as qpcrPlateFigure } from '../quality/plate-figure.ts';
import { flaggedOn, qpcrPlatesOf } from '../quality/qpcr-plates.ts';
import { plateFigure } from '../viability/plate-figure.ts';
import { platesOf, wellsOf } from '../viability/plates.ts';

/** A figure as it fills the screen. */
export interface PresentedFigure {
  readonly draw: (colors: ChartColors) => Promise<DrawnFigure>;
  readonly captionOf: (colors: ChartColors) => string;
}

const slide = { width: 'slide', textSize: 9 } as const;

/** All figures of a study, from the answer through the assays to the steps that led there. */
export function presentedFigures(
  analysis: Analysis,
  study: Study,
  options: FigureOptions,
): PresentedFigure[] {
  const of = (redraws: readonly Redraw[]): PresentedFigure[] => redraws.map(presentSpec);
  return [
    ...of(forests(analysis, options)),
    ...pathways(analysis, options),
    ...of(replicateFigures(analysis, 'qpcr', options).map(({ redraw }) => redraw)),
    ...of(replicateFigures(analysis, 'western', options).map(({ redraw }) => redraw)),
    ...of(besideProtein(analysis, options)),
    ...of(curveFigures(analysis, options).map(({ redraw }) => redraw)),
    ...plates(analysis, study),
    ...of(bands(analysis, options)),
    ...qpcrPlates(analysis, study),
    ...of(references(analysis)),
    ...of(standardCurves(analysis)),
    ...of(cultureLog(study)),
    ...workflow(analysis, study),
  ];
}

function presentSpec(redraw: Redraw): PresentedFigure {
  return {
    draw: (colors) => drawSvg(redraw, slide, { colors: { ...colors, background: colors.surface } }),
    captionOf: (colors) => redraw(colors, 'wide').caption,
  };
}

/** As many figures a comparison as its rows need. */
function forests(analysis: Analysis, options: FigureOptions): Redraw[] {
  return comparisonsOf(analysis.results.filter(({ inFamily }) => inFamily)).flatMap((comparison) =>
    forestFigures(analysis, comparison, options),
  );
}

/** One map a comparison that paints any of it. */
function pathways(analysis: Analysis, options: FigureOptions): PresentedFigure[] {
  return comparisonsOf(analysis.results).flatMap((comparison) => {
    const results = analysis.results.filter((result) => isOf(result, comparison));
    const name = nameComparison(comparison, mostOfName);
    const draw = drawPathway(results, name, options);
    if (results.every(({ assay }) => assay === 'viability')) return [];
    return [
      {
        draw: (colors) =>
          Promise.resolve(draw(slide, { colors: { ...colors, background: colors.surface } })),
        captionOf: () => pathwayCaption(name),
      },
    ];
  });
}

function besideProtein(analysis: Analysis, options: FigureOptions): Redraw[] {
  const pairs = pairMrnaWithProtein(
    dressResults(analysis.results, options.figures ?? defaultFigureSettings),
  );
  if (pairs.length === 0) return [];
  return [(colors, width) => mrnaBesideProtein(pairs, colors, { ...options, width })];
}

/** The plates that curves were read from, coloured by their signals. */
function plates({ annotation }: Analysis, study: Study): PresentedFigure[] {
  return platesOf(wellsOf(study, annotation)).map((plate) =>
    presentDiagram(() => plateFigure(plate, 'signal', annotation.groups)),
  );
}

/** The plates of the qPCR, coloured by Cq; each is laid out when it is shown. */
function qpcrPlates({ annotation, qpcr }: Analysis, bare: Study): PresentedFigure[] {
  const { study } = nameReadings(bare);
  const index = indexStudy(study, annotation);
  return qpcrPlatesOf(study.sources)
    .filter(({ isPlaced }) => isPlaced)
    .map(({ label, source, run }) =>
      presentDiagram(() => {
        const plate = layOutPlate(index, source, run);
        const readings = [...plate.cells.values()].flatMap((cell) => cell.readings);
        const lookOf = wellLooks('Cq', readings, flaggedOn(label, qpcr?.flags ?? []));
        return qpcrPlateFigure({ label, plate, measure: 'Cq', lookOf });
      }),
    );
}

/** A diagram that is made when it is first shown. */
function presentDiagram(make: () => RedrawDiagram): PresentedFigure {
  let made: RedrawDiagram | null = null;
  const redraw = (): RedrawDiagram => (made ??= make());
  return {
    draw: (colors) =>
      Promise.resolve(
        drawDiagram(redraw(), slide, { colors: { ...colors, background: colors.surface } }),
      ),
    captionOf: (colors) => redraw()(colors, 720).caption,
  };
}

function bands({ blots, annotation }: Analysis, options: FigureOptions): Redraw[] {
  const controlGroup = controlOf(annotation, 'western');
  return blotCharts.flatMap(({ build }) =>
    blots.map(
      (blot): Redraw =>
        (colors, width) =>
          build(blot, colors, { ...options, width, controlGroup }),
    ),
  );
}

function references({ qpcr }: Analysis): Redraw[] {
  if (!qpcr) return [];
  return referenceCharts.flatMap(({ build }) => {
    const first = build(qpcr.references, lightColors);
    return first ? [(colors: ChartColors) => build(qpcr.references, colors) ?? first] : [];
  });
}

function standardCurves({ qpcr }: Analysis): Redraw[] {
  return (qpcr?.efficiencies ?? []).flatMap(({ target, curve }) =>
    curve ? [(colors: ChartColors) => standardCurvePlot(target, curve, colors)] : [],
  );
}

function cultureLog({ culture }: Study): Redraw[] {
  if (culture.length === 0) return [];
  const steps = culture.map((entry) => ({ entry, dose: micromolar(entry) }));
  return [(colors, width) => cultureChart(steps, colors, { width })];
}

function workflow(analysis: Analysis, study: Study): PresentedFigure[] {
  const held = (step: Parameters<typeof heldOf>[0]): string => heldOf(step, study, analysis);
  const draw = drawWorkflow(held);
  return [
    {
      draw: (colors) =>
        Promise.resolve(draw(slide, { colors: { ...colors, background: colors.surface } })),
      captionOf: (colors) => workflowDiagram(held, colors, 720).caption,
    },
  ];
}
