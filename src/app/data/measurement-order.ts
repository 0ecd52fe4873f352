/** A column of texts: row `i` says `texts[codes[i]]`. Every text stands in `texts` once. */
export interface TextColumn {
  readonly texts: readonly string[];
  readonly codes: Uint32Array;
}

/** Where each row stands in a sorted column. Rows that state nothing have rank `size`. */
export interface Ranks {
  readonly rank: Uint32Array;
  readonly size: number;
}

const byName = new Intl.Collator('en', { numeric: true });

/** Ranks by name, with numbers in names by their size (A2 before A10); '' is not stated. */
export function rankTexts({ texts, codes }: TextColumn): Ranks {
  const stated = [...texts.keys()].filter((code) => texts[code] !== '');
  stated.sort((a, b) => byName.compare(texts[a] ?? '', texts[b] ?? ''));
  const size = stated.length;
  const rankOfCode = new Uint32Array(texts.length).fill(size);
  for (const [rank, code] of stated.entries()) rankOfCode[code] = rank;
  return { rank: codes.map((code) => rankOfCode[code] ?? size), size };
}

/** Ranks by size; NaN is not stated. */
export function rankNumbers(values: Float64Array): Ranks {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted();
  let size = 0;
  for (const value of sorted) {
    if (size > 0 && sorted[size - 1] === value) continue;
    sorted[size] = value;
    size += 1;
  }
  const distinct = sorted.subarray(0, size);
  const rank = new Uint32Array(values.length);
  for (const [i, value] of values.entries()) {
    rank[i] = Number.isNaN(value) ? size : positionOf(distinct, value);
  }
  return { rank, size };
}

function positionOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Sorts rows by rank. A counting sort: linear in the rows, and rows of one rank keep their order.
 * What is not stated comes last in both directions.
 */
export function sortRows(rows: Uint32Array, ranks: Ranks, isDescending: boolean): Uint32Array {
  const { rank, size } = ranks;
  const slotOf = (row: number): number => {
    const at = rank[row] ?? size;
    return isDescending && at < size ? size - 1 - at : at;
  };
  const next = new Uint32Array(size + 2);
  for (const row of rows) add(next, slotOf(row) + 1, 1);
  for (let slot = 1; slot < next.length; slot += 1) add(next, slot, next[slot - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const slot = slotOf(row);
    sorted[next[slot] ?? 0] = row;
    add(next, slot, 1);
  }
  return sorted;
}

function add(counts: Uint32Array, at: number, amount: number): void {
  counts[at] = (counts[at] ?? 0) + amount;
}

/** Whether a row is kept. */
export type RowTest = (row: number) => boolean;

/** The rows among `count` that pass all tests, in their order. */
export function filterRows(count: number, tests: readonly RowTest[]): Uint32Array {
  const kept = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row += 1) {
    if (!tests.every((test) => test(row))) continue;
    kept[length] = row;
    length += 1;
  }
  return kept.slice(0, length);
}

/** Whether every word of a search occurs somewhere in a row, whatever its case; columns are asked for when there is a word. */
export function searchTests(search: string, columns: () => readonly TextColumn[]): RowTest[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.map((word) => {
    const tests = columns().map((column) =>
      textTest(column, (t) => t.toLowerCase().includes(word)),
    );
    return (row) => tests.some((test) => test(row));
  });
}

/** Asks once a text, not once a row. */
export function textTest(
  { texts, codes }: TextColumn,
  accepts: (text: string) => boolean,
): RowTest {
  const accepted = Uint8Array.from(texts, (text) => (accepts(text) ? 1 : 0));
  return (row) => accepted[codes[row] ?? 0] === 1;
}
