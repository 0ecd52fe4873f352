import type { Annotation } from 'plotly.js/lib/core';
import { belowPlot } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import type { FigureOptions } from './figure-spec.ts';
import type { FoldAxis } from './fold-axis.ts';

/** A figure of fold changes whose rows stand in one or several columns of one scale. */
export interface ColumnForm<Column> {
  readonly columns: readonly Column[];
  readonly axis: FoldAxis;
  readonly height: number;
  readonly margin: {
    readonly t: number;
    readonly r: number;
    readonly b: number;
    readonly l: number;
  };
  readonly colors: ChartColors;
  readonly options: FigureOptions;
}

/** Pixels left of a column, for the names in it. */
export const labelRoom = 124;

/** The axes of a column as plotly names them. */
export function axesOf(column: number): { readonly xaxis: 'x'; readonly yaxis: 'y' } {
  const number = numberOf(column);
  return { xaxis: `x${number}` as 'x', yaxis: `y${number}` as 'y' };
}

/** What stands behind `xaxis` and `yaxis` in a layout. */
export function numberOf(column: number): string {
  return column === 0 ? '' : String(column + 1);
}

/** The share of the plot's width of a column on a page of 16:9, all equally wide and with room for their labels. */
export function columnDomain(
  i: number,
  { columns, height, margin }: Pick<ColumnForm<unknown>, 'columns' | 'height' | 'margin'>,
): [number, number] {
  const count = columns.length;
  const across = Math.max(720, (16 / 9) * height) - margin.l - margin.r;
  const gap = (labelRoom + 12) / across;
  const width = (1 - gap * (count - 1)) / count;
  const from = i * (width + gap);
  return [from, Math.min(1, from + width)];
}

/** What the axes of all columns say, below them. */
export function commonTitle(text: string, pixelsBelow: number, color: string): Annotation {
  return belowPlot(text, { yanchor: 'top', yshift: -pixelsBelow }, color);
}
