import type { Names } from '../domain/reading.ts';

/** How many readings have each name of a column, by its place in the dictionary. */
export function countNames({ dictionary, index }: Names, count: number): Uint32Array {
  const counts = new Uint32Array(dictionary.length);
  for (let i = 0; i < count; i += 1) {
    const name = index[i] ?? 0;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/**
 * For each name of `by` the one name of `column` that its readings state: '' when none states one, null when they
 * state several. A reading that states nothing does not disagree. Nothing at all when the column is empty.
 */
export function sharedName(by: Names, column: Names, count: number): (string | null)[] | null {
  if (column.dictionary.length < 2) return null;
  // 0 is «nothing stated», as in the dictionary; `several` cannot be a place in it.
  const several = column.dictionary.length;
  const shared = new Uint32Array(by.dictionary.length);
  for (let i = 0; i < count; i += 1) {
    const stated = column.index[i] ?? 0;
    if (stated === 0) continue;
    const name = by.index[i] ?? 0;
    const before = shared[name] ?? 0;
    if (before === 0) shared[name] = stated;
    else if (before !== stated) shared[name] = several;
  }
  return Array.from(shared, (place) =>
    place === several ? null : (column.dictionary[place] ?? ''),
  );
}

/** How many readings of each name of `by` state anything in `column`. */
export function countStated(by: Names, column: Names, count: number): Uint32Array {
  const counts = new Uint32Array(by.dictionary.length);
  if (column.dictionary.length < 2) return counts;
  for (let i = 0; i < count; i += 1) {
    if ((column.index[i] ?? 0) === 0) continue;
    const name = by.index[i] ?? 0;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Which names of `by` occur together with the name `wanted` of `column`. */
export function namesWith(by: Names, column: Names, wanted: string, count: number): Uint8Array {
  const found = new Uint8Array(by.dictionary.length);
  const place = column.dictionary.indexOf(wanted);
  if (place < 1) return found;
  for (let i = 0; i < count; i += 1) {
    if (column.index[i] === place) found[by.index[i] ?? 0] = 1;
  }
  return found;
}
