import type { LayoutAxis } from 'plotly.js/lib/core';
import type { DoseCurve } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import { formatPowerOfTen } from './format-number.ts';

/** A logarithmic dose axis, drawn as log10 on a linear one, with a place of its own for dose zero. */
export interface DoseAxis {
  readonly range: readonly [number, number];
  /** Where dose zero stands, left of the axis break; null when no point has it. */
  readonly zero: number | null;
  readonly tickvals: readonly number[];
  readonly ticktext: readonly string[];
}

/** Decades from an arrow of an IC50 that is not reached to the next beside it. */
export const boundStep = 0.24;

/** Ticks that can be told apart. */
const mostTicks = 8;

export function doseAxis(curves: readonly DoseCurve[]): DoseAxis {
  const doses = [...new Set(curves.flatMap(({ points }) => points.map(({ dose }) => dose)))];
  const logs = doses.filter((dose) => dose > 0 && Number.isFinite(dose)).map(Math.log10);
  const low = logs.length === 0 ? 0 : Math.min(...logs);
  const high = logs.length === 0 ? 1 : Math.max(...logs);
  const zero = doses.includes(0) ? low - 1 : null;
  const above = curves.filter(({ row }) => row.relation === '>').length;
  const first = Math.ceil(low - 0.3);
  const last = Math.floor(high + 1e-9);
  const step = Math.max(1, Math.ceil((last - first + 1) / mostTicks));
  const powers = Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    // `+ 0` turns -0 into 0.
    (_, i) => first + i * step + 0,
  ).filter((power) => zero === null || power > zero + 0.4);
  return {
    // The arrows of IC50s beyond the doses stand right (or left) of them.
    range: [(zero ?? low) - 0.35, high + 0.75 + boundStep * Math.max(0, above - 2)],
    zero,
    tickvals: [...(zero === null ? [] : [zero]), ...powers],
    ticktext: [...(zero === null ? [] : ['0']), ...powers.map((power) => formatPowerOfTen(power))],
  };
}

/** Place of a dose on the axis. */
export function placeDose(axis: DoseAxis, dose: number): number | null {
  if (dose === 0) return axis.zero;
  return dose > 0 && Number.isFinite(dose) ? Math.log10(dose) : null;
}

export function plotlyDoseAxis(axis: DoseAxis, title: string, colors: ChartColors): LayoutAxis {
  return {
    type: 'linear',
    range: [...axis.range],
    fixedrange: true,
    tickmode: 'array',
    tickvals: [...axis.tickvals],
    ticktext: [...axis.ticktext],
    tickangle: 0,
    tickfont: { size: 12, color: colors.muted },
    title: { text: title, standoff: 8, font: { size: 12, color: colors.muted } },
    showgrid: false,
    zeroline: false,
    showline: true,
    linecolor: colors.muted,
    ticks: 'outside',
    ticklen: 4,
    tickcolor: colors.muted,
  };
}
