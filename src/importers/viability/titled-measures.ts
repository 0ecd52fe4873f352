import { scaleOfWords } from '../tables/scale-words.ts';
import { viabilityColumnOf } from './viability-columns.ts';

/** Shares of a control, which somebody calculated where what was measured stands beside them. */
const share = /%|percent|viab|surviv|\bof (?:control|vehicle|dmso|untreated)\b|存活率|活力/i;

/** Whether a header or a title says that its numbers are shares of a control. */
export function isShare(text: string): boolean {
  return share.test(text);
}

/**
 * Those of some tables that were measured, where their titles all name a measure (`OD 570`, `Raw data`, `% of control`)
 * and none cells or a compound; all of them where nothing but shares is there. Null for other titles.
 */
export function measuredAmong<T extends { readonly title: string }>(
  tables: readonly T[],
): readonly T[] | null {
  if (tables.length < 2 || !tables.every(({ title }) => namesMeasure(title))) return null;
  const measured = tables.filter(({ title }) => !isShare(title) && scaleOfWords(title) === null);
  return measured.length > 0 ? measured : tables;
}

function namesMeasure(title: string): boolean {
  const role = viabilityColumnOf(title);
  return role === 'response' || role === 'weakResponse' || scaleOfWords(title) !== null;
}
