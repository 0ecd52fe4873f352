import type { Config } from 'plotly.js/lib/core';
import { useEffect, useRef, useState } from 'react';
import type { FigureSpec } from '../../charts/figure-spec.ts';
import type { Redraw } from './export/print-spec.ts';
import { FigureActions } from './figure-actions.tsx';
import { FigureData } from './figure-data.tsx';
import { PointReader } from './point-reader.tsx';
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
  /** Makes the figure anew, for paper; without it the figure cannot be taken along. */
  readonly redraw: Redraw;
}

/** Draws a figure spec. The only place that runs plotly, which is loaded when the first figure is needed. */
export function Figure({ spec, redraw }: FigureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const release = useRef<(() => void) | null>(null);
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading');

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    let isStale = false;
    const draw = async (): Promise<void> => {
      const { Plotly } = await import('./plotly.ts');
      if (isStale) return;
      await Plotly.react(element, [...spec.data], { ...spec.layout }, config);
      if (isStale || release.current) return;
      const observer = new ResizeObserver(() => Plotly.Plots.resize(element));
      observer.observe(element);
      release.current = () => {
        observer.disconnect();
        Plotly.purge(element);
      };
      setState('drawn');
    };
    draw().catch(() => setState('failed'));
    return () => {
      isStale = true;
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
      <div className={classes.tools}>
        {state === 'drawn' && <PointReader spec={spec} holder={holder} />}
        {spec.table && <FigureData title={spec.title} table={spec.table} />}
        <FigureActions spec={spec} redraw={redraw} />
      </div>
    </figure>
  );
}
