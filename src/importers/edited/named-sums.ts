import type { DecimalSign } from '../tables/parse-number.ts';
import type { Table } from '../tables/table.ts';
import { partSummary, sumKindOf, wordsOf } from './calculated-words.ts';
import { isSumAbove } from './is-sum-above.ts';
import { mostRowsByHand } from './named-rows.ts';

interface NamedPlace {
  readonly table: Table;
  readonly headerRow: number;
  /** The row after the last one. */
  readonly to: number;
  readonly names: readonly number[];
  readonly values: readonly number[];
  readonly decimal: DecimalSign;
  /** What no measured value is less than; a spread may be. */
  readonly least?: number;
}

/** A row that may sum up those with the same names. */
interface Candidate {
  readonly row: number;
  readonly text: string;
  readonly word: string;
  /** What the rows that it is of have in each column of names; '' where anything may stand. */
  readonly of: readonly string[];
}

/**
 * Rows whose name holds a word for a summary and the name of rows above (`Par 1 mean` behind those of `Par 1`), and whose values are
 * what the word says of these, by their name. A sample may be called so, so the numbers have to prove it. Only short tables have any.
 */
export function namedSums(place: NamedPlace): ReadonlyMap<number, string> {
  const { table, headerRow, to, names } = place;
  const found = new Map<number, string>();
  if (table.scan || to - headerRow > mostRowsByHand) return found;
  const candidates = candidatesOf(place);
  if (candidates.length === 0) return found;
  const cells = Array.from({ length: to }, (_, row) =>
    row > headerRow ? names.map((column) => wordsOf(table.cell(row, column)).join(' ')) : [],
  );
  for (const { row, text, word, of } of candidates) {
    const isOf = (above: number): boolean =>
      of.every((name, i) => name === '' || name === cells[above]?.[i]);
    const hasSome = cells.slice(0, row).some((_, above) => above > headerRow && isOf(above));
    if (hasSome && isSumAbove(place, row, word, isOf)) found.set(row, text);
  }
  return found;
}

function candidatesOf({ table, headerRow, to, names }: NamedPlace): Candidate[] {
  const candidates: Candidate[] = [];
  for (let row = headerRow + 1; row < to; row += 1) {
    const texts = names.map((column) => table.cell(row, column).trim());
    const parts = texts.map(partSummary);
    const at = parts.findIndex((part) => part !== null);
    const part = parts[at];
    if (!part || !proves(part.word)) continue;
    const of = texts.map((text, i) => (i === at ? part.of : wordsOf(text)).join(' '));
    candidates.push({ row, text: texts[at] ?? '', word: part.word, of });
  }
  return candidates;
}

/** An extreme is a reading itself, and `Par 10 min` is a time. */
function proves(word: string): boolean {
  const kind = sumKindOf(word);
  return kind !== null && kind !== 'least' && kind !== 'greatest';
}
