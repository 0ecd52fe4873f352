import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Workbook } from '../importer.ts';
import { withCornerTitles } from './corner-titles.ts';
import { withCountedColumns } from './counted-columns.ts';
import { withMergedHeads } from './merged-heads.ts';
import { withProteinBlocks } from './protein-blocks.ts';
import { withOneRowOfHeads } from './two-row-heads.ts';

/** A workbook whose tables have one row of heads, each of which names one target, and what is to be said of it. */
export function withPlainHeads(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly notes: readonly Diagnostic[];
} {
  const titled = withCornerTitles(withMergedHeads(withOneRowOfHeads(withProteinBlocks(workbook))));
  const counted = withCountedColumns(titled.workbook);
  return { workbook: counted.workbook, notes: [...titled.notes, ...counted.notes] };
}
