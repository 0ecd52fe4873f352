import { grubbsCriticalValue, largestGrubbsStatistic } from '../../stats/grubbs.ts';
import { median } from '../../stats/median.ts';
import { cqWords } from './well-words.ts';

/** Largest distance between technical wells, in cycles; 0 for a single well. */
export function spreadOf(cqs: readonly number[]): number {
  if (cqs.length < 2) return 0;
  let [lowest, highest] = [Infinity, -Infinity];
  for (const cq of cqs) {
    lowest = Math.min(lowest, cq);
    highest = Math.max(highest, cq);
  }
  return highest - lowest;
}

/**
 * The position of the single well that explains a spread: without it, and without no other, the rest lie within
 * the limit. null where the wells are too few to tell (two), or where more than one would do, or none.
 */
export function explainingWell(cqs: readonly number[], limit: number): number | null {
  if (cqs.length < 3 || spreadOf(cqs) <= limit) return null;
  const sorted = cqs.toSorted((a, b) => a - b);
  const withoutLowest = spreadOf(sorted.slice(1)) <= limit;
  const withoutHighest = spreadOf(sorted.slice(0, -1)) <= limit;
  if (withoutLowest === withoutHighest) return null;
  const off = withoutLowest ? sorted[0] : sorted.at(-1);
  return cqs.findIndex((cq) => cq === off);
}

/** What a spread says, and why no test of outliers decides it. */
export function describeSpread(cqs: readonly number[], limit: number, suggested: boolean): string {
  const start = `The wells lie ${spreadOf(cqs).toFixed(2)} cycles apart (${cqWords(cqs)}; median ${median(cqs).toFixed(2)}).`;
  if (cqs.length === 2) {
    return `${start} Of two wells nothing tells which one is off; both stay in the mean.`;
  }
  const why = whyNoTest(cqs.length);
  return suggested
    ? `${start} Without one well the others lie within ${limit} cycles, so it is suggested, and stays until you leave it out. ${why}`
    : `${start} No single well explains it, so none is suggested. ${why}`;
}

function whyNoTest(n: number): string {
  if (n !== 3)
    return 'The rule is one of cycles and not a test, so that it means the same for any number of wells.';
  return grubbsOfThree();
}

let ofThree = '';

/** Why Grubbs' test is silent about three wells; made once, for it never changes. */
function grubbsOfThree(): string {
  ofThree ||= `Grubbs’ test cannot work with three wells: its statistic can be ${largestGrubbsStatistic(3).toFixed(4)} at most and has to exceed ${grubbsCriticalValue(3).toFixed(4)}, so it speaks only when the other two are all but identical.`;
  return ofThree;
}
