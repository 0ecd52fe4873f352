import type { LayoutAxis } from 'plotly.js/lib/core';
import { namedAxis } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { escapeLabel, shorten } from './escape-label.ts';

/** More names than this do not fit beside each other, so they are slanted. */
const mostUpright = 5;

/** A column for each gene, or whatever else was named. */
export function geneAxis(
  names: readonly string[],
  title: string,
  colors: ChartColors,
): Partial<LayoutAxis> {
  const labels = names.map((name) => escapeLabel(shorten(name, 14)));
  return {
    ...namedAxis(labels, [-0.6, names.length - 0.4], colors),
    tickangle: names.length > mostUpright ? -45 : 0,
    title: { text: title, standoff: 8, font: { size: 12, color: colors.muted } },
  };
}

/** A stability or a variation: from 0, less is better. */
export function stabilityAxis(title: string, colors: ChartColors): Partial<LayoutAxis> {
  return {
    fixedrange: true,
    automargin: true,
    tickangle: 0,
    rangemode: 'tozero',
    gridcolor: colors.grid,
    zeroline: true,
    zerolinecolor: colors.muted,
    tickfont: { size: 12, color: colors.text },
    title: { text: title, standoff: 14, font: { size: 12, color: colors.muted } },
  };
}
