import type { ByteCodes } from './byte-codes.ts';
import { mostRowsOfScan } from '../tables/table.ts';

/** Longer numbers may not fit into a double exactly, so that a division would round twice; they go by their text. */
const mostDigits = 17;
const powers = Array.from({ length: mostDigits + 1 }, (_, digits) => 10 ** digits);

/** Quoted numbers may hold the delimiter as their decimal sign. */
const noStop = -1;

/**
 * A column of numbers, read straight from bytes: plain numbers (`24.5979`) become doubles (digits over a power of ten,
 * both exact, so the quotient is the nearest double); of every other cell the text is kept.
 */
export class ByteNumbers {
  readonly numbers = new Float64Array(mostRowsOfScan);
  readonly codes: ByteCodes;
  private readonly bytes: Uint8Array;
  private readonly decimal: number;

  constructor(bytes: Uint8Array, codes: ByteCodes, decimal: number) {
    this.bytes = bytes;
    this.codes = codes;
    this.decimal = decimal;
  }

  /** Reads the cell of row `i` that begins at `from`. Returns its length. */
  read(i: number, from: number, rowEnd: number, delimiter: number): number {
    const { bytes, decimal } = this;
    let whole = 0;
    let point = -1;
    let isPlain = true;
    let to = from;
    for (; to < rowEnd; to += 1) {
      const digit = (bytes[to] ?? 0) - 0x30;
      if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
      else if (digit + 0x30 === delimiter) break;
      else if (digit + 0x30 === decimal && point < 0 && to > from) point = to;
      else isPlain = false;
    }
    const length = to - from;
    if (length === 0 || point === to - 1 || length > mostDigits) isPlain = false;
    if (isPlain && whole <= Number.MAX_SAFE_INTEGER) {
      this.numbers[i] = point < 0 ? whole : whole / (powers[to - point - 1] ?? 1);
      this.codes.index[i] = 0;
    } else {
      this.numbers[i] = Number.NaN;
      this.codes.index[i] = length > 0 ? this.codes.codeOfSpan(from, to) : 0;
    }
    return length;
  }

  /** Reads what stands between quotes. */
  readQuoted(i: number, from: number, to: number): void {
    this.read(i, from, to, noStop);
  }

  /** Takes a text for the cell of row `i`. */
  readText(i: number, text: string): void {
    this.numbers[i] = Number.NaN;
    this.codes.readText(i, text);
  }

  /** The row has no such cell. */
  clear(i: number): void {
    this.readText(i, '');
  }
}
