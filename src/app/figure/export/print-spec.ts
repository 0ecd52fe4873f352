import type { Layout } from 'plotly.js/lib/core';
import type { ChartColors } from '../../../charts/chart-colors.ts';
import { lightColors } from '../../../charts/chart-colors.ts';
import { escapeLabel, shorten } from '../../../charts/escape-label.ts';
import type { FigureOptions, FigureSpec } from '../../../charts/figure-spec.ts';
import type { PrintChoice, PrintSize } from './print-size.ts';
import { cellSizeOf, pixelWidthOf, printSizeOf } from './print-size.ts';

/** Makes a figure anew in other colours and another form. */
export type Redraw = (
  colors: ChartColors,
  width: NonNullable<FigureOptions['width']>,
) => FigureSpec;

/** Metrics of Helvetica stand in every system, and in PDF without a font file. */
export const printFont = 'Helvetica, Arial, Liberation Sans, sans-serif';

export const printColors: ChartColors = { ...lightColors, background: '#ffffff' };

/** Room for a title above the plot. */
const titleHeight = 26;

export interface PrintedFigure {
  readonly spec: FigureSpec;
  readonly layout: Partial<Layout>;
  readonly size: PrintSize;
}

export interface PrintOptions {
  /** Default: on white. */
  readonly colors?: ChartColors;
  /** Pixels across of a figure that stands beside others on the page. Default: it has a page of its own. */
  readonly across?: number;
  /** Of an assembled panel: `A`. */
  readonly letter?: string;
}

/** A figure as it is printed: in one size of text, with its title in it. */
export function printFigure(
  redraw: Redraw,
  choice: PrintChoice,
  { colors = printColors, across, letter = '' }: PrintOptions = {},
): PrintedFigure {
  const spec =
    across === undefined && choice.width === 'slide'
      ? redraw(colors, 'slide')
      : formFor(redraw, across ?? pixelWidthOf(choice), colors);
  const needsTitle = !spec.layout.title;
  const natural = heightOf(spec);
  const size =
    across === undefined ? printSizeOf(choice, natural) : cellSizeOf(choice, across, natural);
  const layout = inTheMiddle(spec, size.pixelWidth);
  const titled: Partial<Layout> = needsTitle
    ? {
        margin: { ...layout.margin, t: (layout.margin?.t ?? 0) + titleHeight },
        title: {
          text: `${letter === '' ? '' : `<b>${letter}</b>   `}<b>${escapeLabel(shorten(spec.title, Math.floor(size.pixelWidth / 8)))}</b>`,
          font: { size: 12, color: colors.text },
          x: 0,
          xref: 'container',
          xanchor: 'left',
          y: 1,
          yref: 'container',
          yanchor: 'top',
          pad: { l: 8, t: 8 },
        },
        // A legend at the figure's upper edge gives way to the title.
        ...(layout.legend?.yref === 'container'
          ? { legend: { ...layout.legend, y: 1 - titleHeight / size.pixelHeight } }
          : {}),
      }
    : {};
  return {
    spec,
    size,
    layout: {
      ...(inOneSize(layout) as Partial<Layout>),
      ...titled,
      autosize: false,
      width: size.pixelWidth,
      height: size.pixelHeight,
      font: { ...layout.font, size: 12, family: printFont },
    },
  };
}

/** A figure in the form that fits so many pixels. */
export function formFor(redraw: Redraw, across: number, colors = printColors): FigureSpec {
  const wide = redraw(colors, 'wide');
  return across < (wide.wideFrom ?? 270) ? redraw(colors, 'narrow') : wide;
}

/** Pixels of a printed figure with its title. */
export function heightOf(spec: FigureSpec): number {
  return spec.height + (spec.layout.title ? 0 : titleHeight);
}

/** The layout with the room that a plot has no use for on both its sides. */
function inTheMiddle({ layout, mostWidth }: FigureSpec, across: number): Partial<Layout> {
  const spare = Math.floor((across - (mostWidth ?? across)) / 2);
  if (spare <= 0) return layout;
  const { l = 0, r = 0 } = layout.margin ?? {};
  return { ...layout, margin: { ...layout.margin, l: l + spare, r: r + spare } };
}

/** The layout with all fonts of 12 pixels, so that no text falls below the points that were asked for. */
function inOneSize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneSize);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key.endsWith('font') && typeof inner === 'object' && inner !== null
        ? { ...inner, size: 12 }
        : inOneSize(inner),
    ]),
  );
}
