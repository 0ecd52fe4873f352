import type { Virtualizer } from '@tanstack/react-virtual';
import { observeElementOffset } from '@tanstack/react-virtual';

/** Browsers cut elements off at 17 (Firefox) to 33 million pixels, less than a million rows are high. */
export const greatestHeight = 15_000_000;

/** How far the rows move for each pixel of the scrollbar: 1 unless they are higher than a browser allows. */
export function scrollScale(rowsHeight: number, sightHeight: number): number {
  if (rowsHeight <= greatestHeight) return 1;
  return (rowsHeight - sightHeight) / (greatestHeight - sightHeight);
}

/** Tells the virtualizer where in the rows it is, instead of where the scrollbar is. */
export function observeScaledOffset(rowsHeight: number, headHeight: number) {
  return (
    virtualizer: Virtualizer<HTMLDivElement, HTMLTableRowElement>,
    onOffset: (offset: number, isScrolling: boolean) => void,
  ): (() => void) | undefined =>
    observeElementOffset(virtualizer, (offset, isScrolling) => {
      const sight = (virtualizer.scrollElement?.clientHeight ?? headHeight) - headHeight;
      onOffset(offset * scrollScale(rowsHeight, sight), isScrolling);
    });
}
