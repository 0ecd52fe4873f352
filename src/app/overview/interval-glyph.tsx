import type { FoldAxis } from '../../charts/fold-axis.ts';
import { clampTo, log2FoldOf, log2IntervalOf } from '../../charts/fold-axis.ts';
import type { FoldRegion } from '../../domain/expectation.ts';
import type { Result } from '../../domain/result.ts';
import classes from './interval-glyph.module.css';

interface IntervalGlyphProps {
  readonly axis: FoldAxis;
  readonly result: Result | null;
  readonly region: FoldRegion | null;
}

/** A fold change as a point and its interval on the scorecard's axis; what is expected is shaded. */
export function IntervalGlyph({ axis, result, region }: IntervalGlyphProps) {
  const at = (log2: number): string => `${positionOn(axis, log2)}%`;
  const log2 = result && log2FoldOf(result);
  const interval = result && log2IntervalOf(result);
  return (
    <svg className={classes.glyph} aria-hidden="true" focusable="false">
      {region && <Expected axis={axis} region={region} />}
      {axis.tickvals.map((tick) => (
        <line key={tick} className={classes.grid} x1={at(tick)} x2={at(tick)} y1="0" y2="100%" />
      ))}
      <line className={classes.unchanged} x1={at(0)} x2={at(0)} y1="0" y2="100%" />
      {result && interval && (
        <>
          <line
            className={classes.interval}
            x1={at(interval[0])}
            x2={at(interval[1])}
            y1="50%"
            y2="50%"
          />
          {interval[0] < axis.range[0] && <Arrow x="0%" direction="<" />}
          {interval[1] > axis.range[1] && <Arrow x="100%" direction=">" />}
        </>
      )}
      {result && log2 !== null && <Point result={result} x={at(log2)} />}
    </svg>
  );
}

function Expected({ axis, region }: { readonly axis: FoldAxis; readonly region: FoldRegion }) {
  const from = region.above === null ? 0 : positionOn(axis, Math.log2(region.above));
  const to = region.below === null ? 100 : positionOn(axis, Math.log2(region.below));
  return (
    <rect
      className={classes.expected}
      x={`${from}%`}
      width={`${Math.max(0, to - from)}%`}
      y="0"
      height="100%"
    />
  );
}

function Arrow({ x, direction }: { readonly x: string; readonly direction: '<' | '>' }) {
  const path = direction === '<' ? 'M5 -4 0 0l5 4' : 'M-5 -4 0 0l-5 4';
  return (
    <svg x={x} y="50%" overflow="visible">
      <path className={classes.arrow} d={path} />
    </svg>
  );
}

/** Circles agree, diamonds contradict, filled is tested; a bound is an open arrow the way that it is open. */
function Point({ result, x }: { readonly result: Result; readonly x: string }) {
  const { foldChange, verdict } = result;
  const isOpen = verdict !== 'agrees' && verdict !== 'contradicts';
  let path = 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z';
  if (verdict.startsWith('contradicts')) path = 'M0 -6 6 0 0 6 -6 0z';
  if (foldChange.kind === 'bound') {
    path = foldChange.relation === '<' ? 'M2 -5.5 -7 0 2 5.5z' : 'M-2 -5.5 7 0 -2 5.5z';
  }
  return (
    <svg x={x} y="50%" overflow="visible">
      <path
        className={classes.point}
        data-verdict={verdict}
        data-open={isOpen || undefined}
        d={path}
      />
    </svg>
  );
}

/** Percent of the axis' width. */
export function positionOn(axis: FoldAxis, log2: number): number {
  const [low, high] = axis.range;
  return Number(((100 * (clampTo(axis, log2) - low)) / (high - low)).toFixed(3));
}
