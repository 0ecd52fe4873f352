import type { Token } from './sample-tokens.ts';

/** A date in a name, and how many words it took. */
export interface FoundDate {
  readonly text: string;
  readonly length: number;
}

/** Reads `2024-03-01`, `01.03.24`, `20240301` and `010324` at word `i`; null for other words. */
export function readDate(tokens: readonly Token[], i: number): FoundDate | null {
  const first = tokens[i]?.key ?? '';
  if (!/^\d/.test(first)) return null;
  const [second, third] = [tokens[i + 1]?.key, tokens[i + 2]?.key];
  if (/^(?:\d{6}|\d{8})$/.test(first))
    return isCompactDate(first) ? { text: first, length: 1 } : null;
  const dotted = /^(\d{1,2})\.(\d{1,2})$/.exec(first);
  if (dotted && isYear(second ?? '') && isDay(dotted[1], dotted[2])) {
    return { text: `${first}.${second}`, length: 2 };
  }
  const parts = [first, second ?? '', third ?? ''];
  const isApart = [1, 2].every((more) => /^[-./]$/.test(tokens[i + more]?.gap ?? ''));
  if (!isApart || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const isDate =
    (/^(?:19|20)\d\d$/.test(first) && isDay(second, third)) ||
    (/^(?:19|20)\d\d$/.test(third ?? '') && isDay(first, second));
  return isDate ? { text: parts.join('-'), length: 3 } : null;
}

/** `yymmdd`, `ddmmyy`, `mmddyy`, or the same with a year of four digits. */
function isCompactDate(digits: string): boolean {
  const [a, b, c] = [digits.slice(0, -4), digits.slice(-4, -2), digits.slice(-2)];
  if (isYear(a) && isDay(b, c)) return true;
  const year = digits.slice(4);
  return isYear(year) && isDay(digits.slice(0, 2), digits.slice(2, 4));
}

/** A year of this century so far, as instruments and people write it. */
function isYear(text: string): boolean {
  return /^(?:20)?[012]\d$/.test(text);
}

/** A day and a month in either order. */
function isDay(a = '', b = ''): boolean {
  const [first, second] = [Number(a), Number(b)];
  const fits = (month: number, day: number): boolean =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return fits(first, second) || fits(second, first);
}
