import type { Coder } from './range-coder.ts';
import { Chances, evenChances } from './range-coder.ts';

/** Bits of the largest whole number that is coded. */
const widest = 53;

/** Cells of one context: a tree for the width, and the two bits below the top one for each width. */
const widthCells = 64;
const headCells = 4;
const cells = widthCells + (widest + 1) * headCells;

/** A symbol of a few bits, each with chances of its own. */
export function codeTree(
  coder: Coder,
  chances: Chances,
  base: number,
  bits: number,
  symbol: number,
): number {
  let node = 1;
  for (let i = bits - 1; i >= 0; i -= 1)
    node = node * 2 + coder.bit(chances, base + node, (symbol >>> i) & 1);
  return node - 2 ** bits;
}

/** Whole numbers from 0, small or often seen ones in few bits: the width is learned, and so are the bits below its top. */
export class WholeNumbers {
  private readonly chances: Chances;

  constructor(contexts = 1) {
    this.chances = new Chances(contexts * cells);
  }

  code(coder: Coder, context: number, value: number): number {
    const base = context * cells;
    const width = codeTree(coder, this.chances, base, 6, value === 0 ? 0 : widthOf(value));
    if (width <= 1) return width;
    let head = 1;
    let result = 1;
    for (let i = width - 2; i >= 0; i -= 1) {
      const given = Math.floor(value / 2 ** i) % 2;
      let bit: number;
      if (head < headCells) {
        bit = coder.bit(this.chances, base + widthCells + width * headCells + head, given);
        head = head * 2 + bit;
      } else {
        bit = coder.bit(evenChances, 0, given);
      }
      result = result * 2 + bit;
    }
    return result;
  }
}

/** Whole numbers of either sign. */
export class SignedNumbers {
  private readonly sizes: WholeNumbers;
  private readonly signs: Chances;

  constructor(contexts = 1) {
    this.sizes = new WholeNumbers(contexts);
    this.signs = new Chances(contexts);
  }

  code(coder: Coder, context: number, value: number): number {
    const size = this.sizes.code(coder, context, Math.abs(value));
    if (size === 0) return 0;
    return coder.bit(this.signs, context, value < 0 ? 1 : 0) === 1 ? -size : size;
  }
}

function widthOf(value: number): number {
  let width = 1;
  for (let rest = value; rest >= 2; rest = Math.floor(rest / 2)) width += 1;
  return width;
}
