import type { ReadingState } from '../../domain/reading.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import { isNoAmplification } from './no-amplification.ts';

/** Runs longer than this do not exist; BioMark writes 999 for no amplification. */
export const mostCycles = 100;
const noAmplificationNumber = 999;

/** What a cell of a Cq column says. */
export type ParsedCq =
  | { readonly state: Extract<ReadingState, 'measured'>; readonly value: number }
  | { readonly state: Extract<ReadingState, 'undetermined'>; readonly reason: string }
  | {
      readonly state: Extract<ReadingState, 'rejected'>;
      readonly code: 'value-not-a-number' | 'value-out-of-range';
      readonly reason: string;
    };

/** Reads a Cq: a number of cycles, a marker for «nothing amplified», or what is wrong with it. Never 40. */
export function parseCq(text: string, decimal: DecimalSign): ParsedCq {
  if (isNoAmplification(text)) {
    return { state: 'undetermined', reason: text.trim() === '' ? 'blank' : text.trim() };
  }
  const value = parseNumber(text, decimal);
  if (value === null) {
    return {
      state: 'rejected',
      code: 'value-not-a-number',
      reason: `«${text.trim()}» is not a Cq`,
    };
  }
  if (value === noAmplificationNumber) return { state: 'undetermined', reason: text.trim() };
  if (value <= 0 || value > mostCycles) {
    return {
      state: 'rejected',
      code: 'value-out-of-range',
      reason: `a Cq of ${text.trim()} is not possible`,
    };
  }
  return { state: 'measured', value };
}
