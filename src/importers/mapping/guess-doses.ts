import { isKnownProtein } from '../bands/band-file-name.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { areLogarithms } from '../viability/log-doses.ts';
import { numberOf } from '../tables/parse-number.ts';
import { viabilityColumnOf } from '../viability/viability-columns.ts';

/** Fewer are no curve. */
const fewestDoses = 4;
/** Doses of a curve span at least this much; times and numbers of passages do not. */
const leastSpan = 50;
/** Logarithms of molar doses lie between these. */
const logarithms = [-13, -1] as const;

/**
 * The column of doses of a table that no format knows, as its header says or as its numbers lie: in Prism's tables
 * they stand first, below «X» or nothing, and rise or fall over decades. -1 where there is none, or where genes or
 * proteins head the others, for blots have doses too.
 */
export function doseColumnOf(
  headers: readonly string[],
  cells: readonly (readonly string[])[],
): number {
  if (nameTargets(headers)) return -1;
  const stated = headers.findIndex((header) => {
    const role = header === '' ? null : viabilityColumnOf(header);
    return role === 'dose' || role === 'logDose';
  });
  if (stated >= 0) return numbersOf(cells[stated] ?? []).length > 1 ? stated : -1;
  const isUnnamed = /^x?$/i.test(headers[0] ?? '');
  const others = cells.slice(1).filter((texts) => numbersOf(texts).length > 1);
  return isUnnamed && others.length > 0 && lieAsDoses(cells[0] ?? []) ? 0 : -1;
}

/** Whether genes or proteins head columns. */
export function nameTargets(headers: readonly string[]): boolean {
  return headers.some((header) => isKnownGene(header) || isKnownProtein(header));
}

function lieAsDoses(texts: readonly string[]): boolean {
  const numbers = numbersOf(texts);
  const doses = [...new Set(numbers)];
  if (doses.length < fewestDoses || numbers.length < texts.length) return false;
  const steps = numbers.slice(1).map((number, i) => number - (numbers[i] ?? number));
  if (!steps.every((step) => step >= 0) && !steps.every((step) => step <= 0)) return false;
  const [least, most] = logarithms;
  if (areLogarithms(doses) && doses.every((dose) => dose > least && dose < most)) return true;
  // Programs number the rows of what they save.
  if (steps.every((step) => step === steps[0])) return false;
  const positive = doses.filter((dose) => dose > 0);
  return (
    doses.every((dose) => dose >= 0) &&
    positive.length >= fewestDoses - 1 &&
    Math.max(...positive) / Math.min(...positive) >= leastSpan
  );
}

function numbersOf(texts: readonly string[]): number[] {
  return texts.flatMap((text) => numberOf(text) ?? []);
}
