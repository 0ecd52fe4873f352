import type { ReferenceReport } from '../domain/qpcr-report.ts';
import { baseLayout, noteBelow } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { escapeLabel } from './escape-label.ts';
import type { FigureSpec } from './figure-spec.ts';
import { stabilityTable } from './figure-tables.ts';
import { geneAxis, geneRoom, stabilityAxis } from './gene-axes.ts';

type GeneRow = ReferenceReport['genes'][number];

/** A measure of how steady a gene is, in log2 units. */
interface Measure {
  readonly id: string;
  readonly name: string;
  readonly symbol: 'circle' | 'diamond';
  readonly valueOf: (row: GeneRow) => number | null;
  readonly meaning: string;
}

const genormM: Measure = {
  id: 'genorm-m',
  name: 'geNorm’s M',
  symbol: 'circle',
  valueOf: ({ m }) => m,
  meaning: 'the mean standard deviation of its log2 ratios to each other reference gene',
};
const normFinderRho: Measure = {
  id: 'norm-finder',
  name: 'NormFinder’s stability',
  symbol: 'diamond',
  valueOf: ({ normFinder }) => normFinder,
  meaning: 'its own variation within and between the groups, free of what all genes share',
};

/** geNorm's M of each reference gene among all of them, the steadiest first; null with fewer than two genes. */
export function genormMPlot(report: ReferenceReport, colors: ChartColors): FigureSpec | null {
  return stabilityPlot(report, genormM, colors);
}

/** NormFinder's stability of each reference gene, the steadiest first; null where it was not computed. */
export function normFinderPlot(report: ReferenceReport, colors: ChartColors): FigureSpec | null {
  return stabilityPlot(report, normFinderRho, colors);
}

function stabilityPlot(
  report: ReferenceReport,
  measure: Measure,
  colors: ChartColors,
): FigureSpec | null {
  const genes = report.genes
    .flatMap((row) => {
      const value = measure.valueOf(row);
      return value === null ? [] : [{ gene: row.gene, value }];
    })
    .toSorted((a, b) => a.value - b.value);
  if (genes.length < 2) return null;
  const room = geneRoom(genes.map(({ gene }) => gene));
  const height = 216 + room;
  const listed = genes.map(({ gene, value }) => `${gene} ${value.toFixed(3)}`).join(', ');
  return {
    id: `reference-stability/${measure.id}`,
    title: `${measure.name} of the reference genes`,
    data: [
      {
        type: 'scatter',
        mode: 'markers',
        x: genes.map((_, i) => i),
        y: genes.map(({ value }) => value),
        marker: { color: colors.accent, size: 10, symbol: measure.symbol },
        hovertext: genes.map(
          ({ gene, value }) => `${escapeLabel(gene)}: ${measure.name} ${value.toFixed(3)}`,
        ),
        hoverinfo: 'text',
      },
    ],
    layout: {
      ...baseLayout(colors, height, { t: 16, r: 8, b: room, l: 64 }),
      xaxis: geneAxis(
        genes.map(({ gene }) => gene),
        colors,
      ),
      annotations: [noteBelow('the steadiest first', room, colors)],
      yaxis: stabilityAxis(
        genes.map(({ value }) => value),
        `${measure.name}, log2 units`,
        colors,
      ),
    },
    altText: `${measure.name}, less is steadier: ${listed}.`,
    caption: `${measure.name} of each reference gene over ${report.replicates} replicates, in log2 units: ${measure.meaning}. Less is steadier.`,
    height,
    table: stabilityTable(report),
  };
}
