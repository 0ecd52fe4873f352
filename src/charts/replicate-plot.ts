import type { Layout, Shape } from 'plotly.js/lib/core';
import { defaultFigureSettings } from '../domain/figure-settings.ts';
import { pointsOf } from '../domain/points-of.ts';
import type { Result } from '../domain/result.ts';
import { baseLayout, namedAxis, noteBelow } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { describeResult, nameOfResult } from './describe-result.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import type { FigureOptions, FigureSpec } from './figure-spec.ts';
import { replicateTable } from './figure-tables.ts';
import { clampTo, drawableLog2, log2FoldOf, log2IntervalOf, plotlyFoldAxis } from './fold-axis.ts';
import type { ColumnLabels } from './column-labels.ts';
import { columnLabels } from './column-labels.ts';
import { barErrors, barShapes } from './group-bars.ts';
import { lookOfGroup } from './group-looks.ts';
import { describePoints, replicateCaption } from './replicate-caption.ts';
import { placePoints, summaryShift, widenForEdges } from './replicate-points.ts';
import { summaryTraces } from './replicate-summary.ts';
import type { Column } from './replicate-traces.ts';
import { pairLines, pointTrace } from './replicate-traces.ts';
import { bracketRoom, bracketsOf, drawBrackets } from './significance-brackets.ts';
import type { ValueAxis } from './value-axis.ts';
import { valueAxis } from './value-axis.ts';

/** One target and one test group: every biological replicate, and the estimate beside them. */
export function replicatePlot(
  result: Result,
  colors: ChartColors,
  options: FigureOptions = {},
): FigureSpec {
  return groupPlot([result], result, colors, options);
}

/** One target and all groups that share a control: a column for the control, and one for each test group. */
export function groupPlot(
  results: readonly Result[],
  first: Result,
  colors: ChartColors,
  options: FigureOptions = {},
): FigureSpec {
  const figures = options.figures ?? defaultFigureSettings;
  const values = results.flatMap((result) =>
    pointsOf(result).flatMap(({ log2 }) => drawableLog2(log2) ?? []),
  );
  const { axis, ...edges } = widenForEdges(
    valueAxis(
      [...values, ...results.flatMap((result) => log2FoldOf(result) ?? [])],
      results.flatMap((result) => log2IntervalOf(result) ?? []),
      figures,
      8,
    ),
    results,
  );
  const columns = columnsOf(results, first, axis, edges, colors, options);
  const narrow = options.width === 'narrow';
  const labels = columnLabels(columns, narrow);
  const brackets = bracketsOf(
    results,
    results.map((_, i) => i + 1),
    figures.significance,
  );
  const top = 16 + bracketRoom(brackets);
  const height = 208 + top + labels.room;
  const bars = figures.style === 'bars';
  const base = figures.scale === 'linear' ? 0 : clampTo(axis, 0);
  const id = ['replicates', first.assay, first.target, first.line];
  return {
    id: (results.length === 1 ? [...id, first.testGroup] : id).join('/'),
    title: nameOfResult(first),
    data: [
      ...pairLines(columns, colors),
      ...pointTrace(columns, colors, narrow),
      ...(bars ? barErrors(columns, colors.text) : []),
      ...summaryTraces(
        results,
        results.map((_, i) => i + 1 + summaryShift),
        axis,
        colors,
        options,
      ),
    ],
    layout: {
      // The same on the left whatever the ticks say, so that figures beside each other stand in line.
      ...baseLayout(colors, height, { t: top, r: 8, b: labels.room, l: 68 }),
      ...axesOf(labels, axis, first, colors, narrow),
      ...(labels.note === '' ? {} : { annotations: [noteBelow(labels.note, labels.room, colors)] }),
      shapes: [
        ...(figures.showsExpectation ? expectedSide(first, axis, colors) : []),
        ...(bars ? barShapes(columns, base) : []),
        ...(figures.scale === 'linear' ? lineAtOne(axis, colors) : []),
        ...drawBrackets(brackets, colors, labels.angle !== 0),
      ],
    },
    altText: results
      .map((result) => `${describeResult(result, options)} ${describePoints(result)}`)
      .join(' '),
    caption: replicateCaption(results, axis, options),
    height,
    // Wide labels need some 85 px a column.
    ...(columns.length > 3 ? { wideFrom: 72 + 85 * columns.length } : {}),
    mostWidth: 80 + 150 * columns.length,
    leastWidth: 76 + (columns.length > 3 ? 21 : 56) * columns.length,
    table: replicateTable(results),
  };
}

function columnsOf(
  results: readonly Result[],
  first: Result,
  axis: ValueAxis,
  edges: { readonly bottom: number; readonly top: number },
  colors: ChartColors,
  options: FigureOptions,
): Column[] {
  const figures = options.figures ?? defaultFigureSettings;
  const control = {
    x: 0,
    look: lookOfGroup(first.controlGroup, 'control', colors, figures),
    placed: placePoints(first, 'control', 0, axis, edges),
    name: first.controlGroup,
    n: first.nControl,
    result: first,
    isControl: true,
  };
  const tests = results.map((result, i) => ({
    x: i + 1,
    look: lookOfGroup(result.testGroup, i, colors, figures),
    placed: placePoints(result, 'test', i + 1, axis, edges),
    name: result.testGroup,
    n: result.nTest,
    result,
    isControl: false,
  }));
  return [control, ...tests];
}

function axesOf(
  { texts, angle }: ColumnLabels,
  axis: ValueAxis,
  first: Result,
  colors: ChartColors,
  narrow: boolean,
): Partial<Layout> {
  const end = texts.length - 1;
  return {
    xaxis: {
      ...namedAxis(texts, narrow ? [-0.45, end + 0.6] : [-0.5, end + 0.7], colors),
      automargin: false,
      tickangle: angle,
      ...(narrow ? { tickfont: { size: 11, color: colors.text } } : {}),
    },
    yaxis: {
      ...plotlyFoldAxis(axis, colors),
      automargin: true,
      title: {
        text: `Fold of ${escapeLabel(shorten(first.controlGroup, 18))}`,
        standoff: 8,
        font: { size: 12, color: colors.muted },
      },
    },
  };
}

/** A linear axis has its strong line at 0; the control's stands at 1. */
function lineAtOne(axis: ValueAxis, colors: ChartColors): Shape[] {
  const y = axis.place(0);
  if (y < axis.range[0] || y > axis.range[1]) return [];
  return [
    {
      type: 'line',
      layer: 'below',
      xref: 'paper',
      x0: 0,
      x1: 1,
      y0: y,
      y1: y,
      line: { color: colors.muted, width: 1.5 },
    },
  ];
}

/** The side of the axis on which the table expects the fold change. */
function expectedSide({ expectation }: Result, axis: ValueAxis, colors: ChartColors): Shape[] {
  const region = expectation?.region;
  if (!region || (region.above === null && region.below === null)) return [];
  const end = (border: number | null, open: number): number =>
    border === null || !(border > 0) || !Number.isFinite(border)
      ? open
      : clampTo(axis, axis.place(Math.log2(border)));
  const [y0, y1] = [end(region.above, axis.range[0]), end(region.below, axis.range[1])];
  if (!(y1 > y0)) return [];
  return [
    {
      type: 'rect',
      layer: 'below',
      xref: 'paper',
      x0: 0,
      x1: 1,
      y0,
      y1,
      fillcolor: colors.shade,
      line: { width: 0 },
    },
  ];
}
