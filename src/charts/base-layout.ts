import type { Annotation, Layout, LayoutAxis } from 'plotly.js/lib/core';
import type { ChartColors } from './chart-colors.ts';

export const fontFamily = 'Inter Variable, Inter, system-ui, sans-serif';

/** What all figures have in common: transparent, still (no zoom, no drag), with the page's font. */
export function baseLayout(
  colors: ChartColors,
  height: number,
  margin: { readonly t: number; readonly r: number; readonly b: number; readonly l: number },
): Partial<Layout> {
  return {
    autosize: true,
    height,
    margin: { ...margin, pad: 8 },
    paper_bgcolor: colors.background,
    plot_bgcolor: colors.background,
    font: { family: fontFamily, size: 12, color: colors.text },
    hovermode: 'closest',
    hoverlabel: {
      align: 'left',
      bgcolor: colors.surface,
      bordercolor: colors.muted,
      font: { family: fontFamily, size: 12, color: colors.text },
    },
    dragmode: false,
    showlegend: false,
  };
}

/** An axis of rows or columns: positions with names instead of numbers, without lines. */
export function namedAxis(
  names: readonly string[],
  range: readonly [number, number],
  colors: ChartColors,
): LayoutAxis {
  return {
    type: 'linear',
    range: [...range],
    fixedrange: true,
    tickmode: 'array',
    tickvals: names.map((_, i) => i),
    ticktext: [...names],
    tickangle: 0,
    tickfont: { size: 12, color: colors.text },
    showgrid: false,
    zeroline: false,
    showline: false,
    automargin: true,
    ticklabeloverflow: 'allow',
  };
}

/**
 * What an axis means, in the middle of the figure's lower edge; `room` is the margin below the plot. Plotly sets its
 * own titles beside labels as it measured them before, which are not always the ones that it draws.
 */
export function noteBelow(text: string, room: number, colors: ChartColors): Annotation {
  return belowPlot(text, { yanchor: 'bottom', yshift: 2 - room }, colors.muted);
}

/** A text in the middle below the plot. */
export function belowPlot(
  text: string,
  place: Pick<Annotation, 'yanchor' | 'yshift'>,
  color: string,
): Annotation {
  return {
    text,
    xref: 'paper',
    x: 0.5,
    xanchor: 'center',
    yref: 'paper',
    y: 0,
    ...place,
    showarrow: false,
    font: { size: 12, color },
  };
}
