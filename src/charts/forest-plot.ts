import type { Shape } from 'plotly.js/lib/core';
import type { Result } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import { describeResult } from './describe-result.ts';
import { axesOf, labelRoom } from './column-form.ts';
import type { FigureOptions, FigureSpec } from './figure-spec.ts';
import type { FoldAxis } from './fold-axis.ts';
import { forestTable } from './figure-tables.ts';
import { foldAxis, log2FoldOf, log2IntervalOf } from './fold-axis.ts';
import { forestCaption } from './forest-caption.ts';
import { rowHeightOf, slideColumns } from './forest-columns.ts';
import { columnHeads, forestLayout } from './forest-layout.ts';
import type { ForestRow } from './forest-rows.ts';
import { forestRows, isResultRow } from './forest-rows.ts';
import { forestTraces, legendTraces } from './forest-traces.ts';

/** Pixels of an entry in a column of entries, as plotly sets them. */
const legendEntry = 19;

/**
 * Fold changes under each other, each with its interval, held against what the table expects. One row a
 * result; the region where the table expects it is shaded behind that row alone. On a slide many rows stand in
 * several columns, without the numbers.
 */
export function forestPlot(
  results: readonly Result[],
  colors: ChartColors,
  options: FigureOptions & { readonly part?: string } = {},
): FigureSpec {
  const rows = forestRows(results, options.tableOrder ?? []);
  const hasDetail = rows.some((row) => isResultRow(row) && row.detail !== '');
  const { columns, rowHeight } =
    options.width === 'slide'
      ? slideColumns(rows, hasDetail)
      : {
          columns: [rows],
          rowHeight: rowHeightOf(rows.length, hasDetail && options.width === 'narrow'),
        };
  const form = columns.length > 1 ? 'columns' : options.width === 'narrow' ? 'narrow' : 'wide';
  const axis = axisOf(results, form === 'wide' ? 8 : 5);
  const bands = columns.map((column, i) => expectedBands(column, i, axis, colors));
  const legend = legendTraces(results, bands.flat().length > 0, colors);
  const margin = {
    t: { wide: columnHeads + 40, columns: 48, narrow: legendEntry * legend.length + 16 }[form],
    r: form === 'wide' ? 232 : 16,
    b: 64,
    l: { wide: 136, columns: labelRoom, narrow: 104 }[form],
  };
  const longest = Math.max(1, ...columns.map(({ length }) => length));
  const height = margin.t + rowHeight * longest + margin.b;
  const part = options.part ?? '';
  return {
    id: 'forest',
    title: part === '' ? 'Fold changes' : `Fold changes, ${part}`,
    data: [
      ...legend,
      ...columns.flatMap((column, i) =>
        forestTraces(column, axis, colors, options).map((trace) =>
          i === 0 ? trace : { ...trace, ...axesOf(i) },
        ),
      ),
    ],
    layout: forestLayout({ columns, axis, height, margin, form, colors, options }, bands.flat()),
    altText:
      results.length === 0
        ? 'Forest plot without results.'
        : `Forest plot of ${results.length} fold change${results.length === 1 ? '' : 's'}. ${rows
            .filter(isResultRow)
            .map(({ result }) => describeResult(result, options))
            .join(' ')}`,
    caption: forestCaption(results, axis, options),
    height,
    wideFrom: 640,
    table: forestTable(rows.filter(isResultRow).map(({ result }) => result)),
  };
}

/** Holds all estimates, interval ends and the borders of what is expected, with room to shade beyond these. */
function axisOf(results: readonly Result[], maximalTicks: number): FoldAxis {
  const estimates = results.flatMap((result) => log2FoldOf(result) ?? []);
  const borders = results.flatMap(({ expectation }) =>
    [
      { border: expectation?.region.above ?? null, room: 1 },
      { border: expectation?.region.below ?? null, room: -1 },
    ].flatMap(({ border, room }) =>
      border !== null && border > 0 && Number.isFinite(border) ? [Math.log2(border) + room] : [],
    ),
  );
  const ends = results.flatMap((result) => log2IntervalOf(result) ?? []);
  return foldAxis([...estimates, ...borders], ends, maximalTicks);
}

function expectedBands(
  rows: readonly ForestRow[],
  column: number,
  axis: FoldAxis,
  colors: ChartColors,
): Shape[] {
  const { xaxis, yaxis } = axesOf(column);
  return rows.flatMap((row, y) => {
    const region = isResultRow(row) ? row.result.expectation?.region : null;
    if (!region || (region.above === null && region.below === null)) return [];
    const end = (border: number | null, open: number): number =>
      border === null || !(border > 0) || !Number.isFinite(border) ? open : Math.log2(border);
    return [
      {
        type: 'rect' as const,
        layer: 'below' as const,
        ...(column === 0 ? {} : { xref: xaxis, yref: yaxis }),
        x0: end(region.above, axis.range[0]),
        x1: end(region.below, axis.range[1]),
        y0: y - 0.42,
        y1: y + 0.42,
        fillcolor: colors.shade,
        line: { width: 0 },
      },
    ];
  });
}
