import type { DecimalSign } from '../tables/parse-number.ts';
import { numberOf, parseNumber } from '../tables/parse-number.ts';

/** What readers and spreadsheets write for a well that gave no number. */
const noNumber =
  /^(ov(e)?r?fl(o)?w|over|overrange|>+|<+|sat(urated)?|missed|masked|invalid|error|nan|inf|-inf|n\/?a|---+|\*+|\?+|#+|#(div\/0|num|value|ref|n\/a|name)[!?]?)$/i;

/** Whether a cell is what a well of a plate can hold: a number or the reader's word for none. */
export function isSignal(text: string): boolean {
  return isNumberLike(text) || noNumber.test(text);
}

/** Whether a cell is a number under either decimal sign. */
export function isNumberLike(text: string): boolean {
  return numberOf(text) !== null;
}

export type ParsedSignal =
  | { readonly state: 'measured'; readonly value: number }
  | { readonly state: 'rejected'; readonly reason: string };

/** Reads the signal of a well that holds something. */
export function parseSignal(text: string, decimal: DecimalSign): ParsedSignal {
  const value = parseNumber(text, decimal);
  if (value !== null && Number.isFinite(value)) return { state: 'measured', value };
  if (/^(ov|over|>|sat)/i.test(text)) {
    return { state: 'rejected', reason: `«${text}»: the signal was beyond the reader’s range` };
  }
  return {
    state: 'rejected',
    reason: noNumber.test(text)
      ? `«${text}»: the well gave no number`
      : `«${text}» is not a number`,
  };
}
