import type { CultureEntry } from '../../domain/culture.ts';

/** Entries in order of date; one that is there already is not added again. */
export function mergeCulture(
  before: readonly CultureEntry[],
  added: readonly CultureEntry[],
): CultureEntry[] {
  const keys = new Set(before.map((entry) => JSON.stringify(entry)));
  return [...before, ...added.filter((entry) => !keys.has(JSON.stringify(entry)))].toSorted(
    (a, b) => a.date.localeCompare(b.date),
  );
}
