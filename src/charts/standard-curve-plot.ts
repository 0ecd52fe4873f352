import type { LayoutAxis } from 'plotly.js/lib/core';
import type { CurveReport } from '../domain/qpcr-report.ts';
import { baseLayout, noteBelow } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import type { FigureSpec } from './figure-spec.ts';
import { standardCurveTable } from './figure-tables.ts';
import { formatPowerOfTen } from './format-number.ts';

/** Ticks that can be told apart in a small figure. */
const mostTicks = 6;
/** Pixels below the plot. */
const axisRoom = 52;

/** A dilution series: Cq over the amount, with the fitted line. */
export function standardCurvePlot(
  target: string,
  curve: CurveReport,
  colors: ChartColors,
): FigureSpec {
  const logs = curve.points.map(({ amount }) => Math.log10(amount));
  const [from, to] = [Math.min(...logs), Math.max(...logs)];
  const height = 260;
  const fit = `slope ${curve.slope.toFixed(3).replace('-', '−')}, intercept ${curve.intercept.toFixed(2)}, R² ${curve.rSquared?.toFixed(4) ?? 'not known'}, E ${curve.efficiency.toFixed(3)}`;
  const axis = {
    fixedrange: true,
    gridcolor: colors.grid,
    zeroline: false,
    // An angle that plotly may choose comes too late for the title beside the labels.
    tickangle: 0,
    tickfont: { size: 12, color: colors.text },
  };
  return {
    id: `standard-curve/${target}`,
    title: `Standard curve, ${target}`,
    data: [
      {
        type: 'scatter',
        mode: 'lines',
        x: [from, to],
        y: [from, to].map((log) => curve.intercept + curve.slope * log),
        line: { color: colors.muted, width: 1.5 },
        hoverinfo: 'skip',
      },
      {
        type: 'scatter',
        mode: 'markers',
        x: logs,
        y: curve.points.map(({ cq }) => cq),
        marker: { color: colors.accent, size: 7, symbol: 'circle-open', line: { width: 1.5 } },
        hovertext: curve.points.map(({ amount, cq }) => `${amount}: Cq ${cq.toFixed(2)}`),
        hoverinfo: 'text',
      },
    ],
    layout: {
      ...baseLayout(colors, height, { t: 28, r: 16, b: axisRoom, l: 56 }),
      title: {
        text: `<b>${escapeLabel(shorten(`Standard curve, ${target}`, 44))}</b>`,
        font: { size: 12, color: colors.text },
        x: 0.02,
      },
      xaxis: {
        ...axis,
        ...powerTicks(from, to),
      },
      yaxis: {
        ...axis,
        title: { text: 'Cq', standoff: 8, font: { size: 12, color: colors.muted } },
      },
      annotations: [noteBelow('Amount', axisRoom, colors)],
    },
    altText: `Standard curve of ${target}: Cq over log10 of the amount, ${curve.points.length} wells, ${fit}.`,
    caption: `${target}: each circle is a well; the line is fitted by least squares (${fit}).`,
    height,
    table: standardCurveTable(target, curve),
  };
}

/** Whole powers of ten, written as amounts. */
function powerTicks(from: number, to: number): Partial<LayoutAxis> {
  const [first, last] = [Math.ceil(from - 1e-9), Math.floor(to + 1e-9)];
  const step = Math.max(1, Math.ceil((last - first + 1) / mostTicks));
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  const tickvals = Array.from({ length: count }, (_, i) => first + i * step);
  return { tickmode: 'array', tickvals, ticktext: tickvals.map(formatPowerOfTen), tickangle: 0 };
}
