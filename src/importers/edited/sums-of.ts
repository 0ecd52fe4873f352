import type { DecimalSign } from '../tables/parse-number.ts';

/** What people calculate of values; each is written in words by `sumKindOf`. */
export type SumKind =
  | 'mean'
  | 'median'
  | 'deviation'
  | 'standard error'
  | 'variation'
  | 'total'
  | 'count'
  | 'least'
  | 'greatest';

/** The number of some values, their sum, and the sum of their squared distances from their mean. */
interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** No well amplifies so early, and wells that differ by so much are not summed up by their deviation. */
export const leastCq = 3;
/** The least and the greatest of two values are every second number. */
const fewestOfExtreme = 3;
/** Values of which a median is looked for beside that of all. */
const mostOfMedian = 12;
/** Spreadsheets write all digits of a mean; the last ones are noise. */
const mostDecimals = 6;

/** The numbers that one kind of sum of these values may be: a deviation has two, a variation may be in percent. */
export function sumsOf(kind: SumKind, values: readonly number[]): readonly number[] {
  if (values.length === 0) return [];
  if (kind === 'least') return [Math.min(...values)];
  if (kind === 'greatest') return [Math.max(...values)];
  if (kind === 'median') return [medianOf(values)];
  const moments = values.reduce(withValue, { n: 0, sum: 0, squares: 0 });
  return sumsOfMoments(kind, moments);
}

/** How many decimals of a number are written, as far as they tell anything; fewer than none where thousands are counted. */
export function decimalsOf(text: string, decimal: DecimalSign): number {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const decimals = /^\d*/.exec(mantissa.split(decimal)[1] ?? '')?.[0].length ?? 0;
  return Math.min(decimals - (Number.parseInt(exponent, 10) || 0), mostDecimals);
}

/** How far a number may lie from a sum whose written decimals it shares: it was rounded or cut off, and what it is of too. */
export function toleranceOf(decimals: number): number {
  return 1.01 * 10 ** -decimals;
}

/**
 * Whether a value is the sum that a word such as «Mean» says it is, of the values before it or the last few of them (`before`, the
 * nearest first), as far as `decimals` of it are written. A deviation may also be told by being too small for what was
 * measured, where that has a least value.
 */
export function sumsUp(
  kind: SumKind | null,
  value: number,
  before: readonly number[],
  decimals: number,
  least: number,
): boolean {
  if (kind === null) return false;
  const is = (other: number): boolean => Math.abs(other - value) <= toleranceOf(decimals);
  const isSpread = kind === 'deviation' || kind === 'standard error' || kind === 'variation';
  if (isSpread && value >= 0 && value < least) return true;
  if (kind === 'median')
    return lengthsOfMedian(before).some((n) => is(medianOf(before.slice(0, n))));
  if (kind === 'least' || kind === 'greatest') {
    return before.length >= fewestOfExtreme && sumsOf(kind, before)[0] === value;
  }
  let moments: Moments = { n: 0, sum: 0, squares: 0 };
  for (const one of before) {
    moments = withValue(moments, one);
    if (moments.n > 1 && sumsOfMoments(kind, moments).some(is)) return true;
  }
  return false;
}

/** Welford: the sum of squares grows by the distance from the mean so far. */
function withValue({ n, sum, squares }: Moments, value: number): Moments {
  const off = n === 0 ? 0 : value - sum / n;
  return { n: n + 1, sum: sum + value, squares: squares + (off * off * n) / (n + 1) };
}

function sumsOfMoments(kind: SumKind, { n, sum, squares }: Moments): readonly number[] {
  if (kind === 'mean') return [sum / n];
  if (kind === 'total') return [sum];
  if (kind === 'count') return [n];
  if (n < 2) return [];
  const sd = Math.sqrt(squares / (n - 1));
  if (kind === 'deviation') return [sd, Math.sqrt(squares / n)];
  if (kind === 'standard error') return [sd / Math.sqrt(n)];
  return kind === 'variation' ? [(100 * sd * n) / sum, (sd * n) / sum] : [];
}

function lengthsOfMedian({ length }: readonly number[]): number[] {
  const short = Array.from({ length: Math.min(length, mostOfMedian) - 1 }, (_, i) => i + 2);
  return length > mostOfMedian ? [...short, length] : short;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (i: number): number => sorted[Math.floor(i)] ?? Number.NaN;
  return (at((values.length - 1) / 2) + at(values.length / 2)) / 2;
}

/**
 * How often a number that lies where these values do is by chance so near a sum of theirs, no nearer than it is
 * written; 1 where that tells nothing, and infinity where it is none of these kinds within the tolerance.
 */
export function chanceOf(
  kinds: readonly SumKind[],
  number: number,
  values: readonly number[],
  decimals: number,
  tolerance: number,
): number {
  const offs = kinds.flatMap((kind) => sumsOf(kind, values)).map((sum) => Math.abs(sum - number));
  const off = Math.min(...offs);
  if (!(off <= tolerance)) return Number.POSITIVE_INFINITY;
  const range = Math.max(...values) - Math.min(...values);
  const near = 2 * Math.max(off, 10 ** -decimals / 2);
  return near < range ? near / range : 1;
}
