import type { RefObject } from 'react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { ChartColors } from '../../charts/chart-colors.ts';
import type { FigureOptions, FigureSpec } from '../../charts/figure-spec.ts';
import type { Redraw } from './export/print-spec.ts';

/** What a figure is made from. */
export interface FigureForm {
  readonly redraw: Redraw;
  readonly colors: ChartColors;
  readonly width: FigureOptions['width'];
}

/**
 * The spec of one figure of many. A figure on the screen follows a change at once; the others follow when nothing
 * more urgent is to be drawn, so that a change does not wait for figures that nobody sees.
 */
export function useFigureSpec(
  { redraw, colors, width = 'wide' }: FigureForm,
  place: RefObject<HTMLElement | null>,
): FigureSpec {
  const isSeen = useIsSeen(place);
  const latest = useMemo(() => ({ redraw, colors, width }), [redraw, colors, width]);
  const deferred = useDeferredValue(latest);
  const form = isSeen ? latest : deferred;
  return useMemo(() => form.redraw(form.colors, form.width), [form]);
}

function useIsSeen(place: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (last) setIsSeen(last.isIntersecting);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return isSeen;
}
