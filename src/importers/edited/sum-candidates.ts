import { anySumKind, partSummary, wordsOf } from './calculated-words.ts';
import type { NamedRow } from './named-rows.ts';

/** A row that may sum up others, by a word among its names. */
export interface SumCandidate {
  readonly row: NamedRow;
  /** The name that is the word or holds it. */
  readonly text: string;
  readonly word: string;
  /** Whether it is called after the rows that it is of (`Par 1 mean`). */
  readonly isPart: boolean;
  /** Whether a row has the names of those that it would be of. */
  readonly isOf: (above: NamedRow) => boolean;
}

/** The rows of a short table with a word for a sum, alone or beside what they are of, in the order of the table. */
export function sumCandidates(rows: readonly NamedRow[]): readonly SumCandidate[] {
  const parts = new Map<string, ReturnType<typeof partOf>>();
  const part = (name: string): ReturnType<typeof partOf> => {
    const known = parts.get(name);
    if (known !== undefined) return known;
    const found = partOf(name);
    parts.set(name, found);
    return found;
  };
  const names = new Map<string, string>();
  const plain = (name: string): string => {
    const known = names.get(name) ?? wordsOf(name).join(' ');
    names.set(name, known);
    return known;
  };
  return rows.flatMap((row) => {
    const at = row.cells.findIndex((cell) => part(cell) !== null);
    const found = part(row.cells[at] ?? '');
    if (!row.hasNumber || !found) return [];
    const of = row.cells.map((cell, i) => (i === at ? found.of : plain(cell)));
    const cellsOf = (above: NamedRow): string[] => above.cells.map(plain);
    const isExact = rows.some((above) => above.row < row.row && cellsOf(above)[at] === of[at]);
    const isNamed = (name: string, i: number): boolean =>
      of[i] === '' || name === of[i] || (i === at && !isExact && isNumbered(name, of[i] ?? ''));
    return [
      {
        row,
        text: row.cells[at] ?? '',
        word: found.word,
        isPart: found.of !== '',
        isOf: (above) => cellsOf(above).every(isNamed),
      },
    ];
  });
}

/** The word of a name and what it is of, '' where it stands alone; null for other names. An extreme is a reading itself. */
function partOf(name: string): { readonly word: string; readonly of: string } | null {
  const part = anySumKind(name) ? { word: name, of: [] } : partSummary(name);
  const kind = part && anySumKind(part.word);
  if (!part || kind === null || kind === 'least' || kind === 'greatest') return null;
  return { word: part.word, of: part.of.join(' ') };
}

/** Whether a name is another one with a number or a letter behind (`Par 2` of `Par`, `Par 1b` of `Par 1`). */
function isNumbered(name: string, other: string): boolean {
  if (other === '' || !name.startsWith(other)) return false;
  const rest = name.slice(other.length);
  return /\d$/.test(other)
    ? /^(?: ?[a-z]| [a-z]?\d{1,3})$/.test(rest)
    : /^(?: ?[a-z]?\d{1,3}| [a-z])$/.test(rest);
}
