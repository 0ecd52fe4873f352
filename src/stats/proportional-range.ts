import { geometricMean } from './geometric-mean.ts';
import { linearRegression } from './linear-regression.ts';

/** A dilution series: how the signal follows the amount. */
export interface ProportionalRange {
  /** Slope of log signal over log amount within the range: 1 where the signal is proportional. */
  readonly slope: number;
  readonly amounts: readonly [low: number, high: number];
  readonly signals: readonly [low: number, high: number];
  readonly points: number;
}

/** Local slopes of log signal over log amount that still count as proportional: within a quarter of 1. */
const slopes: readonly [number, number] = [0.75, 1.25];

/**
 * The longest run of neighbouring amounts, at least three, between which a signal grows in proportion: every step
 * of the log–log curve and the least-squares line through all of the run have slopes of 1 ± 0.25. Below it lies the
 * background, above it saturation. null when no three amounts do so.
 *
 * @example
 * proportionalRange([{ amount: 1, signal: 10 }, { amount: 2, signal: 20 }, { amount: 4, signal: 40 }]) // 1 to 4
 */
export function proportionalRange(
  series: readonly { readonly amount: number; readonly signal: number }[],
): ProportionalRange | null {
  const points = averaged(series.filter(({ amount, signal }) => amount > 0 && signal > 0));
  let best: ProportionalRange | null = null;
  for (let from = 0; from < points.length; from += 1) {
    for (let to = from + 2; to < points.length; to += 1) {
      const run = points.slice(from, to + 1);
      if (best && run.length <= best.points) continue;
      const slope = slopeOf(run);
      const isStraight = run.every(
        (_, i) => i === 0 || isNearOne(slopeOf(run.slice(i - 1, i + 1))),
      );
      const [first, last] = [run[0], run.at(-1)];
      if (!isStraight || !isNearOne(slope) || !first || !last) continue;
      best = {
        slope,
        amounts: [first.amount, last.amount],
        signals: [first.signal, last.signal],
        points: run.length,
      };
    }
  }
  return best;
}

const isNearOne = (slope: number): boolean => slope >= slopes[0] && slope <= slopes[1];

function slopeOf(run: readonly { readonly amount: number; readonly signal: number }[]): number {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || run.length < 2) return Number.NaN;
  if (run.length === 2) {
    return Math.log(last.signal / first.signal) / Math.log(last.amount / first.amount);
  }
  const line = linearRegression(
    run.map(({ amount }) => Math.log(amount)),
    run.map(({ signal }) => Math.log(signal)),
  );
  return line.kind === 'computed' ? line.slope : Number.NaN;
}

/** One point an amount, by geometric mean, in order of amount. */
function averaged(
  points: readonly { readonly amount: number; readonly signal: number }[],
): { amount: number; signal: number }[] {
  const byAmount = new Map<number, number[]>();
  for (const { amount, signal } of points) {
    byAmount.set(amount, [...(byAmount.get(amount) ?? []), signal]);
  }
  return [...byAmount]
    .map(([amount, signals]) => ({
      amount,
      // A single signal stays exactly what it is.
      signal: signals.length === 1 ? (signals[0] ?? Number.NaN) : geometricMean(signals),
    }))
    .toSorted((a, b) => a.amount - b.amount);
}
