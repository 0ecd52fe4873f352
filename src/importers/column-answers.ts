import type { NameCells } from './table.ts';

/** A column that may answer, and which of its texts count. */
export interface AnsweringColumn {
  readonly cells: NameCells;
  readonly accepts?: (text: string) => boolean;
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

  /** The answers for the first rows of those that were read last, where they are numbers. */
  fill(this: ColumnAnswers<number>, into: Uint32Array): void {
    into.fill(this.blank);
    // From the last column to the first, so that the first which counts has the last word.
    for (let c = this.columns.length - 1; c >= 0; c -= 1) {
      const index = this.columns[c]?.cells.index;
      const known = this.known[c];
      if (!index || !known) continue;
      for (let i = 0; i < into.length; i += 1) {
        const code = index[i] ?? 0;
        const before = known[code];
        const answer = before === undefined ? this.learn(c, code) : before;
        if (answer !== null) into[i] = answer;
      }
    }
  }

  /** Whether any text of the rows so far has this answer: most columns of yes and no say one thing throughout. */
  hasEver(answer: T): boolean {
    for (let c = 0; c < this.columns.length; c += 1) {
      const texts = this.columns[c]?.cells.dictionary.length ?? 0;
      for (let code = this.seen[c] ?? 0; code < texts; code += 1) {
        if (this.known[c]?.[code] === undefined) this.learn(c, code);
      }
      this.seen[c] = texts;
    }
    return this.answers.has(answer);
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
