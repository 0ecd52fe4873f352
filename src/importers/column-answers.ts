import type { NameCells } from './table.ts';

/**
 * What the texts of a column mean, worked out once for each different text. Several columns may hold the same
 * thing (`Well` and `Well Position`): the first cell of a row that is not blank, and that the test accepts, counts.
 */
export class ColumnAnswers<T> {
  private readonly columns: readonly NameCells[];
  private readonly ofText: (text: string) => T;
  private readonly blank: T;
  private readonly accepts: (text: string) => boolean;
  /** By column and code; undefined where nobody asked yet, null for a cell that does not count. */
  private readonly known: (T | null | undefined)[][];

  constructor(
    columns: readonly NameCells[],
    ofText: (text: string) => T,
    blank: T,
    accepts: (text: string) => boolean = () => true,
  ) {
    this.columns = columns;
    this.ofText = ofText;
    this.blank = blank;
    this.accepts = accepts;
    this.known = columns.map(() => []);
  }

  /** The answer for row `i` of those that were read last. */
  at(i: number): T {
    for (let c = 0; c < this.columns.length; c += 1) {
      const code = this.columns[c]?.index[i] ?? 0;
      const known = this.known[c]?.[code];
      const answer = known === undefined ? this.learn(c, code) : known;
      if (answer !== null) return answer;
    }
    return this.blank;
  }

  /** The answers for these rows, where they are numbers. */
  fill(this: ColumnAnswers<number>, rows: Uint32Array, into: Uint32Array): void {
    const [only, ...others] = this.columns;
    const [known] = this.known;
    if (!only || !known || others.length > 0) {
      for (let k = 0; k < rows.length; k += 1) into[k] = this.at(rows[k] ?? 0);
      return;
    }
    const { index } = only;
    for (let k = 0; k < rows.length; k += 1) {
      const code = index[rows[k] ?? 0] ?? 0;
      const answer = known[code];
      into[k] = (answer === undefined ? this.learn(0, code) : answer) ?? this.blank;
    }
  }

  private learn(c: number, code: number): T | null {
    const text = (this.columns[c]?.dictionary[code] ?? '').trim();
    const answer = text === '' || !this.accepts(text) ? null : this.ofText(text);
    const known = this.known[c];
    if (known) known[code] = answer;
    return answer;
  }
}
