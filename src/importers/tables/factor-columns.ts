import { foldWithoutBrackets } from './fold-header.ts';

/** Headers of a second factor, folded. A day is none: it numbers repeats as often as times. */
const factorHeader = /^((second|2nd)?factor2?|times?|timepoints?|hours?|zeit|tiempo)$/;
/** Headers that say a second factor where another column says the group, else the group itself. */
const treatmentHeader = /^(treatments?|trt|behandlung|tratamiento|traitement)$/;

/** Whether a header names a second factor beside the group: a time. */
export function isFactorHeader(header: string): boolean {
  return factorHeader.test(foldWithoutBrackets(header));
}

/**
 * Which of the columns that could name the group name a second factor instead: those of a treatment, where another
 * column says the group.
 */
export function treatmentsBeside(
  groupColumns: readonly number[],
  headers: readonly string[],
): number[] {
  const isTreatment = (column: number): boolean =>
    treatmentHeader.test(foldWithoutBrackets(headers[column] ?? ''));
  const treatments = groupColumns.filter(isTreatment);
  return treatments.length < groupColumns.length ? treatments : [];
}
