import type { ReferenceReport } from '../domain/qpcr-report.ts';
import { enoughVariation } from '../domain/qpcr-report.ts';
import { baseLayout, noteBelow } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import type { FigureSpec } from './figure-spec.ts';
import { genormVariationTable } from './figure-tables.ts';
import { geneAxis, geneRoom, stabilityAxis } from './gene-axes.ts';

/**
 * geNorm's pairwise variation (Vandesompele 2002, figure 3): what one gene more changes in the normalisation factor,
 * with the limit below which it is not worth it. null with fewer than three genes.
 */
export function genormVariationPlot(
  report: ReferenceReport,
  colors: ChartColors,
): FigureSpec | null {
  const { variation } = report;
  if (variation.length === 0) return null;
  const names = variation.map(({ genes }) => `${genes}/${genes + 1}`);
  const room = geneRoom(names);
  const height = 216 + room;
  return {
    id: 'genorm-variation',
    title: 'Pairwise variation of geNorm',
    data: [
      {
        type: 'bar',
        x: variation.map((_, i) => i),
        y: variation.map(({ value }) => value),
        width: variation.map(() => 0.6),
        marker: {
          color: variation.map(({ value }) =>
            value < enoughVariation ? colors.accent : colors.surface,
          ),
          line: { width: 1.5, color: colors.accent },
        },
        hovertext: variation.map(({ value }, i) => `V(${names[i] ?? ''}) ${value.toFixed(3)}`),
        hoverinfo: 'text',
      },
    ],
    layout: {
      ...baseLayout(colors, height, { t: 16, r: 8, b: room, l: 64 }),
      xaxis: geneAxis(names, colors),
      yaxis: stabilityAxis(
        [enoughVariation, ...variation.map(({ value }) => value)],
        'V(n/n+1), log2 units',
        colors,
      ),
      shapes: [
        {
          type: 'line',
          xref: 'paper',
          x0: 0,
          x1: 1,
          y0: enoughVariation,
          y1: enoughVariation,
          line: { color: colors.contradicts, width: 1.5, dash: 'dash' },
        },
      ],
      annotations: [
        noteBelow('genes: n / n + 1', room, colors),
        {
          text: String(enoughVariation),
          xref: 'paper',
          x: 1,
          y: enoughVariation,
          xanchor: 'right',
          yanchor: 'bottom',
          showarrow: false,
          font: { size: 12, color: colors.contradicts },
        },
      ],
    },
    altText: `geNorm’s pairwise variation: ${variation.map(({ value }, i) => `V(${names[i] ?? ''}) ${value.toFixed(3)}`).join(', ')}; the limit is ${enoughVariation}.`,
    caption: `Bars: the standard deviation of the log2 ratio of the normalisation factors of n and n + 1 genes, over ${report.replicates} replicates. Dashed: ${enoughVariation}; filled bars are below it, where n genes are enough.`,
    height,
    table: genormVariationTable(report),
  };
}
