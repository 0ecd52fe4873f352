import type { CultureEntry } from '../../domain/culture.ts';
import { convertDose } from '../../domain/dose-unit.ts';

/** One thing that makes a line count as established, and how far this culture is. */
export interface Criterion {
  readonly name: string;
  readonly isMet: boolean;
  /** Where the culture stands, in words. */
  readonly found: string;
}

/** Dose from which a line counts as resistant, the first dose and the largest step of the protocol, in µM. */
const goal = 1;
const firstDose = 0.1;
const largestStep = 0.1;
/** Days of six months, the least of the six to twelve that selection takes. */
const leastDays = 182;
const counted = 3;
const goodViability = 80;
const steadySpread = 0.2;

/** The dose of an entry in µM; null where none is stated in a unit of molarity. */
export function micromolar({ dose, unit }: CultureEntry): number | null {
  return dose === null ? null : convertDose(dose, unit === '' ? 'µM' : unit, 'µM');
}

/** Whole days from the first date to the second, both `2025-03-14`. */
export function daysBetween(from: string, to: string): number {
  const day = (date: string): number => {
    const [year = 0, month = 1, of = 1] = date.split('-').map(Number);
    // Days since 1 March of year 0 in the Gregorian calendar (Hinnant 2013, «chrono-compatible date algorithms»).
    const y = month <= 2 ? year - 1 : year;
    const shifted = (month + 9) % 12;
    return (
      365 * y +
      Math.floor(y / 4) -
      Math.floor(y / 100) +
      Math.floor(y / 400) +
      Math.floor((153 * shifted + 2) / 5) +
      of -
      1
    );
  };
  return day(to) - day(from);
}

/**
 * What a culture has of a resistant line by the note's protocol: steady growth at 1 µM or more, six to twelve
 * months under the drug, clones and frozen passages. The log is in order of date.
 */
export function establishment(log: readonly CultureEntry[]): Criterion[] {
  const dosed = log.filter((entry) => (micromolar(entry) ?? 0) > 0);
  const highest = Math.max(0, ...dosed.map((entry) => micromolar(entry) ?? 0));
  const [first, last] = [dosed[0], dosed.at(-1)];
  const days = first && last ? daysBetween(first.date, last.date) : 0;
  const has = (event: string): number => log.filter((entry) => entry.event === event).length;
  return [
    {
      name: `Escalated to ${goal} µM or more`,
      isMet: highest >= goal,
      found: dosed.length === 0 ? 'no dose logged' : `highest dose ${highest} µM`,
    },
    steadyGrowth(dosed),
    {
      name: 'Six to twelve months under the drug',
      isMet: days >= leastDays,
      found: `${days} days logged`,
    },
    { name: 'Clones picked', isMet: has('cloned') > 0, found: `${has('cloned')} logged` },
    { name: 'Passages frozen', isMet: has('frozen') > 0, found: `${has('frozen')} logged` },
  ];
}

/** The last counts at the goal are healthy, or their doubling times agree. */
function steadyGrowth(dosed: readonly CultureEntry[]): Criterion {
  const name = `Steady growth at ${goal} µM or more`;
  const atGoal = dosed.filter((entry) => (micromolar(entry) ?? 0) >= goal);
  const viabilities = atGoal.flatMap(({ viability }) => viability ?? []).slice(-counted);
  const times = atGoal.flatMap(({ doublingTime }) => doublingTime ?? []).slice(-counted);
  const isAlive =
    viabilities.length === counted && viabilities.every((percent) => percent >= goodViability);
  const isSteady =
    times.length === counted && Math.max(...times) <= (1 + steadySpread) * Math.min(...times);
  const most = Math.max(viabilities.length, times.length);
  return {
    name,
    isMet: isAlive || isSteady,
    found:
      most < counted
        ? `${most} of ${counted} counts at this dose`
        : `last ${counted}: ${viabilities.length === counted ? `viability ${viabilities.join(', ')} %` : `doubling times ${times.join(', ')} h`}`,
  };
}

/** Steps of the escalation that are larger than the protocol's, in words. */
export function escalationRemarks(log: readonly CultureEntry[]): string[] {
  const doses = log.flatMap((entry) => micromolar(entry) ?? []).filter((dose) => dose > 0);
  const [first] = doses;
  const remarks: string[] = [];
  if (first !== undefined && first > firstDose * (1 + 1e-9)) {
    remarks.push(`The culture starts at ${first} µM; the protocol starts at ${firstDose} µM.`);
  }
  for (const [i, dose] of doses.entries()) {
    const before = doses[i - 1];
    if (before !== undefined && dose - before > largestStep * (1 + 1e-6)) {
      remarks.push(
        `A step from ${before} to ${dose} µM is larger than the protocol’s ${largestStep} µM.`,
      );
    }
  }
  return remarks;
}
