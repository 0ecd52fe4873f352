import { isSame } from './same-bytes.ts';
import type { NameCells } from '../tables/table.ts';
import { mostRowsOfScan } from '../tables/table.ts';

/** The start value and the factor of the FNV-1a hash (Fowler, Noll and Vo), 32 bits. */
const hashStart = 0x811c9dc5 | 0;
const hashFactor = 0x01000193;

/**
 * Gives each different text of a column a code without making strings of them: an open hash table over the bytes
 * of the file. Only a new text is decoded, once.
 */
export class ByteCodes implements NameCells {
  readonly dictionary: string[] = [''];
  readonly index = new Uint32Array(mostRowsOfScan);
  /** What was coded last, and where it stands: the same text often follows in the next row. */
  private last = 0;
  private lastFrom = 0;
  private lastLength = -1;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly textOf: (from: number, to: number) => string;
  /** Code + 1 by hash; 0 is free. */
  private slots = new Int32Array(1024);
  private hashes = new Int32Array(512);
  private from = new Uint32Array(512);
  private length = new Uint32Array(512);
  /** By code: the code that followed it last. Wells go in one order on every plate, and so do the targets of samples. */
  private follower = new Uint32Array(512);
  /** Texts that stand nowhere in the bytes as they are (with doubled quotes). */
  private readonly others = new Map<string, number>();

  constructor(bytes: Uint8Array, textOf: (from: number, to: number) => string) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.textOf = textOf;
  }

  /** Reads the cell of row `i` that begins at `from`. Returns its length. */
  read(i: number, from: number, rowEnd: number, delimiter: number): number {
    const { bytes } = this;
    if (from >= rowEnd) {
      this.index[i] = 0;
      return 0;
    }
    if (this.isRepeated(from, rowEnd, delimiter)) {
      this.index[i] = this.last;
      return this.lastLength;
    }
    const before = this.last;
    const expected = this.follower[before] ?? 0;
    if (expected !== 0 && this.isCell(expected, from, rowEnd, delimiter)) {
      this.last = expected;
      this.lastFrom = from;
      this.lastLength = this.length[expected] ?? 0;
      this.index[i] = expected;
      return this.lastLength;
    }
    let hash = hashStart;
    let at = from;
    for (; at < rowEnd; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === delimiter) break;
      hash = Math.imul(hash ^ byte, hashFactor);
    }
    const code = this.codeOf(hash, from, at - from);
    this.index[i] = code;
    this.follower[before] = code;
    return at - from;
  }

  /** Whether the cell at `from` is the text of a code. */
  private isCell(code: number, from: number, rowEnd: number, delimiter: number): boolean {
    const end = from + (this.length[code] ?? 0);
    if (end > rowEnd || (end < rowEnd && this.bytes[end] !== delimiter)) return false;
    return this.isAt(code, from);
  }

  /**
   * Whether the cell at `from` says the same as the last one did. Comparing is cheaper than hashing, and most columns
   * of an export repeat themselves.
   */
  private isRepeated(from: number, rowEnd: number, delimiter: number): boolean {
    const { bytes, view, lastFrom, lastLength } = this;
    const end = from + lastLength;
    if (lastLength < 0 || end > rowEnd || (end < rowEnd && bytes[end] !== delimiter)) return false;
    return isSame(view, lastFrom, from, lastLength);
  }

  /** Reads what stands between quotes. */
  readQuoted(i: number, from: number, to: number): void {
    this.index[i] = this.codeOfSpan(from, to);
  }

  /** Takes a text for the cell of row `i`. */
  readText(i: number, text: string): void {
    this.index[i] = this.codeOfText(text);
  }

  /** The row has no such cell. */
  clear(i: number): void {
    this.index[i] = 0;
  }

  /** Code of the text at `from`, whose hash the caller has. */
  private codeOf(hash: number, from: number, length: number): number {
    this.last = length === 0 ? 0 : this.find(hash, from, length);
    this.lastFrom = from;
    this.lastLength = length;
    return this.last;
  }

  private find(hash: number, from: number, length: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const code = (this.slots[slot] ?? 0) - 1;
      if (code < 0) break;
      if (this.hashes[code] === hash && this.length[code] === length && this.isAt(code, from)) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
    return this.add(hash, from, length, slot);
  }

  /** Code of a span that was not hashed yet. */
  codeOfSpan(from: number, to: number): number {
    let hash = hashStart;
    for (let at = from; at < to; at += 1) {
      hash = Math.imul(hash ^ (this.bytes[at] ?? 0), hashFactor);
    }
    return this.codeOf(hash, from, to - from);
  }

  /** Code of a text that is given as such. */
  private codeOfText(text: string): number {
    if (text === '') return 0;
    let code = this.others.get(text);
    if (code === undefined) {
      code = this.push(text);
      this.others.set(text, code);
    }
    return code;
  }

  private isAt(code: number, from: number): boolean {
    return isSame(this.view, this.from[code] ?? 0, from, this.length[code] ?? 0);
  }

  private add(hash: number, from: number, length: number, slot: number): number {
    const code = this.push(this.textOf(from, from + length));
    this.hashes[code] = hash;
    this.from[code] = from;
    this.length[code] = length;
    this.slots[slot] = code + 1;
    if (2 * this.dictionary.length > this.slots.length) this.rehash();
    return code;
  }

  private push(text: string): number {
    const code = this.dictionary.length;
    this.dictionary.push(text);
    if (code === this.hashes.length) {
      const { hashes, from, length, follower } = this;
      this.hashes = new Int32Array(2 * code);
      this.from = new Uint32Array(2 * code);
      this.length = new Uint32Array(2 * code);
      this.follower = new Uint32Array(2 * code);
      this.hashes.set(hashes);
      this.from.set(from);
      this.length.set(length);
      this.follower.set(follower);
    }
    return code;
  }

  private rehash(): void {
    const before = this.slots;
    this.slots = new Int32Array(2 * before.length);
    const mask = this.slots.length - 1;
    for (const entry of before) {
      if (entry === 0) continue;
      const hash = this.hashes[entry - 1] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = entry;
    }
  }
}
