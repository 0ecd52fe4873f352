import { foldHeader } from '../tables/fold-header.ts';

const mean = /^(mean|average|avg|mittelwert|moyenne|promedio)/;
const median = /^median/;
const deviation = /^(sd|stdev|stddev|std|standarddev|stabw|standardabw|ecarttype|desviacion)/;
const standardError = /^(sem|se|stderr|standarderr)/;
const variation = /^%?cv/;
const total = /^(sum|total|summe)/;
const extreme = /^(min|max)/;

/** No well amplifies so early, and wells that differ by so much are not summed up by their deviation. */
const leastCq = 3;
/** The least and the greatest of two values are every second number. */
const fewestOfExtreme = 3;
/** Values of which a median is looked for beside that of all. */
const mostOfMedian = 12;

/**
 * Whether a value is what a word such as «Mean» says, of the values before it or the last few of them (`before`, the
 * nearest first), as far as `decimals` of it are written. A deviation may also be told by being too small for what was
 * measured, where that has a least value.
 */
export function sumsUp(
  word: string,
  value: number,
  before: readonly number[],
  decimals: number,
  least = leastCq,
): boolean {
  const plain = foldHeader(word)
    .replace(/^grand/, '')
    .replace(/^c[tqp]/, '');
  const is = (other: number): boolean => Math.abs(other - value) <= 1.01 * 10 ** -decimals;
  const isSpread = [deviation, standardError, variation].some((kind) => kind.test(plain));
  if (isSpread && value >= 0 && value < least) return true;
  if (median.test(plain)) return isMedian(before, is);
  if (extreme.test(plain)) {
    const found = plain.startsWith('min') ? Math.min(...before) : Math.max(...before);
    return before.length >= fewestOfExtreme && found === value;
  }
  let [n, sum, squares] = [0, 0, 0];
  for (const one of before) {
    // Welford: the sum of squares around the mean so far.
    const off = n === 0 ? 0 : one - sum / n;
    n += 1;
    sum += one;
    squares += (off * off * (n - 1)) / n;
    if (n < 2) continue;
    const sd = Math.sqrt(squares / (n - 1));
    if (mean.test(plain) && is(sum / n)) return true;
    if (total.test(plain) && is(sum)) return true;
    if (deviation.test(plain) && (is(sd) || is(Math.sqrt(squares / n)))) return true;
    if (standardError.test(plain) && is(sd / Math.sqrt(n))) return true;
    if (variation.test(plain) && (is((100 * sd * n) / sum) || is((sd * n) / sum))) return true;
  }
  return false;
}

function isMedian(before: readonly number[], is: (value: number) => boolean): boolean {
  for (
    let n = 2;
    n <= before.length;
    n = n < mostOfMedian ? n + 1 : Math.max(n + 1, before.length)
  ) {
    const sorted = before.slice(0, n).toSorted((a, b) => a - b);
    const [low, high] = [sorted[Math.floor((n - 1) / 2)], sorted[Math.floor(n / 2)]];
    if (low !== undefined && high !== undefined && is((low + high) / 2)) return true;
  }
  return false;
}
