import type { Data } from 'plotly.js/lib/core';
import type { FigureSettings } from '../domain/figure-settings.ts';
import type { CurvePoint, DoseCurve } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import type { DoseAxis } from './dose-axis.ts';
import { placeDose } from './dose-axis.ts';
import { ic50Text, nameOfCurve } from './dose-caption.ts';
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

/** From the middle of the curve down to the axis, and the interval on it. */
export function dropLines({ row, curve }: DoseCurve, { axis, range, look }: Context): Data[] {
  if (row.relation !== '=' || row.ic50 === null || curve === null) return [];
  const x = placeDose(axis, row.ic50);
  if (x === null) return [];
  const floor = range[0];
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

/** An open arrow where half is not reached, with the bound in words. */
export function boundMarks(curve: DoseCurve, { axis, look }: Context, order: number): Data[] {
  const { row } = curve;
  if ((row.relation !== '>' && row.relation !== '<') || row.ic50 === null) return [];
  const at = placeDose(axis, row.ic50);
  if (at === null) return [];
  const isAbove = row.relation === '>';
  // Several arrows at one dose stand under each other.
  const y = 50 - 9 * Math.max(0, order - 1);
  return [
    {
      type: 'scatter',
      mode: 'text+markers',
      x: [at + (isAbove ? 0.14 : -0.14)],
      y: [y],
      text: [escapeLabel(ic50Text(row))],
      textposition: isAbove ? 'bottom center' : 'bottom left',
      textfont: { size: 12, color: look.color },
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

/** The curve's name and IC50 in the legend, with the symbol of its wells. */
export function legendTrace(curve: DoseCurve, look: GroupLook, colors: ChartColors): Data {
  const ic50 = ic50Text(curve.row);
  const name = `${shorten(nameOfCurve(curve), 28)}: ${ic50 === '' ? 'no IC50' : `IC50 ${ic50}`}`;
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
