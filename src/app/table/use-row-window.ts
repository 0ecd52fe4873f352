import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useMemo, useRef } from 'react';
import { greatestHeight, observeScaledOffset, scrollScale } from './scaled-scroll.ts';

interface RowWindowOptions {
  /** In pixels; rows that turn out higher are measured by `measureRow`. */
  readonly rowHeight: number;
  /** Height of a head that stays above the rows. */
  readonly headHeight?: number;
  /** Rows beyond which only those in sight are drawn, in a frame that scrolls. */
  readonly longest?: number;
  /** The frame, where somebody else holds it as well. */
  readonly frame?: RefObject<HTMLDivElement | null>;
}

/** Which rows of a table to draw, and how much room to leave for the others. */
export function useRowWindow(count: number, options: RowWindowOptions) {
  const { rowHeight, headHeight = 0, longest = 200 } = options;
  const ownFrame = useRef<HTMLDivElement>(null);
  const frame = options.frame ?? ownFrame;
  const isLong = count > longest;
  const rowsHeight = count * rowHeight;
  const observeElementOffset = useMemo(
    () => observeScaledOffset(rowsHeight, headHeight),
    [rowsHeight, headHeight],
  );
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count,
    enabled: isLong,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    observeElementOffset,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const sight = Math.max(0, (virtualizer.scrollRect?.height ?? 0) - headHeight);
  const offset = virtualizer.scrollOffset ?? 0;
  const above = (first?.start ?? 0) - offset + offset / scrollScale(rowsHeight, sight);
  const drawn = (last?.end ?? 0) - (first?.start ?? 0);
  return {
    frame,
    isLong,
    /** Places of the rows to draw. */
    shown: isLong ? items.map(({ index }) => index) : [...Array(count).keys()],
    above: isLong ? above : 0,
    below: isLong ? Math.min(virtualizer.getTotalSize(), greatestHeight) - above - drawn : 0,
    /** The first and the last row in sight, from 1; of a long table. */
    firstInSight: Math.min(count, Math.floor(offset / rowHeight) + 1),
    lastInSight: Math.min(count, Math.floor((offset + sight) / rowHeight)),
    /** The `ref` of a row with `data-index` whose height is not known before. */
    measureRow: isLong ? virtualizer.measureElement : null,
  };
}

/** The rows at these places, each with its place. */
export function rowsAt<Row>(
  rows: readonly Row[],
  places: readonly number[],
): { readonly row: Row; readonly index: number }[] {
  return places.flatMap((index) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, index }];
  });
}
