import { isSame } from './same-bytes.ts';

/**
 * Passes the fields between two columns that are wanted. They mostly say what they said in the row before, and
 * comparing is cheaper than looking for delimiters.
 */
export class ByteSkip {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly delimiter: number;
  private readonly fields: number;
  /** What was passed last, the delimiter behind it included. */
  private lastFrom = 0;
  private lastLength = 0;

  /** @param fields how many fields are passed, at least one */
  constructor(bytes: Uint8Array, delimiter: number, fields: number) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.delimiter = delimiter;
    this.fields = fields;
  }

  /** Where the field behind those from `from` on begins: behind the end of a row that has none. */
  behind(from: number, rowEnd: number): number {
    const { lastFrom, lastLength } = this;
    const expected = from + lastLength;
    if (lastLength > 0 && expected <= rowEnd && isSame(this.view, lastFrom, from, lastLength)) {
      return expected;
    }
    const { bytes, delimiter } = this;
    let at = from;
    for (let left = this.fields; left > 0; at += 1) {
      if (at >= rowEnd) return rowEnd + 1;
      if (bytes[at] === delimiter) left -= 1;
    }
    this.lastFrom = from;
    this.lastLength = at - from;
    return at;
  }
}
