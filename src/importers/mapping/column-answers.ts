import type { NameCells } from '../tables/table.ts';

/** A column that may answer, and which of its texts count. */
export interface AnsweringColumn {
  readonly cells: NameCells;
  readonly accepts?: (text: string) => boolean;
}

/** Stands among numbers for a cell that does not count. */
const doesNotCount = -1;

/** The answers of a column by code. */
interface NumberTable {
  numbers: Int32Array;
  count: number;
  hasAny: boolean;
}

/**
 * What the texts of a column mean, worked out once for each different text. Several columns may hold the same
 * thing (`Well` and `Well Position`): the first cell of a row that is not blank, and that its column accepts, counts.
 */
export class ColumnAnswers<T> {
  private readonly columns: readonly AnsweringColumn[];
  private readonly ofText: (text: string) => T;
  private readonly blank: T;
  /** By column and code; undefined where nobody asked yet, null for a cell that does not count. */
  private readonly known: (T | null | undefined)[][];
  private readonly answers = new Set<T>();
  /** By column: all codes below this one are known. */
  private readonly seen: number[] = [];
  /** By column, where answers are numbers: a loop over typed arrays takes a fraction of the time. */
  private readonly tables: NumberTable[] = [];

  constructor(columns: readonly AnsweringColumn[], ofText: (text: string) => T, blank: T) {
    this.columns = columns;
    this.ofText = ofText;
    this.blank = blank;
    this.known = columns.map(() => []);
  }

  /** The answer for row `i` of those that were read last. */
  at(i: number): T {
    for (let c = 0; c < this.columns.length; c += 1) {
      const code = this.columns[c]?.cells.index[i] ?? 0;
      const known = this.known[c]?.[code];
      const answer = known === undefined ? this.learn(c, code) : known;
      if (answer !== null) return answer;
    }
    return this.blank;
  }

  /** The answers for the first rows of those that were read last, where they are whole numbers from 0 on. */
  fill(this: ColumnAnswers<number>, into: Uint32Array): void {
    into.fill(this.blank);
    // From the last column to the first, so that the first which counts has the last word.
    for (let c = this.columns.length - 1; c >= 0; c -= 1) {
      const index = this.columns[c]?.cells.index;
      const numbers = this.numbersOf(c);
      if (!index || !numbers) continue;
      for (let i = 0; i < into.length; i += 1) {
        const number = numbers[index[i] ?? 0] ?? doesNotCount;
        if (number !== doesNotCount) into[i] = number;
      }
    }
  }

  /** Whether any text of the rows so far has this answer: most columns of yes and no say one thing throughout. */
  hasEver(answer: T): boolean {
    for (let c = 0; c < this.columns.length; c += 1) this.learnAll(c);
    return this.answers.has(answer);
  }

  private learnAll(c: number): void {
    const texts = this.columns[c]?.cells.dictionary.length ?? 0;
    for (let code = this.seen[c] ?? 0; code < texts; code += 1) {
      if (this.known[c]?.[code] === undefined) this.learn(c, code);
    }
    this.seen[c] = texts;
  }

  /** The answers of a column by code, as far as its texts go; null where none of them counts. */
  private numbersOf(this: ColumnAnswers<number>, c: number): Int32Array | null {
    this.learnAll(c);
    const known = this.known[c] ?? [];
    const table = (this.tables[c] ??= { numbers: new Int32Array(0), count: 0, hasAny: false });
    if (table.numbers.length < known.length) {
      const more = new Int32Array(2 * known.length);
      more.set(table.numbers);
      table.numbers = more;
    }
    for (; table.count < known.length; table.count += 1) {
      const answer = known[table.count] ?? null;
      table.numbers[table.count] = answer ?? doesNotCount;
      if (answer !== null) table.hasAny = true;
    }
    return table.hasAny ? table.numbers : null;
  }

  private learn(c: number, code: number): T | null {
    const { cells, accepts } = this.columns[c] ?? {};
    const text = (cells?.dictionary[code] ?? '').trim();
    const counts = text !== '' && (accepts?.(text) ?? true);
    const answer = counts ? this.ofText(text) : null;
    const known = this.known[c];
    if (known) known[code] = answer;
    if (answer !== null) this.answers.add(answer);
    return answer;
  }
}
