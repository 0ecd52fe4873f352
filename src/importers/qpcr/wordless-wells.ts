import { arePlain } from '../edited/named-rows.ts';
import type { WordlessRows } from '../edited/wordless-rows.ts';
import { wordlessRows } from '../edited/wordless-rows.ts';
import type { Header } from '../tables/header-match.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import { nextQpcrHeader } from './qpcr-header.ts';
import type { QpcrLayout } from './qpcr-layout.ts';

/** Columns of which a row that was measured has at least one filled. */
const naming: readonly QpcrColumn[] = [
  ...(['well', 'sample', 'target', 'dye', 'task', 'use', 'group', 'factor', 'line'] as const),
  ...(['biological', 'technical', 'replicate', 'run'] as const),
];

/** What somebody wrote between and below the wells of a Cq table without a word for it. */
export function wordlessWells(
  { table, row, columns }: Header<QpcrColumn>,
  layout: QpcrLayout,
  decimal: DecimalSign,
): WordlessRows {
  const values = layout.cqColumns.map(({ column }) => column + layout.shift);
  const names = naming
    .flatMap((role) => columns.get(role) ?? [])
    .map((column) => column + layout.shift)
    .filter((column) => !values.includes(column));
  const place = { table, from: row + 1, to: table.rowCount, names, values, decimal };
  // Where the next table begins is of interest to few of them.
  if (arePlain(place)) return wordlessRows(place);
  return wordlessRows({ ...place, to: nextQpcrHeader(table, row + 1)?.row ?? table.rowCount });
}
