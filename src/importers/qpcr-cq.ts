import type { ReadingState } from '../domain/reading.ts';
import type { DecimalSign } from './parse-number.ts';
import { parseNumber } from './parse-number.ts';
import { isNoAmplification } from './qpcr-columns.ts';

/** Runs longer than this do not exist. */
const mostCycles = 100;

/**
 * Numbers that stand for «nothing amplified»: 999 (BioMark), 0 (SmartCycler and others) and -1 (RDML tools). No
 * curve crosses its threshold before the first cycle, so none of them is ever a Cq.
 */
const noAmplificationNumbers: ReadonlySet<number> = new Set([999, 0, -1]);

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
  if (noAmplificationNumbers.has(value)) return { state: 'undetermined', reason: text.trim() };
  if (value <= 0 || value > mostCycles) {
    return {
      state: 'rejected',
      code: 'value-out-of-range',
      reason: `a Cq of ${text.trim()} is not possible`,
    };
  }
  return { state: 'measured', value };
}
