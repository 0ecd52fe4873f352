import type { FoldAxis } from '../../charts/fold-axis.ts';

/** Pixels of the axis where the table has least room, of a digit, and between two labels. */
const leastWidth = 96;
const digitWidth = 7;
const gap = 4;

/**
 * The ticks (log2) whose labels stand apart where the axis is narrowest: that of 1, and outwards from it those that have
 * room.
 */
export function labelsApart({ range, tickvals, ticktext }: FoldAxis): ReadonlySet<number> {
  const pixels = leastWidth / (range[1] - range[0]);
  const outwards = tickvals
    .map((tick, i) => ({ tick, half: ((ticktext[i]?.length ?? 0) * digitWidth + gap) / 2 }))
    .toSorted((a, b) => Math.abs(a.tick) - Math.abs(b.tick));
  const placed: typeof outwards = [];
  for (const label of outwards) {
    const hasRoom = placed.every(
      ({ tick, half }) => Math.abs(label.tick - tick) * pixels >= half + label.half,
    );
    if (hasRoom) placed.push(label);
  }
  return new Set(placed.map(({ tick }) => tick));
}
