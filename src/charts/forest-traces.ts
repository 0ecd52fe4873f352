import type { Data, ScatterData } from 'plotly.js/lib/core';
import type { Result } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import type { FigureOptions } from './figure-spec.ts';
import type { FoldAxis } from './fold-axis.ts';
import { clampTo, log2FoldOf, log2IntervalOf } from './fold-axis.ts';
import type { ForestRow } from './forest-rows.ts';
import { isResultRow } from './forest-rows.ts';
import { hoverTextOf } from './hover-text.ts';
import type { Mark } from './marks.ts';
import { markOf, marks, symbolPerPoint } from './marks.ts';

/** A row that has a point. */
interface DrawnRow {
  readonly result: Result;
  readonly y: number;
  readonly log2: number;
  readonly interval: readonly [number, number] | null;
  readonly mark: Mark;
}

/** Intervals under points; indirect rows are smaller, with a dotted interval. */
export function forestTraces(
  rows: readonly ForestRow[],
  axis: FoldAxis,
  colors: ChartColors,
  options: FigureOptions,
): Data[] {
  const drawn = rows.flatMap((row, y): DrawnRow[] => {
    if (!isResultRow(row)) return [];
    const log2 = log2FoldOf(row.result);
    const interval = row.result.foldChange.kind === 'value' ? log2IntervalOf(row.result) : null;
    return log2 === null
      ? []
      : [{ result: row.result, y, log2, interval, mark: markOf(row.result.verdict) }];
  });
  return [
    ...marks.flatMap((mark) =>
      [false, true].flatMap((indirect) =>
        intervals(
          drawn.filter((row) => row.mark === mark && row.result.indirect === indirect),
          axis,
          mark.color(colors),
          indirect,
        ),
      ),
    ),
    ...cutEnds(drawn, axis, colors),
    ...knockouts(drawn, colors),
    points(drawn, colors, options),
  ];
}

/** What the figure's shapes mean: entries of the legend, none of them drawn, and only those that occur. */
export function legendTraces(
  results: readonly Result[],
  shaded: boolean,
  colors: ChartColors,
): Data[] {
  const measured = results.filter((result) => log2FoldOf(result) !== null);
  const entry = (name: string, marker: ScatterData['marker']): Data => ({
    type: 'scatter',
    mode: 'markers',
    name,
    x: [null],
    y: [null],
    hoverinfo: 'skip',
    showlegend: true,
    marker: { size: 11, ...marker },
  });
  const used = marks.filter((mark) =>
    measured.some(
      (result) => result.foldChange.kind === 'value' && markOf(result.verdict) === mark,
    ),
  );
  return [
    ...used.map((mark) =>
      entry(mark.name, {
        symbol: mark.symbol,
        color: mark.color(colors),
        line: { width: mark.filled ? 0 : 2, color: mark.color(colors) },
      }),
    ),
    ...(measured.some((result) => result.foldChange.kind === 'bound')
      ? [
          entry('bound, not reached', {
            symbol: 'triangle-left-open',
            color: colors.neutral,
            line: { width: 2 },
          }),
        ]
      : []),
    ...(shaded
      ? [entry('expected', { symbol: 'square', size: 14, color: colors.shade, line: { width: 0 } })]
      : []),
  ];
}

function intervals(
  rows: readonly DrawnRow[],
  axis: FoldAxis,
  color: string,
  indirect: boolean,
): Data[] {
  const withInterval = rows.flatMap(({ interval, y }) => (interval ? [{ interval, y }] : []));
  if (withInterval.length === 0) return [];
  return [
    {
      type: 'scatter',
      mode: 'lines',
      x: withInterval.flatMap(({ interval: [low, high] }) => [
        clampTo(axis, low),
        clampTo(axis, high),
        null,
      ]),
      y: withInterval.flatMap(({ y }) => [y, y, null]),
      line: { color, width: indirect ? 1.5 : 2.5, dash: indirect ? 'dot' : 'solid' },
      hoverinfo: 'skip',
      showlegend: false,
    },
  ];
}

/** Arrow heads where an interval goes on beyond the axis. */
function cutEnds(rows: readonly DrawnRow[], axis: FoldAxis, colors: ChartColors): Data[] {
  const ends = rows.flatMap(({ interval, y, mark }) => {
    if (!interval) return [];
    const color = mark.color(colors);
    return [
      ...(interval[0] < axis.range[0] ? [{ x: axis.range[0], y, color, symbol: 'left' }] : []),
      ...(interval[1] > axis.range[1] ? [{ x: axis.range[1], y, color, symbol: 'right' }] : []),
    ];
  });
  if (ends.length === 0) return [];
  return [
    {
      type: 'scatter',
      mode: 'markers',
      x: ends.map(({ x }) => x),
      y: ends.map(({ y }) => y),
      marker: {
        symbol: symbolPerPoint(ends.map(({ symbol }) => `triangle-${symbol}`)),
        size: 9,
        color: ends.map(({ color }) => color),
        opacity: 1,
      },
      cliponaxis: false,
      hoverinfo: 'skip',
      showlegend: false,
    },
  ];
}

/** Hides the interval's line behind open symbols. */
function knockouts(rows: readonly DrawnRow[], colors: ChartColors): Data[] {
  const open = rows.filter(
    ({ mark, result }) => !mark.filled || result.foldChange.kind === 'bound',
  );
  if (open.length === 0) return [];
  return [
    {
      type: 'scatter',
      mode: 'markers',
      x: open.map(({ log2 }) => log2),
      y: open.map(({ y }) => y),
      marker: {
        symbol: symbolPerPoint(open.map((row) => symbolOf(row).replace(/-open(-dot)?$/, ''))),
        size: open.map(sizeOf),
        color: colors.surface,
        opacity: 1,
      },
      cliponaxis: false,
      hoverinfo: 'skip',
      showlegend: false,
    },
  ];
}

function points(rows: readonly DrawnRow[], colors: ChartColors, options: FigureOptions): Data {
  return {
    type: 'scatter',
    mode: 'markers',
    x: rows.map(({ log2 }) => log2),
    y: rows.map(({ y }) => y),
    hovertext: rows.map(({ result }) => hoverTextOf(result, options)),
    hoverinfo: 'text',
    marker: {
      symbol: symbolPerPoint(rows.map(symbolOf)),
      size: rows.map(sizeOf),
      color: rows.map(({ mark }) => mark.color(colors)),
      opacity: 1,
      line: {
        width: rows.map((row) => (symbolOf(row).includes('-open') ? 2 : 0)),
        color: rows.map(({ mark }) => mark.color(colors)),
      },
    },
    cliponaxis: false,
    showlegend: false,
  };
}

/** A bound is an open arrow head that points to where the value may be. */
function symbolOf({ mark, result }: DrawnRow): string {
  if (result.foldChange.kind !== 'bound') return mark.symbol;
  return result.foldChange.relation === '<' ? 'triangle-left-open' : 'triangle-right-open';
}

function sizeOf({ result, mark }: DrawnRow): number {
  const size = mark.symbol.startsWith('diamond') || result.foldChange.kind === 'bound' ? 13 : 12;
  return result.indirect ? size - 3 : size;
}
