import type { NamedRow, RowsToTell } from './named-rows.ts';
import type { SumKind } from './sums-of.ts';
import { chanceOf, decimalsOf, toleranceOf } from './sums-of.ts';

/**
 * How often the numbers of a row are by chance what a kind of sum is of the rows of a group, or of the last of them that
 * share a name; infinity where one of them is not.
 */
export function chanceOfRow(
  kind: SumKind,
  sum: NamedRow,
  group: readonly NamedRow[],
  place: RowsToTell,
): number {
  if (!sum.hasNumber) return Number.POSITIVE_INFINITY;
  const chances = partsOf(group, sum).map((part) =>
    sum.numbers.reduce<number>((all, _, at) => all * chanceAt(kind, sum, part, at, place), 1),
  );
  return Math.min(...chances);
}

/** The rows that a sum may be of: all of a group, or the last ones that share a name, as far as they have its names. */
function partsOf(group: readonly NamedRow[], sum: NamedRow): (readonly NamedRow[])[] {
  const last = group.at(-1);
  const starts = sum.cells.map(
    (_, i) => group.findLastIndex((row) => row.cells[i] !== last?.cells[i]) + 1,
  );
  return [...new Set([...starts, 0])]
    .map((start) => group.slice(start))
    .filter((part) =>
      sum.cells.every((text, i) => text === '' || part.every((row) => row.cells[i] === text)),
    );
}

function chanceAt(
  kind: SumKind,
  { numbers, texts }: NamedRow,
  part: readonly NamedRow[],
  at: number,
  { decimal }: RowsToTell,
): number {
  const number = numbers[at] ?? null;
  if (number === null) return 1;
  const values = part.flatMap((row) => row.numbers[at] ?? []);
  if (values.length === 0) return Number.POSITIVE_INFINITY;
  const decimals = decimalsOf(texts[at] ?? '', decimal);
  const ofValues = Math.max(...part.map((row) => decimalsOf(row.texts[at] ?? '', decimal)));
  const tolerance = toleranceOf(Math.min(decimals, ofValues));
  return chanceOf([kind], number, values, decimals, tolerance);
}
