import type { Annotation, Data, Shape } from 'plotly.js/lib/core';
import { defaultFigureSettings } from '../domain/figure-settings.ts';
import type { DoseCurve } from '../domain/result.ts';
import { baseLayout } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import type { DoseAxis } from './dose-axis.ts';
import { doseAxis, plotlyDoseAxis } from './dose-axis.ts';
import { describeCurve, doseCaption } from './dose-caption.ts';
import {
  boundMarks,
  curveTraces,
  dropLines,
  legendName,
  legendTrace,
  looksOf,
} from './dose-traces.ts';
import { placeIc50s } from './dose-places.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import type { FigureOptions, FigureSpec } from './figure-spec.ts';
import { doseTable } from './figure-tables.ts';
import { niceStep } from './value-axis.ts';

/** Pixels of a curve's key in the legend, and of all entries that stand beside each other. */
const legendKey = 44;
const legendRoom = 540;
/** Ticks of percents that can be told apart. */
const mostTicks = 8;

/** Curves of one compound in one figure: wells as points, fitted curves within the doses, and where each IC50 lies. */
export function doseResponsePlot(
  given: readonly DoseCurve[],
  colors: ChartColors,
  options: FigureOptions = {},
): FigureSpec {
  const curves = given.map(drawable);
  const narrow = options.width === 'narrow';
  const [first] = curves;
  const compound = first?.row.compound ?? '';
  const line = first?.within ?? '';
  const unit = first?.row.unit ?? '';
  const axis = doseAxis(curves);
  const marked = placeIc50s(curves, axis);
  const range = percentRange(curves, marked.lanes);
  const looks = looksOf(curves, colors, options.figures ?? defaultFigureSettings);
  const names = curves.map(legendName);
  const isRow =
    !narrow && names.reduce((sum, name) => sum + legendKey + 6.6 * name.length, 0) < legendRoom;
  const legendRows = isRow ? 1 : Math.max(1, curves.length);
  const margin = { t: 14 + 20 * legendRows, r: narrow ? 12 : 24, b: 56, l: narrow ? 52 : 64 };
  const height = 340 + 20 * (legendRows - 1);
  const title = [compound || 'Compound', line].filter((part) => part !== '').join(', ');
  const label = unit === '' ? compound || 'Dose' : `${compound || 'Dose'} (${unit})`;
  const data: Data[] = curves.flatMap((curve, i) => {
    const look = looks[i];
    if (!look) return [];
    const context = { axis, range, look, colors };
    return [
      ...curveTraces(curve, context),
      ...dropLines(curve, context, laneHeight(range) * (marked.laneOf.get(curve) ?? 0)),
      ...boundMarks(curve, context, marked.boundOf.get(curve)),
      legendTrace(curve, names[i] ?? '', look, colors),
    ];
  });
  return {
    id: ['dose-response', compound, line].join('/'),
    title,
    data,
    layout: {
      ...baseLayout(colors, height, margin),
      showlegend: true,
      legend: {
        orientation: isRow ? 'h' : 'v',
        x: 0,
        xanchor: 'left',
        y: 1,
        yanchor: 'bottom',
        itemclick: false,
        itemdoubleclick: false,
        bgcolor: colors.background,
        font: { size: 12, color: colors.text },
      },
      xaxis: plotlyDoseAxis(axis, escapeLabel(shorten(label, narrow ? 36 : 60)), colors),
      yaxis: {
        type: 'linear',
        range: [...range],
        fixedrange: true,
        tickfont: { size: 12, color: colors.muted },
        title: {
          text: narrow ? 'Viability (&#37;)' : 'Viability (&#37; of vehicle)',
          standoff: 8,
          font: { size: 12, color: colors.muted },
        },
        gridcolor: colors.grid,
        dtick: Math.max(25, niceStep((range[1] - range[0]) / mostTicks)),
        exponentformat: 'none',
        zeroline: false,
        showline: false,
        automargin: false,
      },
      shapes: guides(axis, colors),
      annotations: breakMarks(axis, colors),
    },
    altText:
      curves.length === 0
        ? 'Dose-response figure without curves.'
        : `Dose-response curves of ${compound || 'a compound'}. ${curves.map(describeCurve).join(' ')}`,
    caption: doseCaption(curves, axis, options),
    height,
    wideFrom: 400,
    leastWidth: 300,
    table: doseTable(curves),
  };
}

/** A curve without the points that no axis can hold. */
function drawable(curve: DoseCurve): DoseCurve {
  const points = curve.points.filter(
    ({ dose, percent }) => dose >= 0 && dose < Infinity && Math.abs(percent) < 1e9,
  );
  return points.length === curve.points.length ? curve : { ...curve, points };
}

/** One figure a compound and line. */
export function doseResponseFigures(
  curves: readonly DoseCurve[],
  colors: ChartColors,
  options: FigureOptions = {},
): FigureSpec[] {
  const figures = new Map<string, DoseCurve[]>();
  for (const curve of curves) {
    const key = JSON.stringify([curve.row.compound, curve.within]);
    const of = figures.get(key);
    if (of) of.push(curve);
    else figures.set(key, [curve]);
  }
  return [...figures.values()].map((of) => doseResponseFigure(of, colors, options));
}

/** The figure of one compound, the control first and the rest as they come. */
export function doseResponseFigure(
  curves: readonly DoseCurve[],
  colors: ChartColors,
  options: FigureOptions = {},
): FigureSpec {
  return doseResponsePlot(inOrder(curves), colors, options);
}

function inOrder(curves: readonly DoseCurve[]): DoseCurve[] {
  return [
    ...curves.filter(({ side }) => side === 'control'),
    ...curves.filter(({ side }) => side !== 'control'),
  ];
}

/** Holds all wells, and 0 to 110, with room at the foot for intervals of IC50 above each other. */
function percentRange(curves: readonly DoseCurve[], lanes: number): readonly [number, number] {
  const percents = curves
    .flatMap(({ points }) => points.map(({ percent }) => percent))
    .filter((percent) => Number.isFinite(percent));
  const lowest = percents.reduce((a, b) => Math.min(a, b), 0);
  const highest = percents.reduce((a, b) => Math.max(a, b), 110);
  const [low, high] = [Math.max(-1000, lowest), Math.min(10_000, highest)];
  const room = 0.05 * (high - low);
  const foot = low < 0 ? low - room : -4;
  return [foot - Math.max(0, lanes - 1) * laneHeight([foot, high]), high + room];
}

/** Percent of a lane of intervals. */
function laneHeight([low, high]: readonly [number, number]): number {
  return 0.035 * (high - low);
}

/** Half of the vehicle, at which an IC50 is reached. */
function guides(axis: DoseAxis, colors: ChartColors): Shape[] {
  return [
    {
      type: 'line',
      layer: 'below',
      x0: axis.range[0],
      x1: axis.range[1],
      y0: 50,
      y1: 50,
      line: { color: colors.muted, width: 1, dash: 'dot' },
    },
  ];
}

/** The axis is broken between dose zero and the lowest dose, for zero has no logarithm. */
function breakMarks(axis: DoseAxis, colors: ChartColors): Annotation[] {
  if (axis.zero === null) return [];
  return [
    {
      x: axis.zero + 0.5,
      y: 0,
      yref: 'paper',
      yanchor: 'middle',
      showarrow: false,
      text: '//',
      font: { size: 14, color: colors.muted },
      bgcolor: colors.surface,
    },
  ];
}
