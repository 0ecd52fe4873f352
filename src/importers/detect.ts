import type { ForeignTable } from './foreign-table.ts';
import type { Importer, Sniff, Workbook } from './importer.ts';
import { grades } from './importer.ts';

export type Detection =
  | { readonly kind: 'importer'; readonly importer: Importer; readonly why: string }
  | { readonly kind: 'foreign'; readonly foreign: ForeignTable; readonly why: string }
  /** Several claim the file with the same grade. */
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' };

/**
 * Asks everyone whose file this is. The highest grade wins if it is alone; a tie, or nothing above `no`, is for
 * the user to settle. Nobody tries to parse here.
 */
export function detect(
  workbook: Workbook,
  importers: readonly Importer[],
  foreignTables: readonly ForeignTable[],
): Detection {
  const claims = [
    ...importers.map((importer) => claim(workbook, importer, { kind: 'importer', importer })),
    ...foreignTables.map((foreign) => claim(workbook, foreign, { kind: 'foreign', foreign })),
  ].filter(({ grade }) => grade > 0);
  const highest = Math.max(0, ...claims.map(({ grade }) => grade));
  const [winner, ...others] = claims.filter(({ grade }) => grade === highest);
  if (!winner) return { kind: 'unknown' };
  if (others.length === 0) return { ...winner.found, why: winner.why };
  return { kind: 'ambiguous', names: [winner, ...others].map(({ name }) => name) };
}

type Found =
  | { readonly kind: 'importer'; readonly importer: Importer }
  | { readonly kind: 'foreign'; readonly foreign: ForeignTable };

function claim(workbook: Workbook, claimant: { sniff(workbook: Workbook): Sniff }, found: Found) {
  const { grade, why } = claimant.sniff(workbook);
  const name = found.kind === 'importer' ? found.importer.name : found.foreign.what;
  return { grade: grades.indexOf(grade), why, name, found };
}
