import type { Assay } from '../domain/reading.ts';
import type { DiagnosticCode } from '../domain/diagnostic.ts';
import type { DecimalSign } from './parse-number.ts';
import { parseNumber } from './parse-number.ts';
import { parseCq } from './qpcr-cq.ts';

/** What a cell that should hold a value says. */
export type ParsedValue =
  | { readonly state: 'measured'; readonly value: number }
  | { readonly state: 'undetermined'; readonly reason: string }
  | { readonly state: 'rejected'; readonly code: DiagnosticCode; readonly reason: string };

/** Reads a value: a Cq for qPCR, else any number; a blank or a word is no signal and is rejected. */
export function parseValue(text: string, assay: Assay, decimal: DecimalSign): ParsedValue {
  if (assay === 'qpcr') return parseCq(text, decimal);
  const trimmed = text.trim();
  if (trimmed === '') {
    return { state: 'rejected', code: 'value-missing', reason: 'the cell is blank' };
  }
  const value = parseNumber(trimmed, decimal);
  return value === null || !Number.isFinite(value)
    ? { state: 'rejected', code: 'value-not-a-number', reason: `«${trimmed}» is not a number` }
    : { state: 'measured', value };
}
