import type { KeyboardEvent, RefObject } from 'react';
import { useState } from 'react';
import type { FigureSpec } from '../../charts/figure-spec.ts';
import { plainText } from './plain-text.ts';
import classes from './figure.module.css';

interface PointReaderProps {
  readonly spec: FigureSpec;
  readonly holder: RefObject<HTMLDivElement | null>;
}

interface Point {
  readonly curveNumber: number;
  readonly pointNumber: number;
  readonly text: string;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Points by keyboard: the arrow keys go from one to the next, show its label, and say it. */
export function PointReader({ spec, holder }: PointReaderProps) {
  const [said, setSaid] = useState('');
  const [at, setAt] = useState(-1);
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const points = pointsOf(spec);
    if (step === undefined || points.length === 0) return;
    event.preventDefault();
    const next =
      at < 0 ? (step > 0 ? 0 : points.length - 1) : (at + step + points.length) % points.length;
    setAt(next);
    const point = points[next];
    setSaid(point ? `${next + 1} of ${points.length}: ${point.text}` : '');
    if (point) void showPoint(holder.current, point);
  };
  const leave = (): void => {
    setAt(-1);
    void showPoint(holder.current, null);
  };
  return (
    <>
      <button
        type="button"
        className={classes.reader}
        aria-label={`Points of ${spec.title}: use the arrow keys`}
        onKeyDown={move}
        onBlur={leave}
      >
        Points: use the arrow keys
      </button>
      <span className="fb-hidden" aria-live="polite">
        {said}
      </span>
    </>
  );
}

/** Every point that has something to say. */
function pointsOf({ data }: FigureSpec): Point[] {
  return data.flatMap((trace, curveNumber) => {
    if (!('hovertext' in trace) || ('hoverinfo' in trace && trace.hoverinfo === 'skip')) return [];
    const { hovertext } = trace;
    if (typeof hovertext === 'string') {
      return [{ curveNumber, pointNumber: 0, text: plainText(hovertext) }];
    }
    if (!Array.isArray(hovertext)) return [];
    return hovertext.flatMap((text, pointNumber) =>
      typeof text === 'string' && text !== ''
        ? [{ curveNumber, pointNumber, text: plainText(text) }]
        : [],
    );
  });
}

async function showPoint(element: HTMLElement | null, point: Point | null): Promise<void> {
  if (!element) return;
  const { hoverPoint } = await import('./plotly.ts');
  hoverPoint(element, point);
}
