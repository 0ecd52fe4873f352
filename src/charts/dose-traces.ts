import type { Data } from 'plotly.js/lib/core';
import type { FigureSettings } from '../domain/figure-settings.ts';
import type { CurvePoint, DoseCurve } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import type { DoseAxis } from './dose-axis.ts';
import { boundStep, placeDose } from './dose-axis.ts';
import { ic50Text, nameOfCurve } from './dose-caption.ts';
import type { BoundPlace } from './dose-places.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import { formatFold } from './format-number.ts';
import type { GroupLook } from './group-looks.ts';
import { lookOfGroup } from './group-looks.ts';
import { hoverLines } from './hover-text.ts';

interface Context {
  readonly axis: DoseAxis;
  readonly range: readonly [number, number];
  readonly look: GroupLook;
  readonly colors: ChartColors;
}

/** Segments of a fitted curve. */
const segments = 96;

/** The look of each curve: its group's, as in every other figure; the control first in grey. */
export function looksOf(
  curves: readonly DoseCurve[],
  colors: ChartColors,
  figures: FigureSettings,
): GroupLook[] {
  let place = -1;
  return curves.map((curve) => {
    const name = curve.row.group;
    if (curve.side === 'control') return lookOfGroup(name, 'control', colors, figures);
    place += 1;
    return lookOfGroup(name, place, colors, figures);
  });
}

/** Wells, and the curve through them (or their means, dotted, where there is none). */
export function curveTraces(curve: DoseCurve, context: Context): Data[] {
  const { axis, look, colors } = context;
  const placed = curve.points.flatMap((point) => {
    const x = placeDose(axis, point.dose);
    return x === null || !Number.isFinite(point.percent) ? [] : [{ x, y: point.percent, point }];
  });
  return [
    {
      type: 'scatter',
      mode: 'markers',
      x: placed.map(({ x }) => x),
      y: placed.map(({ y }) => y),
      hovertext: placed.map(({ point }) => hoverOf(curve, point)),
      hoverinfo: 'text',
      marker: {
        symbol: look.symbol,
        size: 7,
        color: look.color,
        opacity: 0.75,
        line: { width: 1, color: colors.surface },
      },
      showlegend: false,
      cliponaxis: false,
    },
    ...lineOf(curve, context),
  ];
}

function hoverOf(curve: DoseCurve, point: CurvePoint): string {
  return hoverLines(nameOfCurve(curve), [
    `${formatFold(point.percent)} % viable`,
    `dose ${formatFold(point.dose)} ${curve.row.unit}`,
    point.replicate === '' ? '' : `replicate ${point.replicate}`,
    point.place,
  ]);
}

function lineOf({ curve, points }: DoseCurve, { axis, look }: Context): Data[] {
  const doses = [...new Set(points.map(({ dose }) => dose))].toSorted((a, b) => a - b);
  const tested = doses.filter((dose) => dose > 0);
  const [low, high] = [tested[0], tested.at(-1)];
  if (low === undefined || high === undefined) return [];
  const base = { type: 'scatter', mode: 'lines', hoverinfo: 'skip', showlegend: false } as const;
  if (curve === null) {
    const means = doses.map((dose) => {
      const at = points.filter((point) => point.dose === dose);
      return at.reduce((sum, { percent }) => sum + percent, 0) / at.length;
    });
    return [
      {
        ...base,
        x: tested.map((dose) => placeDose(axis, dose)),
        y: tested.map((dose) => means[doses.indexOf(dose)] ?? null),
        line: { color: look.color, width: 1.5, dash: 'dot' },
      },
    ];
  }
  const [from, to] = [Math.log(low), Math.log(high)];
  const logs = Array.from({ length: segments + 1 }, (_, i) => from + ((to - from) * i) / segments);
  const { top, bottom, hill, logMidpoint } = curve;
  return [
    {
      ...base,
      x: logs.map((log) => log / Math.LN10),
      y: logs.map((log) => bottom + (top - bottom) / (1 + Math.exp(hill * (log - logMidpoint)))),
      line: { color: look.color, width: 2 },
    },
  ];
}

/** From the middle of the curve down to the axis, and the interval on it, or `lift` percent above it. */
export function dropLines(
  { row, curve }: DoseCurve,
  { axis, range, look }: Context,
  lift: number,
): Data[] {
  if (row.relation !== '=' || row.ic50 === null || curve === null) return [];
  const x = placeDose(axis, row.ic50);
  if (x === null) return [];
  const floor = range[0] + lift;
  const within = (dose: number | null, otherwise: number): number =>
    Math.min(axis.range[1], Math.max(axis.range[0], (dose && placeDose(axis, dose)) ?? otherwise));
  const base = { type: 'scatter', hoverinfo: 'skip', showlegend: false } as const;
  return [
    {
      ...base,
      mode: 'lines',
      x: [x, x],
      y: [(curve.top + curve.bottom) / 2, floor],
      line: { color: look.color, width: 1.25, dash: 'dash' },
    },
    {
      ...base,
      mode: 'lines',
      x: [within(row.low, axis.range[0]), within(row.high, axis.range[1])],
      y: [floor, floor],
      line: { color: look.color, width: 6 },
      opacity: 0.6,
      cliponaxis: false,
    },
  ];
}

/** Open arrows where half is not reached, beside each other on its line, with the bound in words. */
export function boundMarks(
  curve: DoseCurve,
  { axis, look, colors }: Context,
  place: BoundPlace | undefined,
): Data[] {
  const { row } = curve;
  if (place === undefined || row.ic50 === null) return [];
  const at = placeDose(axis, row.ic50);
  if (at === null) return [];
  const isAbove = row.relation === '>';
  const shift = 0.14 + boundStep * place.order;
  return [
    {
      type: 'scatter',
      mode: 'text+markers',
      x: [at + (isAbove ? shift : -shift)],
      y: [50],
      text: [escapeLabel(place.text)],
      textposition:
        isAbove && !place.isShared ? 'bottom center' : isAbove ? 'bottom right' : 'bottom left',
      textfont: { size: 12, color: place.isShared ? colors.text : look.color },
      hovertext: [hoverLines(nameOfCurve(curve), [`IC50 ${ic50Text(row)}`, row.notes[0] ?? ''])],
      hoverinfo: 'text',
      marker: {
        symbol: isAbove ? 'triangle-right-open' : 'triangle-left-open',
        size: 13,
        color: look.color,
        line: { width: 2, color: look.color },
      },
      showlegend: false,
      cliponaxis: false,
    },
  ];
}

/** The curve's name and IC50, as the legend has them. */
export function legendName(curve: DoseCurve): string {
  const ic50 = ic50Text(curve.row);
  return `${shorten(nameOfCurve(curve), 28)}: ${ic50 === '' ? 'no IC50' : `IC50 ${ic50}`}`;
}

/** An entry of the legend, with the symbol of the curve's wells. */
export function legendTrace(
  curve: DoseCurve,
  name: string,
  look: GroupLook,
  colors: ChartColors,
): Data {
  return {
    type: 'scatter',
    mode: 'lines+markers',
    name: escapeLabel(name),
    x: [null],
    y: [null],
    line: { color: look.color, width: 2, dash: curve.curve === null ? 'dot' : 'solid' },
    marker: {
      symbol: look.symbol,
      size: 8,
      color: look.color,
      line: { width: 1, color: colors.surface },
    },
    hoverinfo: 'skip',
    showlegend: true,
  };
}
