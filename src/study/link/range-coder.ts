/**
 * Chances of bits that are learned while they are coded. Each cell starts at one half and moves towards what it
 * saw, fast at first (Krichevsky and Trofimov's estimator), then steadily.
 */
export class Chances {
  readonly ofOne: Float64Array;
  readonly seen: Uint8Array;

  constructor(cells: number) {
    this.ofOne = new Float64Array(cells).fill(0.5);
    this.seen = new Uint8Array(cells);
  }

  /** Chance of a one, kept off 0 and 1. */
  at(cell: number): number {
    return Math.min(Math.max(this.ofOne[cell] ?? 0.5, 1 / 4096), 4095 / 4096);
  }

  learn(cell: number, bit: number): void {
    const seen = this.seen[cell] ?? 0;
    const chance = this.ofOne[cell] ?? 0.5;
    this.ofOne[cell] = chance + (bit - chance) / (seen + 1.6);
    if (seen < 60) this.seen[cell] = seen + 1;
  }
}

/** The chance of a bit that nothing is known of. */
class EvenChances extends Chances {
  override learn(): void {}
}
export const evenChances = new EvenChances(1);

/**
 * One way through the data for both directions: an encoder writes the bit that it is given and returns it, a
 * decoder returns the one that was written. All of the format is built on this call, and so is written once.
 */
export interface Coder {
  readonly isWriting: boolean;
  bit(chances: Chances, cell: number, bit: number): number;
}

/** A range coder (Martin 1979), binary with carry, as in LZMA. */
const least = 2 ** 24;
const word = 2 ** 32;

export class Encoder implements Coder {
  readonly isWriting = true;
  private readonly bytes: number[] = [];
  private low = 0;
  private range = word - 1;
  private cache = -1;
  private pending = 0;

  bit(chances: Chances, cell: number, bit: number): number {
    const bound = Math.floor(this.range * chances.at(cell));
    if (bit === 1) {
      this.range = bound;
    } else {
      this.low += bound;
      this.range -= bound;
    }
    chances.learn(cell, bit);
    while (this.range < least) {
      this.range *= 256;
      this.shift();
    }
    return bit;
  }

  /** The bytes; zeros at the end are left out, because a decoder reads them anyway. */
  finish(): Uint8Array {
    for (const unit of [2 ** 31, 2 ** 24, 2 ** 16, 2 ** 8, 1]) {
      const rounded = Math.ceil(this.low / unit) * unit;
      if (rounded >= this.low + this.range) continue;
      this.low = rounded;
      break;
    }
    for (let i = 0; i < 5; i += 1) this.shift();
    let length = this.bytes.length;
    while (length > 0 && this.bytes[length - 1] === 0) length -= 1;
    return Uint8Array.from(this.bytes.slice(0, length));
  }

  private shift(): void {
    if (this.low < 0xff000000 || this.low >= word) {
      const carry = this.low >= word ? 1 : 0;
      if (this.cache >= 0) this.bytes.push((this.cache + carry) & 255);
      for (; this.pending > 0; this.pending -= 1) this.bytes.push((255 + carry) & 255);
      this.cache = Math.floor(this.low / least) & 255;
    } else {
      this.pending += 1;
    }
    this.low = (this.low % least) * 256;
  }
}

export class Decoder implements Coder {
  readonly isWriting = false;
  private at = 0;
  private range = word - 1;
  private code = 0;

  constructor(private readonly bytes: Uint8Array) {
    for (let i = 0; i < 4; i += 1) this.code = this.code * 256 + this.next();
  }

  bit(chances: Chances, cell: number): number {
    const bound = Math.floor(this.range * chances.at(cell));
    const bit = this.code < bound ? 1 : 0;
    if (bit === 1) {
      this.range = bound;
    } else {
      this.code -= bound;
      this.range -= bound;
    }
    chances.learn(cell, bit);
    while (this.range < least) {
      this.range *= 256;
      this.code = this.code * 256 + this.next();
    }
    return bit;
  }

  private next(): number {
    const byte = this.bytes[this.at] ?? 0;
    this.at += 1;
    return byte;
  }
}
