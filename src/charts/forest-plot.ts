import type { Annotation, Layout, Legend, Shape } from 'plotly.js/lib/core';
import type { Result } from '../domain/result.ts';
import { baseLayout, namedAxis } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { describeResult } from './describe-result.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import type { FigureOptions, FigureSpec } from './figure-spec.ts';
import type { FoldAxis } from './fold-axis.ts';
import { forestTable } from './figure-tables.ts';
import { foldAxis, log2FoldOf, log2IntervalOf, plotlyFoldAxis } from './fold-axis.ts';
import { absenceNotes, numberColumns } from './forest-annotations.ts';
import { forestCaption } from './forest-caption.ts';
import type { ForestRow } from './forest-rows.ts';
import { forestRows, isResultRow, rowLabel } from './forest-rows.ts';
import { forestTraces, legendTraces } from './forest-traces.ts';

/** Pixels of an entry in a column of entries, as plotly sets them. */
const legendEntry = 19;
const columnHeads = 24;

/**
 * Fold changes under each other, each with its interval, held against what the table expects. One row a
 * result; the region where the table expects it is shaded behind that row alone.
 */
export function forestPlot(
  results: readonly Result[],
  colors: ChartColors,
  options: FigureOptions = {},
): FigureSpec {
  const narrow = options.width === 'narrow';
  const rows = forestRows(results, options.tableOrder ?? []);
  const axis = axisOf(results, narrow);
  const bands = expectedBands(rows, axis, colors);
  const legend = legendTraces(results, bands.length > 0, colors);
  const twoLines = narrow && rows.some((row) => isResultRow(row) && row.detail !== '');
  const rowHeight = twoLines ? 40 : 28;
  const margin = {
    t: narrow ? legendEntry * legend.length + 16 : columnHeads + 40,
    r: narrow ? 16 : 232,
    b: 64,
    l: narrow ? 104 : 136,
  };
  const height = margin.t + rowHeight * Math.max(1, rows.length) + margin.b;
  const title = 'Fold changes';
  return {
    id: 'forest',
    title,
    data: [...legend, ...forestTraces(rows, axis, colors, options)],
    layout: layoutOf(rows, axis, bands, height, margin, colors, options),
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
function axisOf(results: readonly Result[], narrow: boolean): FoldAxis {
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
  return foldAxis([...estimates, ...borders], ends, narrow ? 5 : 8);
}

function expectedBands(rows: readonly ForestRow[], axis: FoldAxis, colors: ChartColors): Shape[] {
  return rows.flatMap((row, y) => {
    const region = isResultRow(row) ? row.result.expectation?.region : null;
    if (!region || (region.above === null && region.below === null)) return [];
    const end = (border: number | null, open: number): number =>
      border === null || !(border > 0) || !Number.isFinite(border) ? open : Math.log2(border);
    return [
      {
        type: 'rect' as const,
        layer: 'below' as const,
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

function layoutOf(
  rows: readonly ForestRow[],
  axis: FoldAxis,
  bands: readonly Shape[],
  height: number,
  margin: { readonly t: number; readonly r: number; readonly b: number; readonly l: number },
  colors: ChartColors,
  options: FigureOptions,
): Partial<Layout> {
  const narrow = options.width === 'narrow';
  const base = baseLayout(colors, height, margin);
  const annotations: Annotation[] = [
    ...absenceNotes(rows, colors, narrow),
    ...(narrow ? [] : numberColumns(rows, colors, options)),
  ];
  return {
    ...base,
    showlegend: true,
    legend: {
      ...(narrow ? legendAbove : legendOverPlot(height - margin.t - margin.b)),
      itemclick: false,
      itemdoubleclick: false,
      itemsizing: 'trace',
      bgcolor: colors.background,
      font: { size: 12, color: colors.text },
    },
    xaxis: {
      ...plotlyFoldAxis(axis, colors),
      title: {
        text: axisTitle(rows, narrow),
        standoff: 16,
        font: { size: 12, color: colors.text },
      },
    },
    yaxis: namedAxis(
      rows.map((row) => rowLabel(row, narrow, colors.muted)),
      [Math.max(1, rows.length) - 0.5, -0.5],
      colors,
    ),
    shapes: [...bands],
    annotations,
  };
}

/** Entries under each other at the figure's left edge; an upright legend would take the plot's left margin. */
const legendAbove = {
  orientation: 'h',
  xref: 'container',
  x: 0,
  xanchor: 'left',
  yref: 'container',
  y: 1,
  yanchor: 'top',
  // Without it a legend higher than half the figure would scroll.
  maxheight: 10_000,
} as const satisfies Legend;

/** A row above the plot, clear of the column heads. Just outside of 0, for plotly then allows it the whole width. */
function legendOverPlot(plotHeight: number): Legend {
  return {
    orientation: 'h',
    x: -0.0001,
    xanchor: 'left',
    y: 1 + columnHeads / plotHeight,
    yanchor: 'bottom',
  };
}

/** `Fold change, Resistant / Parental`, or in general words where rows compare different groups. */
function axisTitle(rows: readonly ForestRow[], narrow: boolean): string {
  const names = rows
    .filter(isResultRow)
    .map(({ result }) => ({ control: result.controlGroup, test: result.testGroup }));
  const nameOf = (side: 'control' | 'test'): string => {
    const [first = side, ...others] = new Set(names.map((name) => name[side]));
    return others.length > 0 || first === '' ? side : shorten(first, narrow ? 10 : 40);
  };
  return `Fold change, ${escapeLabel(nameOf('test'))} / ${escapeLabel(nameOf('control'))}`;
}
