import type { Dilution } from '../../domain/blot.ts';
import { formatNumber, formatSignal } from '../format.ts';
import classes from './blot-board.module.css';

/** What the dilution series of a blot say, a line a protein, with the fit drawn beside it. */
export function DilutionLines({ dilutions }: { readonly dilutions: readonly Dilution[] }) {
  if (dilutions.length === 0) return null;
  return (
    <ul className={classes.dilutions} aria-label="Dilution series">
      {dilutions.map((dilution) => (
        <li key={dilution.target}>
          <Curve dilution={dilution} />
          <span>{wordsOf(dilution)}</span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ target, series, range }: Dilution): string {
  if (!range)
    return `${target}: ${series.length} lanes of a dilution series, nowhere proportional.`;
  const [from, to] = range.amounts;
  const [low, high] = range.signals;
  return `${target}: proportional from ${formatNumber(from)} to ${formatNumber(to)} (signals ${formatSignal(low)} to ${formatSignal(high)}), slope of the logs ${formatNumber(range.slope)}; 1 is proportional.`;
}

const [width, height, edge] = [120, 64, 6];

/** Log signal over log amount; the proportional part is the line. */
function Curve({ dilution: { series, range } }: { readonly dilution: Dilution }) {
  const points = series.filter(({ signal }) => signal > 0);
  // Both axes span as many octaves, so that proportional lies on the diagonal and flat looks flat.
  const amounts = logsOf(points.map(({ amount }) => amount));
  const signals = logsOf(points.map(({ signal }) => signal));
  const span = Math.max(amounts.high - amounts.low, signals.high - signals.low, 1e-9);
  const x = (amount: number): number =>
    edge + ((Math.log(amount) - amounts.low) / span) * (width - 2 * edge);
  const y = (signal: number): number =>
    height - edge - ((Math.log(signal) - signals.low) / span) * (height - 2 * edge);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={classes.curve} aria-hidden="true">
      {range && (
        <line
          x1={x(range.amounts[0])}
          y1={y(range.signals[0])}
          x2={x(range.amounts[1])}
          y2={y(range.signals[1])}
        />
      )}
      {points.map(({ amount, signal }, i) => (
        <circle key={`${amount} ${i}`} cx={x(amount)} cy={y(signal)} r="3" />
      ))}
    </svg>
  );
}

function logsOf(values: readonly number[]): { low: number; high: number } {
  const logs = values.map(Math.log);
  return { low: Math.min(...logs), high: Math.max(...logs) };
}
