import type { FigureSettings } from '../domain/figure-settings.ts';
import type { FoldAxis } from './fold-axis.ts';
import { foldAxis, ticksOf } from './fold-axis.ts';
import { formatLimit } from './format-number.ts';

/** An axis of fold changes as the user wants it: on log2, or linear from 0. */
export interface ValueAxis extends FoldAxis {
  /** Where a log2 fold change stands on the axis. */
  readonly place: (log2: number) => number;
}

/** Beyond it a fold change could not be drawn as a double. */
const largestPower = 1000;
/** A linear axis follows the ends of intervals up to this many times the highest value. */
const linearReach = 2;

/** The axis for `values` and the `ends` of intervals, all as log2; a wanted range wins over both. */
export function valueAxis(
  values: readonly number[],
  ends: readonly number[],
  { scale, range }: Pick<FigureSettings, 'scale' | 'range'>,
  maximalTicks: number,
): ValueAxis {
  const wanted = range !== null && range[0] >= 0 && range[1] > range[0] ? range : null;
  if (scale === 'linear') return linearAxis(values, ends, wanted, maximalTicks);
  const axis = foldAxis(values, ends, maximalTicks);
  const place = (log2: number): number => log2;
  if (wanted === null || wanted[0] === 0) return { ...axis, place };
  const inLog2 = [Math.log2(wanted[0]), Math.log2(wanted[1])] as const;
  return { range: inLog2, ...ticksOf(inLog2, maximalTicks), place };
}

function linearAxis(
  values: readonly number[],
  ends: readonly number[],
  wanted: readonly [number, number] | null,
  maximalTicks: number,
): ValueAxis {
  const place = (log2: number): number => 2 ** Math.min(largestPower, log2);
  const highest = Math.max(1, ...values.map(place));
  const reached = Math.min(linearReach * highest, Math.max(highest, ...ends.map(place)));
  const range = wanted ?? ([0, 1.08 * reached] as const);
  const step = niceStep((range[1] - range[0]) / maximalTicks);
  const first = Math.ceil(range[0] / step - 1e-9);
  const count = Math.floor(range[1] / step + 1e-9) - first + 1;
  const tickvals = Array.from({ length: count }, (_, i) => (first + i) * step);
  return { range, tickvals, ticktext: tickvals.map(formatLimit), place };
}

/** The smallest of 1, 2, 5 times a power of ten that is at least `least`. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}
