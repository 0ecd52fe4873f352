import type { ReferenceReport } from '../domain/qpcr-report.ts';
import { baseLayout, namedAxis } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import type { FigureSpec } from './figure-spec.ts';
import { stabilityTable } from './figure-tables.ts';

/** How steady each reference gene is: geNorm's M and NormFinder's value, the steadiest first. */
export function referenceStabilityPlot(
  report: ReferenceReport,
  colors: ChartColors,
): FigureSpec | null {
  const genes = report.genes
    .flatMap(({ gene, m, normFinder }) => (m === null ? [] : [{ gene, m, normFinder }]))
    .toSorted((a, b) => a.m - b.m);
  if (genes.length < 2) return null;
  const hasNormFinder = genes.every(({ normFinder }) => normFinder !== null);
  const height = 260;
  const positions = genes.map((_, i) => i);
  const listed = genes.map(({ gene, m }) => `${gene} ${m.toFixed(2)}`).join(', ');
  return {
    id: 'reference-stability',
    title: 'Stability of the reference genes',
    data: [
      {
        type: 'scatter',
        mode: 'markers',
        x: positions,
        y: genes.map(({ m }) => m),
        marker: { color: colors.accent, size: 10, symbol: 'circle' },
        hovertext: genes.map(({ gene, m }) => `${escapeLabel(gene)}: M ${m.toFixed(3)}`),
        hoverinfo: 'text',
      },
      ...(hasNormFinder
        ? [
            {
              type: 'scatter' as const,
              mode: 'markers' as const,
              x: positions,
              y: genes.map(({ normFinder }) => normFinder ?? 0),
              marker: { color: colors.contradicts, size: 10, symbol: 'diamond' as const },
              hovertext: genes.map(
                ({ gene, normFinder }) =>
                  `${escapeLabel(gene)}: NormFinder ${(normFinder ?? 0).toFixed(3)}`,
              ),
              hoverinfo: 'text' as const,
            },
          ]
        : []),
    ],
    layout: {
      ...baseLayout(colors, height, { t: 16, r: 8, b: 48, l: 64 }),
      xaxis: namedAxis(
        genes.map(({ gene }) => escapeLabel(shorten(gene, 12))),
        [-0.6, genes.length - 0.4],
        colors,
      ),
      yaxis: {
        fixedrange: true,
        automargin: true,
        rangemode: 'tozero',
        gridcolor: colors.grid,
        zeroline: true,
        zerolinecolor: colors.muted,
        tickfont: { size: 12, color: colors.text },
        title: { text: 'log2 units', standoff: 8, font: { size: 12, color: colors.muted } },
      },
    },
    altText: `Stability of the reference genes, less is steadier. geNorm M: ${listed}.`,
    caption: `Circles: geNorm’s M${hasNormFinder ? '; diamonds: NormFinder’s stability' : ''}, both in log2 units over ${report.replicates} replicates. Less is steadier.`,
    height,
    table: stabilityTable(report),
  };
}
