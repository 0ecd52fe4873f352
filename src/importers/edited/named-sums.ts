import { isCount, isPlainSummary, sumKindOf } from './calculated-words.ts';
import { isSumAbove } from './is-sum-above.ts';
import type { NamedRow, RowsToTell } from './named-rows.ts';
import { mostRowsByHand } from './by-hand.ts';
import { namedRows } from './named-rows.ts';
import { isNearSum, rowsBehind } from './rows-behind.ts';
import { provedShortSums } from './short-sums.ts';
import { shortSumKind } from './short-words.ts';
import { sumCandidates } from './sum-candidates.ts';

interface NamedPlace extends Omit<RowsToTell, 'from'> {
  readonly headerRow: number;
  /** What no measured value is less than; a spread may be. */
  readonly least?: number;
}

/**
 * Rows whose name is a word for a sum beside other names (`Mean` beside a protein), holds one and the name of rows above
 * (`Par 1 mean` behind those of `Par 1`), or is one that is short for something else as well (`MW`), and whose values are what
 * the word says of these. A sample may be called so, so the numbers have to prove it; a word that is nothing else they only
 * must not contradict. Only short tables have any.
 */
export function namedSums(place: NamedPlace): ReadonlyMap<number, string> {
  const { table, headerRow, to, least = 0 } = place;
  const found = new Map<number, string>();
  if (table.scan || to - headerRow > mostRowsByHand) return found;
  const rows = namedRows({ ...place, from: headerRow + 1 });
  const candidates = sumCandidates(rows);
  if (candidates.length === 0) return found;
  const isCandidate = isAny(candidates.map(({ row }) => row));
  const counts = candidates.filter(({ word }) => isCount(word));
  const short = candidates.filter(({ word }) => shortSumKind(word) !== null && !isCount(word));
  const plain = candidates.filter((one) => !short.includes(one) && !counts.includes(one));
  const proved = provedShortSums(short, rows, isCandidate, {
    ...place,
    from: headerRow + 1,
    least,
  });
  for (const { row, text } of proved) found.set(row.row, text);
  const isSum = isAny([...plain, ...proved].map(({ row }) => row));
  for (const { row, word, text, isPart, isOf } of plain) {
    const above = rows.filter((one) => one.row < row.row && !isSum(one) && isOf(one));
    const of = new Set(above.map((one) => one.row));
    const behind = isPart ? above : rowsBehind(rows, row, isSum, isOf);
    const mayBe = isPlainSummary(word) && isNearSum(sumKindOf(word), row, behind);
    const isProved = (): boolean => isSumAbove(place, row.row, word, (one) => of.has(one));
    if (mayBe || (of.size > 0 && isProved())) found.set(row.row, text);
  }
  // A number of values stands behind what was calculated from them; elsewhere `N` is a sample.
  for (const { row, text, isOf } of counts) {
    const { length } = rowsBehind(rows, row, isCandidate, isOf);
    const isTheirs = row.numbers.every((number) => number === null || number === length);
    if (found.has(row.row - 1) && isTheirs) found.set(row.row, text);
  }
  return found;
}

/** Whether a row is one of these, or has a word such as «Mean» for its name. */
function isAny(sums: readonly NamedRow[]): (row: NamedRow) => boolean {
  const rows = new Set(sums);
  return (row) => row.hasWord || rows.has(row);
}
