import { foldHeader } from '../tables/fold-header.ts';
import type { Header } from '../tables/header-match.ts';
import type { Grade } from '../importer.ts';
import type { BandColumn } from './band-columns.ts';

/** Cq values lie between 5 and 45 cycles; a matrix of them is not of bands, whatever its genes are called. */
function looksLikeCq(values: readonly number[]): boolean {
  const within = values.filter((value) => value >= 5 && value <= 45).length;
  return within > 0.8 * values.length;
}

/** How sure it is that columns of numbers are proteins: their names, the file's and what names the rows tell; null where not. */
export function gradeOfWide(evidence: {
  readonly isNamed: boolean;
  readonly tells: boolean;
  readonly known: number;
  readonly columns: number;
  readonly header: Header<BandColumn>;
  readonly values: readonly number[];
}): Exclude<Grade, 'no' | 'certain'> | null {
  const { isNamed, tells, known, columns, header, values } = evidence;
  const hasLanes = ['lane', 'run', 'membrane', 'band'].some((role) =>
    header.columns.has(role as BandColumn),
  );
  const isLane =
    hasLanes && header.headers.some((text) => /lane|blot|gel|membrane/.test(foldHeader(text)));
  if (isNamed && tells && !looksLikeCq(values)) return 'likely';
  if (isLane && known > 0) return 'likely';
  return known > 0 && known >= columns / 2 && !looksLikeCq(values) ? 'possible' : null;
}
