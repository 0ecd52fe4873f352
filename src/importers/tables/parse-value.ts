import type { ColumnMapping } from '../../domain/mapping.ts';
import type { NormalisedScale } from '../../domain/normalised-scale.ts';
import { log2OfNormalised } from '../../domain/normalised-scale.ts';
import type { Assay } from '../../domain/reading.ts';
import type { DiagnosticCode } from '../../domain/diagnostic.ts';
import type { DecimalSign } from './parse-number.ts';
import { parseNumber } from './parse-number.ts';
import { isNoAmplification } from '../qpcr/no-amplification.ts';
import { parseCq } from '../qpcr/qpcr-cq.ts';

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

/** Reads a value that was normalised elsewhere: any number that has a logarithm, or a marker for «not detected». */
export function parseNormalised(
  text: string,
  scale: NormalisedScale,
  decimal: DecimalSign,
): ParsedValue {
  const trimmed = text.trim();
  if (isNoAmplification(trimmed)) return { state: 'undetermined', reason: trimmed || 'blank' };
  const value = parseNumber(trimmed, decimal);
  if (value === null) {
    return {
      state: 'rejected',
      code: 'value-not-a-number',
      reason: `«${trimmed}» is not a number`,
    };
  }
  return Number.isFinite(log2OfNormalised(value, scale))
    ? { state: 'measured', value }
    : {
        state: 'rejected',
        code: 'value-not-positive',
        reason: `a ${scale} of ${trimmed} has no logarithm`,
      };
}

/** Reads a value of a table whose columns the user pointed at. */
export function parseMapped(
  text: string,
  { assay, normalised }: Pick<ColumnMapping, 'assay' | 'normalised'>,
  decimal: DecimalSign,
): ParsedValue {
  return normalised ? parseNormalised(text, normalised, decimal) : parseValue(text, assay, decimal);
}
