import type { Role } from '../../domain/reading.ts';
import { statedRole } from '../tables/stated-role.ts';

const yes = /^(yes|y|true|t|1|x|\+|✓|✔|ja|j|oui|s[ií]|sim)$/i;
const no = /^(no|n|false|f|0|-|–|nein|non|não|nao)$/i;

/** The role that a cell states below `header`: in a word, or by a mark below `Reference gene` or `HKG`. */
export function roleBelow(header: string, text: string): Role {
  return yes.test(text) && statedRole(header) === 'reference' ? 'reference' : statedRole(text);
}

/** Whether the cells of a column of targets say which are reference genes: at least one is, and at least one is not. */
export function marksReferences(header: string, cells: readonly string[]): boolean {
  const stated = cells.map((text) => roleBelow(header, text));
  if (!stated.includes('reference')) return false;
  const isMarked = statedRole(header) === 'reference';
  return isMarked
    ? cells.every((text) => yes.test(text) || no.test(text))
    : stated.some((role) => role !== 'reference');
}
