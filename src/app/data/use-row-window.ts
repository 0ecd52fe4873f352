import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

/** Rows beyond which only those in sight are drawn, in a frame that scrolls. */
const longTable = 200;

/** Which rows of a table to draw, and how much room to leave for the others. */
export function useRowWindow<Row>(rows: readonly Row[], rowHeight: number) {
  const frame = useRef<HTMLDivElement>(null);
  const isLong = rows.length > longTable;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isLong,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const start = isLong ? (first?.index ?? 0) : 0;
  const end = isLong ? (last?.index ?? -1) + 1 : rows.length;
  return {
    frame,
    isLong,
    shown: rows.slice(start, end).map((row, i) => ({ row, index: start + i })),
    above: isLong ? (first?.start ?? 0) : 0,
    below: isLong ? virtualizer.getTotalSize() - (last?.end ?? 0) : 0,
  };
}
