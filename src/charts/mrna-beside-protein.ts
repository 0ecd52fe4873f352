import type { ChartColors } from './chart-colors.ts';
import { commonTitle, labelRoom } from './column-form.ts';
import { describeResult, percentOf } from './describe-result.ts';
import { baseLayout } from './base-layout.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import type { FigureOptions, FigureSpec } from './figure-spec.ts';
import { forestTable } from './figure-tables.ts';
import { foldAxis, log2FoldOf, log2IntervalOf } from './fold-axis.ts';
import type { PairForm } from './mrna-protein-columns.ts';
import {
  columnHeight,
  pairAxes,
  pairHeadings,
  pairTraces,
  splitPairs,
} from './mrna-protein-columns.ts';
import type { MrnaProteinPair } from './mrna-protein-pair.ts';
import { describeAgreement } from './mrna-protein-pair.ts';

/**
 * mRNA (squares) and protein (circles) of each gene on one axis of folds, each with its interval; under the name of
 * its group where there are several, and in columns on a slide.
 */
export function mrnaBesideProtein(
  pairs: readonly MrnaProteinPair[],
  colors: ChartColors,
  options: FigureOptions = {},
): FigureSpec {
  const rows = pairs.flatMap(({ mrna, protein }) => [mrna, protein]);
  const { columns, rowHeight } = splitPairs(pairs, options.width === 'slide');
  const isPlain = columns.length === 1 && options.width !== 'narrow';
  const axis = foldAxis(
    rows.flatMap((row) => log2FoldOf(row) ?? []),
    rows.flatMap((row) => log2IntervalOf(row) ?? []),
    isPlain ? 9 : 5,
  );
  const margin = { t: 8, r: 16, b: 56, l: labelRoom };
  const height = margin.t + margin.b + columnHeight(columns, rowHeight);
  const form: PairForm = { columns, axis, height, margin, colors, options };
  const [first] = rows;
  return {
    id: 'mrna-beside-protein',
    title: 'mRNA beside protein',
    data: pairTraces(form),
    layout: {
      ...baseLayout(colors, height, margin),
      ...pairAxes(form),
      annotations: [
        ...pairHeadings(form),
        commonTitle(
          first
            ? `Fold of ${escapeLabel(shorten(first.controlGroup, 30))}`
            : 'Fold of the control group',
          32,
          colors.muted,
        ),
      ],
    },
    altText: [
      ...rows.map((row) => describeResult(row, options)),
      ...pairs.map(describeAgreement),
    ].join(' '),
    caption: `Squares: mRNA (qRT-PCR). Circles: protein (Western blot). Lines: ${percentOf(options)} intervals of the geometric mean ratio; the line at 1 is ${first?.controlGroup ?? 'the control group'}.`,
    height,
    wideFrom: 400,
    table: forestTable(rows),
  };
}
