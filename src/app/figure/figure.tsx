import type { Config } from 'plotly.js/lib/core';
import { useEffect, useRef, useState } from 'react';
import type { FigureSpec } from '../../charts/figure-spec.ts';
import { queueDrawing } from './draw-queue.ts';
import { drawSvg } from './export/draw-svg.ts';
import type { Redraw } from './export/print-spec.ts';
import type { TakenFigure } from './figure-actions.tsx';
import { FigureTools } from './figure-tools.tsx';
import { PointReader } from './point-reader.tsx';
import type { Plotly } from './plotly.ts';
import { shareStructure } from './share-structure.ts';
import { useLatest } from './use-latest.ts';
import classes from './figure.module.css';

const config: Partial<Config> = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  showTips: false,
  responsive: false,
};

interface FigureProps {
  readonly spec: FigureSpec;
  /** Makes the figure anew, for paper. */
  readonly redraw: Redraw;
}

/** Draws a figure spec: the only place that runs plotly on the screen. */
export function Figure({ spec, redraw }: FigureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const drawn = useRef<Pick<FigureSpec, 'data' | 'layout'> | null>(null);
  const release = useRef<(() => void) | null>(null);
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading');
  const taken = useLatest<TakenFigure>({
    title: spec.title,
    draw: (choice) => drawSvg(redraw, choice),
    table: spec.table,
  });

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    let isStale = false;
    const wanted = shareStructure(drawn.current, { data: spec.data, layout: spec.layout });
    if (wanted === drawn.current && release.current) return;
    const draw = async (plots: typeof Plotly): Promise<void> => {
      drawn.current = wanted;
      await plots.react(element, [...wanted.data], { ...wanted.layout }, config);
      if (isStale || release.current) return;
      release.current = followSize(element, plots);
      setState('drawn');
    };
    const leave = queueDrawing({
      draw: (plots) => void draw(plots).catch(() => setState('failed')),
      fail: () => setState('failed'),
      isOnScreen: () => isOnScreen(element),
    });
    return () => {
      isStale = true;
      leave();
    };
  }, [spec]);

  useEffect(
    () => () => {
      release.current?.();
      release.current = null;
    },
    [],
  );

  return (
    <figure className={classes.figure}>
      <div className={classes.frame} style={{ height: spec.height }}>
        <div ref={holder} role="img" aria-label={spec.altText} className={classes.plot} />
        {state !== 'drawn' && (
          <p className={classes.placeholder}>
            {state === 'loading' ? 'Drawing the figure' : 'The figure could not be drawn.'}
          </p>
        )}
      </div>
      <figcaption className={classes.caption}>{spec.caption}</figcaption>
      <FigureTools title={spec.title} table={spec.table} figure={taken}>
        {state === 'drawn' && <PointReader spec={spec} holder={holder} />}
      </FigureTools>
    </figure>
  );
}

function isOnScreen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** Draws anew at another width; the size at which it was drawn first is no change. Returns the way to stop. */
function followSize(element: HTMLElement, plots: typeof Plotly): () => void {
  let width = element.clientWidth;
  const observer = new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    width = element.clientWidth;
    plots.Plots.resize(element);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    plots.purge(element);
  };
}
