import type { Data } from 'plotly.js/lib/core';
import type { Result } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import type { FigureOptions } from './figure-spec.ts';
import type { FoldAxis } from './fold-axis.ts';
import { clampTo, log2FoldOf, log2IntervalOf } from './fold-axis.ts';
import { hoverTextOf } from './hover-text.ts';
import { symbolPerPoint } from './marks.ts';
import { columns } from './replicate-points.ts';

const halfBar = 0.11;

/** The estimate beside the test group's points: a short bar with its interval, or an arrow for a bound. */
export function summaryTraces(
  result: Result,
  axis: FoldAxis,
  colors: ChartColors,
  options: FigureOptions,
): Data[] {
  const log2 = log2FoldOf(result);
  if (log2 === null) return [];
  const x = columns.summary;
  const hover = { hovertext: hoverTextOf(result, options), hoverinfo: 'text' as const };
  if (result.foldChange.kind === 'bound') {
    return [
      {
        type: 'scatter',
        mode: 'markers',
        x: [x],
        y: [log2],
        marker: {
          symbol: result.foldChange.relation === '<' ? 'triangle-down-open' : 'triangle-up-open',
          size: 13,
          color: colors.test,
          line: { width: 2.5, color: colors.test },
        },
        cliponaxis: false,
        ...hover,
      },
    ];
  }
  const interval = log2IntervalOf(result);
  return [
    ...(interval ? intervalTraces(interval, axis, colors) : []),
    {
      type: 'scatter',
      mode: 'lines',
      x: [x - halfBar, x, x + halfBar],
      y: [log2, log2, log2],
      line: { color: colors.text, width: 3 },
      ...hover,
    },
  ];
}

/** Arrow heads show where an interval goes on beyond the axis. */
function intervalTraces(
  [low, high]: readonly [number, number],
  axis: FoldAxis,
  colors: ChartColors,
): Data[] {
  const x = columns.summary;
  const cut = [
    ...(low < axis.range[0] ? [{ y: axis.range[0], symbol: 'triangle-down' }] : []),
    ...(high > axis.range[1] ? [{ y: axis.range[1], symbol: 'triangle-up' }] : []),
  ];
  return [
    {
      type: 'scatter',
      mode: 'lines',
      x: [x, x],
      y: [clampTo(axis, low), clampTo(axis, high)],
      line: { color: colors.text, width: 1.5 },
      hoverinfo: 'skip',
    },
    ...(cut.length === 0
      ? []
      : [
          {
            type: 'scatter' as const,
            mode: 'markers' as const,
            x: cut.map(() => x),
            y: cut.map(({ y }) => y),
            marker: {
              symbol: symbolPerPoint(cut.map(({ symbol }) => symbol)),
              size: 9,
              color: colors.text,
            },
            cliponaxis: false,
            hoverinfo: 'skip' as const,
          },
        ]),
  ];
}
