import type { Header } from '../tables/header-match.ts';
import type { BandColumn } from './band-columns.ts';
import { isLoadingHeader } from './band-columns.ts';
import { isDerived } from './derived-bands.ts';
import { isKnownProtein } from './band-file-name.ts';

/** Whether a header is a protein's name, or that of a loading control or a stain. */
export function isProteinColumn(header: string): boolean {
  return isKnownProtein(header) || isLoadingHeader(header);
}

/**
 * Whether the rows are those of proteins, so that the columns are lanes or samples: the column says that it names proteins,
 * or the first one does so while no other head is a protein.
 */
export function hasRowsOfProteins({ table, row, columns, headers }: Header<BandColumn>): boolean {
  const [column = headers.some(isProteinColumn) ? undefined : 0] = columns.get('target') ?? [];
  if (column === undefined) return false;
  let [proteins, others] = [0, 0];
  for (let below = row + 1; below < Math.min(table.rowCount, row + 50); below += 1) {
    const name = table.cell(below, column).trim();
    if (name === '' || isDerived(name)) continue;
    if (isProteinColumn(name)) proteins += 1;
    else others += 1;
  }
  return proteins > others;
}
