import type { Data } from 'plotly.js/lib/core';
import type { Result } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import type { FigureOptions } from './figure-spec.ts';
import { clampTo, log2FoldOf, log2IntervalOf } from './fold-axis.ts';
import { hoverTextOf } from './hover-text.ts';
import { markOf, symbolPerPoint } from './marks.ts';
import type { ValueAxis } from './value-axis.ts';

/** An estimate in its column at `x`. */
interface Summary {
  readonly result: Result;
  readonly x: number;
  readonly y: number;
}

/**
 * The estimates beside the test groups' points: a short bar with its interval and the verdict's mark, or an
 * arrow for a bound. `places` are their columns.
 */
export function summaryTraces(
  results: readonly Result[],
  places: readonly number[],
  axis: ValueAxis,
  colors: ChartColors,
  options: FigureOptions,
): Data[] {
  const summaries = results.flatMap((result, i): Summary[] => {
    const log2 = log2FoldOf(result);
    const x = places[i];
    return log2 === null || x === undefined
      ? []
      : [{ result, x, y: clampTo(axis, axis.place(log2)) }];
  });
  if (summaries.length === 0) return [];
  return [
    ...intervalTraces(summaries.filter(isValue), axis, colors),
    estimateTrace(summaries, colors, options),
    ...verdictTrace(summaries.filter(isValue), colors),
  ];
}

function isValue({ result }: Summary): boolean {
  return result.foldChange.kind === 'value';
}

/** Bars are markers, so that they are equally long whatever the number of groups. */
function estimateTrace(
  summaries: readonly Summary[],
  colors: ChartColors,
  options: FigureOptions,
): Data {
  return {
    type: 'scatter',
    mode: 'markers',
    x: summaries.map(({ x }) => x),
    y: summaries.map(({ y }) => y),
    hovertext: summaries.map(({ result }) => hoverTextOf(result, options)),
    hoverinfo: 'text',
    marker: {
      symbol: symbolPerPoint(
        summaries.map(({ result: { foldChange } }) =>
          foldChange.kind === 'bound' ? boundSymbols[foldChange.relation] : 'line-ew',
        ),
      ),
      size: 12,
      color: colors.text,
      opacity: 1,
      line: { width: 2.5, color: colors.text },
    },
    cliponaxis: false,
  };
}

const boundSymbols = { '<': 'triangle-down-open', '>': 'triangle-up-open' } as const;

/** The marks of verdicts on the bars, which have the words. */
function verdictTrace(summaries: readonly Summary[], colors: ChartColors): Data[] {
  const judged = summaries
    .filter(({ result }) => result.expectation !== null)
    .map((summary) => ({ ...summary, mark: markOf(summary.result.verdict) }));
  if (judged.length === 0) return [];
  return [
    {
      type: 'scatter',
      mode: 'markers',
      x: judged.map(({ x }) => x),
      y: judged.map(({ y }) => y),
      marker: {
        symbol: symbolPerPoint(
          judged.map(({ mark }) => (mark.filled ? mark.symbol : mark.symbol.replace('-open', ''))),
        ),
        size: 10,
        color: judged.map(({ mark }) => (mark.filled ? mark.color(colors) : colors.surface)),
        opacity: 1,
        line: {
          width: judged.map(({ mark }) => (mark.filled ? 1 : 2)),
          color: judged.map(({ mark }) => (mark.filled ? colors.surface : mark.color(colors))),
        },
      },
      cliponaxis: false,
      hoverinfo: 'skip',
    },
  ];
}

/** Intervals, with arrow heads where they go on beyond the axis. */
function intervalTraces(
  summaries: readonly Summary[],
  axis: ValueAxis,
  colors: ChartColors,
): Data[] {
  const intervals = summaries.flatMap(({ result, x }) => {
    const ends = log2IntervalOf(result);
    return ends === null ? [] : [{ x, low: axis.place(ends[0]), high: axis.place(ends[1]) }];
  });
  if (intervals.length === 0) return [];
  const cut = intervals.flatMap(({ x, low, high }) => [
    ...(low < axis.range[0] ? [{ x, y: axis.range[0], symbol: 'triangle-down' }] : []),
    ...(high > axis.range[1] ? [{ x, y: axis.range[1], symbol: 'triangle-up' }] : []),
  ]);
  return [
    {
      type: 'scatter',
      mode: 'lines',
      x: intervals.flatMap(({ x }) => [x, x, null]),
      y: intervals.flatMap(({ low, high }) => [clampTo(axis, low), clampTo(axis, high), null]),
      line: { color: colors.text, width: 1.5 },
      hoverinfo: 'skip',
    },
    ...(cut.length === 0
      ? []
      : [
          {
            type: 'scatter' as const,
            mode: 'markers' as const,
            x: cut.map(({ x }) => x),
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
