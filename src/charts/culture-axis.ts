import type { LayoutAxis } from 'plotly.js/lib/core';
import { formatPowerOfTen } from './format-number.ts';

/** The axis of the staircase: where each dose stands, and the ticks. */
export interface StairAxis {
  readonly place: (dose: number) => number;
  readonly axis: Partial<LayoutAxis>;
  /** Where the letters of events stand. */
  readonly top: number;
  /** From a row of letters to the next above it. */
  readonly rowHeight: number;
}

/** Steps over more than this factor are told apart on a logarithmic axis alone. */
const wideSpan = 20;

/** Doses in µM and the goal; zero stands at the foot of a logarithmic axis, which has none. */
export function stairAxis(doses: readonly number[], goal: number, letterRows: number): StairAxis {
  // Rows of letters above the first.
  const more = Math.max(0, letterRows - 1);
  const positive = doses.filter((dose) => dose > 0 && Number.isFinite(dose));
  const highest = Math.max(goal, ...positive);
  const lowest = Math.min(goal, ...positive);
  if (highest / lowest < wideSpan) {
    return {
      place: (dose) => dose,
      axis: { range: [0, (1.15 + 0.1 * more) * highest] },
      top: 1.1 * highest,
      rowHeight: 0.1 * highest,
    };
  }
  const hasZero = doses.includes(0);
  const [low, high] = [Math.log10(lowest), Math.log10(highest)];
  const foot = hasZero ? Math.floor(low) - 1 : low;
  const room = 0.04 * (high - foot);
  const powers = Array.from(
    { length: Math.floor(high + 1e-9) - Math.ceil(low - 1e-9) + 1 },
    (_, i) => Math.ceil(low - 1e-9) + i + 0,
  );
  return {
    place: (dose) => (dose > 0 ? Math.log10(dose) : foot),
    axis: {
      range: [foot - room, high + (4 + 2.5 * more) * room],
      tickmode: 'array',
      tickvals: [...(hasZero ? [foot] : []), ...powers],
      ticktext: [...(hasZero ? ['0'] : []), ...powers.map((power) => formatPowerOfTen(power))],
    },
    top: high + 2.5 * room,
    rowHeight: 2.5 * room,
  };
}
