import { formatFold as foldDigits, formatLimit, formatPNumber } from '../charts/format-number.ts';
import type { FoldEstimate } from '../domain/result.ts';

/** What stands where there is no number. */
export const none = '–';

/** Three significant digits, e.g. `4.07`, `0.273`. */
export function formatNumber(value: number | null): string {
  return value === null || !Number.isFinite(value) ? none : withMinus(foldDigits(value));
}

/** `4.07×`, a bound as `< 0.01×`, `–` where there is no estimate. */
export function formatFold(fold: FoldEstimate): string {
  if (fold.kind === 'none' || !Number.isFinite(fold.value)) return none;
  if (fold.kind === 'value') return `${foldDigits(fold.value)}×`;
  return `${fold.relation} ${formatLimit(fold.value)}×`;
}

/** `2.71–6.13`, `–` without an interval. */
export function formatInterval(interval: { low: number; high: number } | null): string {
  if (!interval || !Number.isFinite(interval.low) || !Number.isFinite(interval.high)) return none;
  return `${foldDigits(interval.low)}–${foldDigits(interval.high)}`;
}

/** `0.0045`, `0.14`, `< 0.0001`; `–` where there is none. */
export function formatP(p: number | null): string {
  return p === null || !Number.isFinite(p) ? none : formatPNumber(p);
}

/** A number of fixed decimals (cycles), with a real minus; `–` where there is none. */
export function formatFixed(value: number | null, decimals: number): string {
  return value === null || !Number.isFinite(value) ? none : withMinus(value.toFixed(decimals));
}

/** A band's signal: whole numbers with separators, three significant digits below a hundred. */
export function formatSignal(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return none;
  const size = Math.abs(value);
  if (size < 100 || size >= 1e9) return withMinus(foldDigits(value));
  return withMinus(Math.round(value).toLocaleString('en'));
}

/** `3 vs 3`: biological replicates of the test group against the control. */
export function formatN(nTest: number, nControl: number): string {
  return `${nTest} vs ${nControl}`;
}

function withMinus(text: string): string {
  return text.replace('-', '−');
}
