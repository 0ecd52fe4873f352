import type { Data, Layout, ScatterData, Shape } from 'plotly.js/lib/core';
import { defaultFigureSettings } from '../domain/figure-settings.ts';
import type { Result } from '../domain/result.ts';
import { baseLayout, namedAxis } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { describeResult, nameOfResult } from './describe-result.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import type { FigureOptions, FigureSpec } from './figure-spec.ts';
import { replicateTable } from './figure-tables.ts';
import { clampTo, drawableLog2, log2FoldOf, log2IntervalOf, plotlyFoldAxis } from './fold-axis.ts';
import type { GroupColumn } from './group-bars.ts';
import { barErrors, barShapes } from './group-bars.ts';
import { lookOfGroup } from './group-looks.ts';
import { hoverLines } from './hover-text.ts';
import { symbolPerPoint } from './marks.ts';
import { describePoint, describePoints, replicateCaption } from './replicate-caption.ts';
import type { PlacedPoint } from './replicate-points.ts';
import { placePoints, summaryShift, widenForEdges } from './replicate-points.ts';
import { summaryTraces } from './replicate-summary.ts';
import { bracketRoom, bracketsOf, drawBrackets } from './significance-brackets.ts';
import type { ValueAxis } from './value-axis.ts';
import { valueAxis } from './value-axis.ts';
import { wrapText } from './wrap-text.ts';

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
  const values = results.flatMap(({ points }) =>
    points.flatMap(({ log2 }) => drawableLog2(log2) ?? []),
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
  const length = narrow ? 9 : 12;
  const names = columns.map(({ name, n }) => columnName(name, n, length));
  const extra = names.some((lines) => lines.length > 2) ? 16 : 0;
  const brackets = bracketsOf(
    results,
    results.map((_, i) => i + 1),
    figures.significance,
  );
  const { shapes, annotations } = drawBrackets(brackets, colors);
  const top = 16 + bracketRoom(brackets);
  const height = 264 + top + extra;
  const bars = figures.style === 'bars';
  const base = figures.scale === 'linear' ? 0 : clampTo(axis, 0);
  const id = ['replicates', first.assay, first.target, first.line];
  return {
    id: (results.length === 1 ? [...id, first.testGroup] : id).join('/'),
    title: nameOfResult(first),
    data: [
      ...columns.flatMap((column) => pairLines(columns[0], column, colors)),
      ...columns.flatMap((column) => pointTrace(column, colors)),
      ...(bars ? barErrors(columns, colors.text) : []),
      ...results.flatMap((result, i) =>
        summaryTraces(result, i + 1 + summaryShift, axis, colors, options),
      ),
    ],
    layout: {
      ...baseLayout(colors, height, { t: top, r: 8, b: 56 + extra, l: narrow ? 48 : 64 }),
      ...axesOf(names, axis, first, colors, narrow),
      shapes: [
        ...(figures.showsExpectation ? expectedSide(first, axis, colors) : []),
        ...(bars ? barShapes(columns, base) : []),
        ...shapes,
      ],
      annotations,
    },
    altText: results
      .map((result) => `${describeResult(result, options)} ${describePoints(result)}`)
      .join(' '),
    caption: replicateCaption(results, axis, options),
    height,
    table: replicateTable(results),
  };
}

interface Column extends GroupColumn {
  readonly name: string;
  readonly n: number;
  readonly result: Result;
  readonly isControl: boolean;
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
  names: readonly (readonly string[])[],
  axis: ValueAxis,
  first: Result,
  colors: ChartColors,
  narrow: boolean,
): Partial<Layout> {
  const end = names.length - 1;
  return {
    xaxis: {
      ...namedAxis(
        names.map((lines) => lines.map(escapeLabel).join('<br>')),
        narrow ? [-0.45, end + 0.6] : [-0.5, end + 0.7],
        colors,
      ),
      automargin: false,
      ...(narrow ? { tickfont: { size: 11, color: colors.text } } : {}),
    },
    yaxis: {
      ...plotlyFoldAxis(axis, colors),
      automargin: true,
      // Two side by side on a phone leave no room for it; the caption says it.
      ...(narrow
        ? {}
        : {
            title: {
              text: `Fold of ${escapeLabel(shorten(first.controlGroup, 18))}`,
              standoff: 8,
              font: { size: 12, color: colors.muted },
            },
          }),
    },
  };
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

/** A group's name on at most two lines, above its n. */
function columnName(group: string, n: number, length: number): string[] {
  const [first = '', ...rest] = wrapText(group, length);
  return [first, ...(rest.length > 0 ? [shorten(rest.join(' '), length)] : []), `n = ${n}`];
}

/** A line between every control and test point that belong together. */
function pairLines(control: Column | undefined, test: Column, colors: ChartColors): Data[] {
  if (!control || test.isControl) return [];
  const isPaired = ({ at, point }: PlacedPoint): boolean => at === 'value' && point.pair !== null;
  // Each result numbers its pairs itself: its own control points say which ones these are.
  const own = test.result.points.filter(({ side }) => side === 'control');
  const lines = control.placed.filter(isPaired).flatMap((from) => {
    const pair =
      test.result === control.result
        ? from.point.pair
        : own.find(({ sample, run, log2 }) => isSame(from, sample, run, log2))?.pair;
    return test.placed
      .filter((to) => isPaired(to) && to.point.pair === pair)
      .map((to) => [from, to] as const);
  });
  if (lines.length === 0) return [];
  return [
    {
      type: 'scatter',
      mode: 'lines',
      x: lines.flatMap(([from, to]) => [from.x, to.x, null]),
      y: lines.flatMap(([from, to]) => [from.y, to.y, null]),
      line: { color: colors.muted, width: 1 },
      opacity: 0.55,
      hoverinfo: 'skip',
    },
  ];
}

function isSame({ point }: PlacedPoint, sample: string, run: string, log2: number | null): boolean {
  return point.sample === sample && point.run === run && point.log2 === log2;
}

/** Squares for the control, a shape of its own for each test group; triangles point to where a value may be. */
function pointTrace(
  { placed, look, isControl, name, result }: Column,
  colors: ChartColors,
): Data[] {
  if (placed.length === 0) return [];
  const symbols: Record<PlacedPoint['at'], string> = {
    value: look.symbol,
    bottom: 'triangle-down-open',
    top: 'triangle-up-open',
    below: 'triangle-down',
    above: 'triangle-up',
  };
  const isOpen = ({ at }: PlacedPoint): boolean => at === 'bottom' || at === 'top';
  const marker: ScatterData['marker'] = {
    symbol: symbolPerPoint(placed.map(({ at }) => symbols[at])),
    size: isControl ? 8 : 9,
    color: look.color,
    opacity: 1,
    line: {
      width: placed.map((point) => (isOpen(point) ? 2 : 1)),
      color: placed.map((point) => (isOpen(point) ? look.color : colors.surface)),
    },
  };
  return [
    {
      type: 'scatter',
      mode: 'markers',
      name: escapeLabel(shorten(name, 40)),
      x: placed.map(({ x }) => x),
      y: placed.map(({ y }) => y),
      hovertext: placed.map(({ point }) => hoverLines(point.sample, describePoint(point, result))),
      hoverinfo: 'text',
      marker,
      cliponaxis: false,
    },
  ];
}
