import type { Data } from 'plotly.js/lib/core';
import type { Result } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import type { FigureOptions } from './figure-spec.ts';
import { clampTo, log2FoldOf, log2IntervalOf } from './fold-axis.ts';
import { hoverTextOf } from './hover-text.ts';
import { markOf, symbolPerPoint } from './marks.ts';
import type { ValueAxis } from './value-axis.ts';

const halfBar = 0.11;

/**
 * The estimate beside the test group's points: a short bar with its interval and the verdict's mark, or an arrow
 * for a bound. `x` is its column.
 */
export function summaryTraces(
  result: Result,
  x: number,
  axis: ValueAxis,
  colors: ChartColors,
  options: FigureOptions,
): Data[] {
  const log2 = log2FoldOf(result);
  if (log2 === null) return [];
  const y = clampTo(axis, axis.place(log2));
  const hover = { hovertext: hoverTextOf(result, options), hoverinfo: 'text' as const };
  if (result.foldChange.kind === 'bound') {
    return [
      {
        type: 'scatter',
        mode: 'markers',
        x: [x],
        y: [y],
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
  const mark = markOf(result.verdict);
  return [
    ...(interval ? intervalTraces(interval, x, axis, colors) : []),
    {
      type: 'scatter',
      mode: 'lines',
      x: [x - halfBar, x, x + halfBar],
      y: [y, y, y],
      line: { color: colors.text, width: 3 },
      ...hover,
    },
    ...(result.expectation === null
      ? []
      : [
          {
            type: 'scatter' as const,
            mode: 'markers' as const,
            x: [x],
            y: [y],
            marker: {
              symbol: mark.filled
                ? mark.symbol
                : symbolPerPoint([mark.symbol.replace('-open', '')]),
              size: 10,
              color: mark.filled ? mark.color(colors) : colors.surface,
              line: {
                width: mark.filled ? 1 : 2,
                color: mark.filled ? colors.surface : mark.color(colors),
              },
            },
            cliponaxis: false,
            ...hover,
          },
        ]),
  ];
}

/** Arrow heads show where an interval goes on beyond the axis. */
function intervalTraces(
  interval: readonly [number, number],
  x: number,
  axis: ValueAxis,
  colors: ChartColors,
): Data[] {
  const [low, high] = [axis.place(interval[0]), axis.place(interval[1])];
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
