import type { PathwayNode } from '../domain/pathway.ts';
import { pathwayNodes } from '../domain/pathway.ts';
import type { Result } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import { describeResult, foldTextOf } from './describe-result.ts';
import type { FigureOptions, FigureTable } from './figure-spec.ts';
import { forestTable } from './figure-tables.ts';
import { log2FoldOf } from './fold-axis.ts';
import { markOf } from './marks.ts';

/** A node as the map paints it. */
export interface PaintedNode {
  readonly node: PathwayNode;
  /** What paints it; null for what the study did not measure. */
  readonly result: Result | null;
  /** `0.36`, `2.6 (mRNA)`, or ''. */
  readonly fold: string;
  /** Opacity of the paint between 0 and 1: how far from no change. */
  readonly strength: number;
  readonly color: string;
  /** Colour of the ring, null without a verdict. */
  readonly ring: string | null;
  /** A direction alone is ringed with dashes. */
  readonly isDashed: boolean;
  /** The node in words. */
  readonly words: string;
}

/** log2 fold change at which a node is painted in full: a factor of 8. */
const fullPaint = 3;

/** Every node of the network, painted with what was measured for it; the first result that it takes is the one. */
export function paintPathway(
  results: readonly Result[],
  colors: ChartColors,
  options: FigureOptions = {},
): PaintedNode[] {
  return pathwayNodes.map((node) => {
    const result = resultFor(node, results);
    const log2 = result && log2FoldOf(result);
    if (!result || log2 === null) {
      const what = node.measured.length === 0 ? '' : ': not measured in this study';
      const plain = { fold: '', strength: 0, color: colors.neutral, ring: null, isDashed: false };
      return { node, result: null, ...plain, words: `${node.label}${what}` };
    }
    const mark = markOf(result.verdict);
    const isJudged = result.expectation !== null && mark.id !== 'no-verdict';
    return {
      node,
      result,
      fold: `${foldTextOf(result) ?? ''}${result.assay === 'qpcr' ? ' (mRNA)' : ''}`,
      strength: Math.min(1, Math.abs(log2) / fullPaint),
      color: log2 < 0 ? colors.accent : colors.contradicts,
      ring: isJudged ? mark.color(colors) : null,
      isDashed: isJudged && !mark.filled,
      words: `${node.label}. ${describeResult(result, options)}`,
    };
  });
}

function resultFor({ measured }: PathwayNode, results: readonly Result[]): Result | null {
  for (const { assay, target } of measured) {
    const found = results.find(
      (result) =>
        result.assay === assay &&
        (result.target === target || result.target.startsWith(`${target} (`)) &&
        log2FoldOf(result) !== null,
    );
    if (found) return found;
  }
  return null;
}

/** What the map's colours, rings and shapes mean. Plain text. */
export function pathwayCaption(comparison: string): string {
  return `Colour: measured fold change (${comparison}), orange up and blue down, in full from 8-fold. Ring: green agrees with the table, vermilion contradicts it, dashed in direction only. Dashed outline without colour: not measured. Rounded: phosphorylated form, over its total. An arrow activates, a bar inhibits.`;
}

/** What paints each node that was measured. */
export function pathwayTable(nodes: readonly PaintedNode[]): FigureTable {
  const { columns, rows } = forestTable(nodes.flatMap(({ result }) => result ?? []));
  const measured = nodes.filter(({ result }) => result !== null);
  return {
    columns: ['node', ...columns, 'verdict'],
    rows: rows.map((row, i) => [
      measured[i]?.node.label ?? '',
      ...row,
      measured[i]?.result?.verdict ?? '',
    ]),
  };
}
