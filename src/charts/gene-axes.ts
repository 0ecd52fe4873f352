import type { LayoutAxis } from 'plotly.js/lib/core';
import { namedAxis } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import { formatLimit } from './format-number.ts';
import { niceStep } from './value-axis.ts';

/** More names than this do not fit beside each other, so they are slanted. */
const mostUpright = 5;
const mostLetters = 14;
/** In log2 units: less is no difference between genes, and an axis of it would show the noise of the arithmetic. */
const leastTop = 0.1;
const mostTicks = 5;

/** A column for each gene, or whatever else was named. */
export function geneAxis(names: readonly string[], colors: ChartColors): Partial<LayoutAxis> {
  const labels = names.map((name) => escapeLabel(shorten(name, mostLetters)));
  return {
    ...namedAxis(labels, [-0.6, names.length - 0.4], colors),
    automargin: false,
    tickangle: names.length > mostUpright ? -45 : 0,
  };
}

/** Pixels below the plot for the names and a line under them. */
export function geneRoom(names: readonly string[]): number {
  if (names.length <= mostUpright) return 56;
  const longest = Math.max(...names.map((name) => Math.min(mostLetters, [...name].length)));
  return 50 + Math.ceil(4.8 * longest);
}

/** A stability or a variation in log2 units: from 0, less is better. */
export function stabilityAxis(
  values: readonly number[],
  title: string,
  colors: ChartColors,
): Partial<LayoutAxis> {
  const top = 1.1 * Math.max(leastTop / 1.1, ...values.filter(Number.isFinite));
  const step = niceStep(top / mostTicks);
  const tickvals = Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, i) => i * step);
  return {
    range: [0, top],
    tickmode: 'array',
    tickvals,
    ticktext: tickvals.map(formatLimit),
    fixedrange: true,
    automargin: true,
    tickangle: 0,
    gridcolor: colors.grid,
    zeroline: true,
    zerolinecolor: colors.muted,
    tickfont: { size: 12, color: colors.text },
    title: { text: title, standoff: 14, font: { size: 12, color: colors.muted } },
  };
}
