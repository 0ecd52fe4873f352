import type { Token } from './sample-tokens.ts';

/** Folded words by all their beginnings, so that most words of a name are passed over at one look. */
export class WordTrie<Value> {
  private readonly values = new Map<string, Value>();
  private readonly beginnings = new Set<string>();

  constructor(entries: Iterable<readonly [key: string, value: Value]>) {
    for (const [key, value] of entries) {
      this.values.set(key, value);
      for (let end = 1; end < key.length; end += 1) this.beginnings.add(key.slice(0, end));
    }
  }

  get(key: string): Value | null {
    return this.values.get(key) ?? null;
  }

  /** Whether more words can follow. */
  begins(key: string): boolean {
    return this.beginnings.has(key);
  }

  /** The longest entry that the words from `i` on make together (`MCF-7`, `wild type`). */
  longestAt(tokens: readonly Token[], i: number): { value: Value; length: number } | null {
    let found: { value: Value; length: number } | null = null;
    let key = '';
    for (let end = i; end < tokens.length; end += 1) {
      key += tokens[end]?.key ?? '';
      const value = this.values.get(key);
      if (value !== undefined) found = { value, length: end + 1 - i };
      if (!this.beginnings.has(key)) break;
    }
    return found;
  }
}
