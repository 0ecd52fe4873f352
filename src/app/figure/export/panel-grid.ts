import type { Redraw } from './print-spec.ts';
import { formFor, heightOf } from './print-spec.ts';
import type { PrintChoice } from './print-size.ts';
import { pixelWidthOf } from './print-size.ts';

/** How figures stand on one page. */
export interface PanelGrid {
  readonly columns: number;
  /** Pixels of a figure. */
  readonly across: number;
}

/** Pixels of a figure that does not say how many it needs. */
const leastAcross = 200;

/** As few rows as the figures' widths allow, all about equally long; on a slide whatever leaves the text largest. */
export function panelGrid(redraws: readonly Redraw[], choice: PrintChoice): PanelGrid {
  const narrow = redraws.map((redraw) => formFor(redraw, 0));
  const least = Math.max(leastAcross, ...narrow.map(({ leastWidth }) => leastWidth ?? leastAcross));
  const page = pixelWidthOf(choice);
  if (choice.width === 'slide') return slideGrid(redraws, least, page);
  const most = Math.max(1, Math.min(redraws.length, Math.floor(page / least)));
  const columns = Math.ceil(redraws.length / Math.ceil(redraws.length / most));
  return { columns, across: Math.floor(page / columns) };
}

function slideGrid(redraws: readonly Redraw[], least: number, page: number): PanelGrid {
  const grids = redraws.map((_, i) => {
    const columns = i + 1;
    const rows = Math.ceil(redraws.length / columns);
    const wanted = Math.max(page, columns * least);
    const heights = redraws.map((redraw) => heightOf(formFor(redraw, wanted / columns)));
    const width = Math.max(wanted, Math.ceil((rows * Math.max(...heights) * 16) / 9));
    return { columns, across: Math.floor(width / columns), width };
  });
  const smallest = Math.min(...grids.map(({ width }) => width));
  // Of those whose text is about as large, the one with the fewest columns fills the page best.
  const best = grids.find(({ width }) => width <= 1.08 * smallest);
  return best ?? { columns: 1, across: page };
}
