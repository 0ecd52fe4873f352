import { formatSignal } from '../format.ts';
import classes from './blot-board.module.css';

interface BandCellProps {
  readonly signal: number | null;
  /** The strongest signal of the protein on this blot. */
  readonly strongest: number;
  readonly isSaturated: boolean;
  readonly isQuiet: boolean;
  /** '' where the lanes of the protein have one exposure, which its name tells. */
  readonly exposure: string;
}

/** One band, as dark and as thick as its share of the protein's strongest, with its number below. */
export function BandCell({ signal, strongest, isSaturated, isQuiet, exposure }: BandCellProps) {
  const share = signal === null || strongest <= 0 ? 0 : Math.max(0, signal / strongest);
  return (
    <td className={classes.cell} data-quiet={isQuiet || undefined}>
      <svg viewBox="0 0 48 16" className={classes.band} aria-hidden="true" focusable="false">
        {share > 0 && (
          <rect
            x="4"
            y={8 - 1 - 5 * share}
            width="40"
            height={2 + 10 * share}
            rx={1 + 3 * share}
            opacity={0.12 + 0.88 * share}
          />
        )}
      </svg>
      <span className={classes.signal}>{formatSignal(signal)}</span>
      {isSaturated && <span className={classes.saturated}>saturated</span>}
      {exposure !== '' && <span className={classes.exposure}>{exposure}</span>}
      {signal !== null && signal <= 0 && <span className={classes.saturated}>not above 0</span>}
    </td>
  );
}
