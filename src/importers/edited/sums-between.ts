import { chanceOfRow } from './chance-of-row.ts';
import type { NamedRow, RowsToTell } from './named-rows.ts';
import { isNumbered, wordsBeside } from './named-rows.ts';
import type { SumKind } from './sums-of.ts';

/** In so many groups at least the numbers must agree, of which not all are alike. */
const fewestGroups = 2;
/** A mean, a deviation and its error behind each group. */
const mostBehind = 3;
/** How often all numbers may agree by chance: for rows that name nothing, and for those that have the names of others. */
const mostChance = { bare: 0.3, named: 1e-4 } as const;

/** An extreme or a median is one of the values, which a further reading may be as well. */
const kinds: readonly SumKind[] = ['mean', 'total', 'deviation', 'standard error'];

/** Rows that were measured, and the rows behind them that may sum them up. */
interface Group {
  readonly of: readonly NamedRow[];
  readonly sums: readonly NamedRow[];
}

/**
 * The rows behind each group of a table that hold what somebody calculated from it, without a word for it: they leave
 * a name blank that the rows of the groups have, or have the same names once more. Behind each group the same must
 * stand, and its numbers must prove it; the more of a name these rows have, the less they may be chance.
 */
export function sumsBetween(rows: readonly NamedRow[], place: RowsToTell): ReadonlySet<number> {
  const data = rows.filter((row) => (row.hasNumber || row.names.length > 0) && !row.hasWord);
  for (const groups of [...bySomeName(data, place), ...byRepeats(data)]) {
    const sums = provedSums(groups, place);
    if (sums.size > 0) return sums;
  }
  return new Set();
}

/** Groups of rows that have some name, each before rows that lack it. */
function bySomeName(rows: readonly NamedRow[], { names }: RowsToTell): Group[][] {
  return names.flatMap((_, column): Group[][] => {
    const isSum = (row: NamedRow): boolean => row.hasNumber && row.cells[column] === '';
    const groups: { of: NamedRow[]; sums: NamedRow[] }[] = [];
    for (const row of rows.slice(rows.findIndex((one) => one.cells[column] !== ''))) {
      const last = groups.at(-1);
      if (last && isSum(row)) last.sums.push(row);
      else if (last && last.sums.length === 0) last.of.push(row);
      else groups.push({ of: [row], sums: [] });
    }
    const [last, inner] = [groups.at(-1), groups.slice(0, -1)];
    if (!last || rows.findIndex(isSum) < rows.findIndex((row) => row.cells[column] !== ''))
      return [];
    // Below the last group those of the whole table may stand, behind its own or without.
    const most = Math.max(...inner.map(({ sums }) => sums.length));
    return [[...inner, { of: last.of, sums: last.sums.slice(0, most) }], inner];
  });
}

/** Runs of rows with the same names, the last of which may sum up the others; a name may stand once above its rows. */
function byRepeats(rows: readonly NamedRow[]): Group[][] {
  return [false, true].flatMap((isCarried) => {
    const runs: NamedRow[][] = [];
    for (const row of rows) {
      const above = runs.at(-1)?.[0];
      const isSame =
        row.names.length === 0 ? isCarried : row.cells.every((text, i) => text === above?.cells[i]);
      if (above && isSame) runs.at(-1)?.push(row);
      else runs.push([row]);
    }
    const long = runs.filter((run) => run.length > 1 && run.some(({ hasNumber }) => hasNumber));
    return Array.from({ length: mostBehind }, (_, i) => i + 1).map((count) =>
      long.map((run) => ({ of: run.slice(0, -count), sums: run.slice(-count) })),
    );
  });
}

/** The rows of sums, where all of them are what the same kinds of sum are of their groups; else none. */
function provedSums(groups: readonly Group[], place: RowsToTell): ReadonlySet<number> {
  const summed = groups.filter(({ sums }) => sums.length > 0);
  const told = summed.flatMap(({ sums }) => sums);
  const behind = Math.max(...summed.map(({ sums }) => sums.length));
  if (summed.length < fewestGroups || behind > mostBehind) return new Set();
  let all = 1;
  for (let i = 0; i < behind; i += 1) {
    // A number of values stands behind what was calculated from them.
    const those = i === 0 ? kinds : [...kinds, 'count' as const];
    const proofs = those.flatMap((kind) => proofOf(kind, i, summed, place) ?? []);
    const [best] = proofs.toSorted((a, b) => a.chance - b.chance);
    if (!best || (i === 0 && best.telling < fewestGroups)) return new Set();
    all *= best.chance;
  }
  const isBare = told.every(
    (row) => row.names.length === 0 && wordsBeside(place, row).length === 0,
  );
  const isProved = all <= mostChance[isBare ? 'bare' : 'named'];
  return new Set(
    isProved && !told.some((row) => isNumbered(place, row)) ? told.map(({ row }) => row) : [],
  );
}

/** How often sum `i` of all groups is of one kind by chance, and of how many groups that tells anything; null where one is not. */
function proofOf(
  kind: SumKind,
  i: number,
  groups: readonly Group[],
  place: RowsToTell,
): { readonly chance: number; readonly telling: number } | null {
  let [all, telling] = [1, 0];
  for (const { of, sums } of groups) {
    const sum = sums[i];
    if (!sum) continue;
    const chance = chanceOfRow(kind, sum, of, place);
    if (chance === Number.POSITIVE_INFINITY) return null;
    all *= chance;
    if (chance < 1) telling += 1;
  }
  return { chance: all, telling };
}
