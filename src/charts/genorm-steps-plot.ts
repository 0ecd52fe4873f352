import type { ReferenceReport } from '../domain/qpcr-report.ts';
import { baseLayout, noteBelow } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { escapeLabel } from './escape-label.ts';
import type { FigureSpec } from './figure-spec.ts';
import { genormStepsTable } from './figure-tables.ts';
import { geneAxis, geneRoom, stabilityAxis } from './gene-axes.ts';

/**
 * geNorm's stepwise exclusion (Vandesompele 2002, figure 2): the mean M of the genes that are left, under the name
 * of the gene that leaves next; the pair that remains stands last. null where there is nothing to leave out.
 */
export function genormStepsPlot(report: ReferenceReport, colors: ChartColors): FigureSpec | null {
  const { steps } = report;
  if (steps.length < 2) return null;
  const labels = steps.map(({ removed, genes }) => removed ?? genes.join(', '));
  const told = steps.map(({ genes, meanM, removed }) =>
    removed === null
      ? `${genes.join(' and ')} remain, M ${meanM.toFixed(3)}`
      : `${genes.length} genes: mean M ${meanM.toFixed(3)}, ${removed} leaves`,
  );
  const room = geneRoom(labels);
  const height = 216 + room;
  return {
    id: 'genorm-steps',
    title: 'geNorm, step by step',
    data: [
      {
        type: 'scatter',
        mode: 'lines+markers',
        x: steps.map((_, i) => i),
        y: steps.map(({ meanM }) => meanM),
        line: { color: colors.muted, width: 1.5 },
        marker: { color: colors.accent, size: 9, symbol: 'circle' },
        hovertext: told.map(escapeLabel),
        hoverinfo: 'text',
      },
    ],
    layout: {
      ...baseLayout(colors, height, { t: 16, r: 8, b: room, l: 64 }),
      xaxis: geneAxis(labels, colors),
      annotations: [noteBelow('the gene that leaves next', room, colors)],
      yaxis: stabilityAxis(
        steps.map(({ meanM }) => meanM),
        'mean M of those left',
        colors,
      ),
    },
    altText: `geNorm, step by step: ${told.join('; ')}.`,
    caption: `Each point: the mean of geNorm’s M over the genes that are left, in log2 units over ${report.replicates} replicates; below it the gene with the largest M, which leaves next. The last two cannot be told apart.`,
    height,
    table: genormStepsTable(report),
  };
}
