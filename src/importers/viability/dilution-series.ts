import { areLogarithms } from './log-doses.ts';

/** Fewer are no curve. */
const fewestDoses = 4;
/** How far the steps of a dilution may differ: 1, 3, 10, 30 are one. */
const mostUneven = 1.3;
/** Doses of a curve span at least this much; times and numbers of passages do not. */
const leastSpan = 50;
/** Logarithms of molar doses lie between these. */
const logarithms = [-13, -1] as const;

/** A dilution series that rises or falls, perhaps from a dose of zero, or the logarithms of one. */
export function areDiluted(doses: readonly number[]): boolean {
  const [least, most] = logarithms;
  if (areLogarithms(doses) && doses.every((dose) => dose > least && dose < most)) {
    return areEven(doses.slice(1).map((dose, i) => dose - (doses[i] ?? dose)));
  }
  const positive = doses.filter((dose) => dose > 0);
  const isPlain = doses.length - positive.length <= 1 && doses.every((dose) => dose >= 0);
  if (!isPlain || positive.length < fewestDoses) return false;
  const span = Math.max(...positive) / Math.min(...positive);
  const steps = positive.slice(1).map((dose, i) => Math.log(dose / (positive[i] ?? dose)));
  return span >= leastSpan && areEven(steps);
}

function areEven(steps: readonly number[]): boolean {
  const sizes = steps.map(Math.abs);
  const areOneWay = steps.every(
    (step) => step !== 0 && Math.sign(step) === Math.sign(steps[0] ?? 0),
  );
  return (
    steps.length >= fewestDoses - 1 &&
    areOneWay &&
    Math.max(...sizes) <= Math.min(...sizes) * mostUneven
  );
}
