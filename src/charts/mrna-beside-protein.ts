import type { Data } from 'plotly.js/lib/core';
import { geneProducts } from '../domain/gene-products.ts';
import type { Result } from '../domain/result.ts';
import { baseLayout, namedAxis } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { describeResult, foldTextOf, percentOf } from './describe-result.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import type { FigureOptions, FigureSpec } from './figure-spec.ts';
import { forestTable } from './figure-tables.ts';
import { clampTo, foldAxis, log2FoldOf, log2IntervalOf, plotlyFoldAxis } from './fold-axis.ts';
import { hoverTextOf } from './hover-text.ts';

/** The mRNA and the protein of one gene, compared between the same groups of the same line. */
export interface MrnaProteinPair {
  readonly mrna: Result;
  readonly protein: Result;
}

/** The pairs of a study, in the order of the list of genes. */
export function pairMrnaWithProtein(results: readonly Result[]): MrnaProteinPair[] {
  return geneProducts.flatMap(({ gene, protein }) =>
    results
      .filter((result) => result.assay === 'qpcr' && result.target === gene)
      .flatMap((mrna) =>
        results
          .filter(
            (other) =>
              other.assay === 'western' &&
              other.target === protein &&
              other.measure === 'protein' &&
              other.line === mrna.line &&
              other.testGroup === mrna.testGroup &&
              other.controlGroup === mrna.controlGroup,
          )
          .map((found) => ({ mrna, protein: found })),
      ),
  );
}

/** Whether mRNA and protein agree, in words. A change counts as one when its interval leaves out 1. */
export function describeAgreement({ mrna, protein }: MrnaProteinPair): string {
  const names = `${mrna.target} mRNA and ${protein.target}`;
  const where = mrna.line === '' ? '' : ` in ${mrna.line}`;
  const [ofMrna, ofProtein] = [changeOf(mrna), changeOf(protein)];
  if (ofMrna === null || ofProtein === null) {
    return `${names}${where} cannot be compared: ${ofMrna === null ? 'the mRNA' : 'the protein'} has no fold change.`;
  }
  const folds = `(${foldTextOf(mrna) ?? ''} and ${foldTextOf(protein) ?? ''} fold)`;
  const isSame = ofMrna.direction === ofProtein.direction;
  if (ofMrna.isClear && ofProtein.isClear) {
    return isSame
      ? `${names}${where} agree: both are ${ofMrna.direction} ${folds}.`
      : `${names}${where} disagree: the mRNA is ${ofMrna.direction}, the protein ${ofProtein.direction} ${folds}. Stability or translation may differ, or one of the two assays is wrong.`;
  }
  const unclear = [ofMrna.isClear ? '' : 'the mRNA', ofProtein.isClear ? '' : 'the protein'];
  const list = unclear.filter((name) => name !== '').join(' and ');
  return isSame
    ? `${names}${where} point the same way: both ${ofMrna.direction} ${folds}, but ${list} could also be unchanged.`
    : `${names}${where} point different ways ${folds}, and ${list} could be unchanged, so they do not contradict each other.`;
}

interface Change {
  readonly direction: 'higher' | 'lower';
  readonly isClear: boolean;
}

function changeOf(result: Result): Change | null {
  const log2 = log2FoldOf(result);
  if (log2 === null) return null;
  const interval = log2IntervalOf(result);
  return {
    direction: log2 >= 0 ? 'higher' : 'lower',
    isClear: interval !== null && (interval[0] > 0 || interval[1] < 0),
  };
}

const rowHeight = 34;
/** Okabe–Ito’s reddish purple, which stands out on light and dark. */
const mrnaColor = '#cc79a7';

/** mRNA (squares) and protein (circles) of each gene on one axis of folds, each with its interval. */
export function mrnaBesideProtein(
  pairs: readonly MrnaProteinPair[],
  colors: ChartColors,
  options: FigureOptions = {},
): FigureSpec {
  const rows = pairs.flatMap(({ mrna, protein }) => [mrna, protein]);
  const axis = foldAxis(
    rows.flatMap((row) => log2FoldOf(row) ?? []),
    rows.flatMap((row) => log2IntervalOf(row) ?? []),
    options.width === 'narrow' ? 6 : 9,
  );
  const height = 88 + rowHeight * Math.max(1, rows.length) + 12 * pairs.length;
  // A little more room between genes than within one.
  const placeOf = (i: number): number => i + 0.35 * Math.floor(i / 2);
  const last = placeOf(Math.max(0, rows.length - 1));
  const severalGroups = new Set(rows.map((row) => row.testGroup)).size > 1;
  const names = rows.map((row) => nameOf(row, severalGroups));
  const data = rows.flatMap((row, i): Data[] => {
    const log2 = log2FoldOf(row);
    if (log2 === null) return [];
    const isMrna = row.assay === 'qpcr';
    // No colour or shape that stands for a verdict elsewhere.
    const color = isMrna ? mrnaColor : colors.test;
    const interval = log2IntervalOf(row);
    const line: Data[] = interval
      ? [
          {
            type: 'scatter',
            mode: 'lines',
            x: interval.map((end) => clampTo(axis, end)),
            y: [placeOf(i), placeOf(i)],
            line: { color, width: 2 },
            hoverinfo: 'skip',
          },
        ]
      : [];
    return [
      ...line,
      {
        type: 'scatter',
        mode: 'markers',
        x: [clampTo(axis, log2)],
        y: [placeOf(i)],
        marker: {
          symbol: isMrna ? 'square' : 'circle',
          size: 11,
          color,
          line: { width: 1, color: colors.surface },
        },
        hovertext: [hoverTextOf(row, options)],
        hoverinfo: 'text',
        cliponaxis: false,
      },
    ];
  });
  const [first] = rows;
  return {
    id: 'mrna-beside-protein',
    title: 'mRNA beside protein',
    data,
    layout: {
      ...baseLayout(colors, height, { t: 8, r: 16, b: 56, l: 120 }),
      xaxis: {
        ...plotlyFoldAxis(axis, colors),
        title: {
          text: first
            ? `Fold of ${escapeLabel(shorten(first.controlGroup, 24))}`
            : 'Fold of the control group',
          standoff: 16,
          font: { size: 12, color: colors.muted },
        },
      },
      yaxis: {
        ...namedAxis(names.map(escapeLabel), [last + 0.6, -0.6], colors),
        tickvals: rows.map((_, i) => placeOf(i)),
      },
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

function nameOf(row: Result, withGroup: boolean): string {
  const name = row.assay === 'qpcr' ? `${row.target} mRNA` : `${row.target} protein`;
  const more = [row.line, withGroup ? row.testGroup : ''].filter((text) => text !== '').join(', ');
  return shorten(more === '' ? name : `${name} (${more})`, 34);
}
