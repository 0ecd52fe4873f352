import type { BandColumn } from './band-columns.ts';
import { bandColumnFinder } from './band-columns.ts';
import { mostRowsByHand } from '../edited/by-hand.ts';
import type { WideTable } from './wide-table.ts';

const columnOf = bandColumnFinder({ value: [] });
/** What a column may state of the bands of its protein beside the samples. */
const stated: ReadonlySet<BandColumn> = new Set(['run', 'membrane', 'biological', 'exposure']);
/** The weight of a protein, how its antibody was diluted, and in which order it was probed. */
const weightWord =
  /^(mw|kda|(expected|predicted) ?(size|mw)|size|mol(ecular|\.)? ?w(eigh)?t\.?|dilution)\b/i;

/** What is no sample either where the rows are samples. */
const plainWord = /^(exposure|kda)\b/i;

/**
 * The rows of a table that say something of its proteins and hold no band, by what they state (`Exposure (s)`, `kDa`); of a
 * turned table they are columns beside that of the proteins. '' where nothing reads it.
 */
export function rowsOfNames({
  header,
  turnedFrom,
  named,
  factors,
}: WideTable): ReadonlyMap<number, BandColumn | ''> {
  const found = new Map<number, BandColumn | ''>();
  const { table, row: top } = header;
  if (table.rowCount > mostRowsByHand) return found;
  const names = [...named.values()].flat().concat(factors);
  for (let row = top + 1; row < table.rowCount; row += 1) {
    const filled = names.map((column) => table.cell(row, column).trim()).filter(Boolean);
    const [name = ''] = filled;
    if (filled.length !== 1) continue;
    // Among samples `MW` is a marker or a mean, and `Blot` may be one.
    if (!turnedFrom && !plainWord.test(name)) continue;
    const role = columnOf(name);
    if (role !== null && stated.has(role) && !/^n$/i.test(name)) found.set(row, role);
    else if (weightWord.test(name)) found.set(row, '');
  }
  return found;
}
