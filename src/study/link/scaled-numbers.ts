import type { Coder } from './range-coder.ts';
import { evenChances } from './range-coder.ts';

/** How the doubles of a column become whole numbers: so many decimals, or single precision. */
export type Scale = number;
const mostDecimals = 20;
export const singlePrecision = 31;
const largest = 2 ** 51;

const view = new DataView(new ArrayBuffer(8));

/** The whole number that stands for a double under a scale; null where it would not come back exactly. */
export function toWhole(value: number, scale: Scale): number | null {
  if (!Number.isFinite(value) || Object.is(value, -0)) return null;
  if (scale === singlePrecision) {
    if (Math.fround(value) !== value) return null;
    view.setFloat32(0, Math.abs(value));
    // The bits of a positive float, read as a whole number, grow with it.
    return value < 0 ? -view.getUint32(0) : view.getUint32(0);
  }
  const whole = Math.round(value * 10 ** scale);
  return Math.abs(whole) < largest && fromWhole(whole, scale) === value ? whole + 0 : null;
}

/** The double again: the quotient of a whole number and a power of ten is what the decimal text reads as. */
export function fromWhole(whole: number, scale: Scale): number {
  if (scale !== singlePrecision) return whole / 10 ** scale;
  view.setUint32(0, Math.abs(whole));
  return whole < 0 ? -view.getFloat32(0) : view.getFloat32(0);
}

/** The scale under which a column takes the least room: each decimal costs, and each exception costs a double. */
export function scaleOf(values: Iterable<number>): Scale {
  const numbers = [...values].filter((value) => !Number.isNaN(value));
  const costOf = (scale: Scale, each: number): number =>
    numbers.reduce((sum, value) => sum + (toWhole(value, scale) === null ? 66 : each), 0);
  let best = { scale: 0, cost: Number.POSITIVE_INFINITY };
  const consider = (scale: Scale, each: number): void => {
    const cost = costOf(scale, each);
    if (cost < best.cost) best = { scale, cost };
  };
  for (let decimals = 0; decimals <= mostDecimals; decimals += 1)
    consider(decimals, decimals * 3.32);
  consider(singlePrecision, 24);
  return best.scale;
}

/** A double bit by bit, for what no scale holds. */
export function codeDouble(coder: Coder, value: number): number {
  view.setFloat64(0, value);
  const words = [view.getUint32(0), view.getUint32(4)];
  for (const [i, word] of words.entries()) {
    let coded = 0;
    for (let bit = 31; bit >= 0; bit -= 1)
      coded = coded * 2 + coder.bit(evenChances, 0, (word >>> bit) & 1);
    words[i] = coded;
  }
  view.setUint32(0, words[0] ?? 0);
  view.setUint32(4, words[1] ?? 0);
  return view.getFloat64(0);
}
