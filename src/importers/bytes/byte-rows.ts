import type { ByteSurvey } from './byte-survey.ts';
import { FieldSpans, splitRow } from './byte-fields.ts';
import { GrowingPlaces } from './growing-places.ts';

const newline = 0x0a;

export interface RowIndex {
  /** Where each row begins, and one more entry behind the last. */
  readonly starts: Uint32Array;
  /** Line numbers where a quoted cell holds line ends; null when every row is one line. */
  readonly lines: Uint32Array | null;
  /** Whether a quote never closes. */
  readonly isOpen: boolean;
}

/** Where the rows of a text begin. Behind the last quote that is where its lines do. */
export function indexRows(
  bytes: Uint8Array,
  delimiter: number,
  { quotesEnd, lineStarts }: Pick<ByteSurvey, 'quotesEnd' | 'lineStarts'>,
): RowIndex {
  const starts = new GrowingPlaces(bytes.length);
  const quoted = bytes.subarray(0, quotesEnd);
  let broken: number[] | null = null;
  let nextQuote = indexOfQuote(0);
  const spans = new FieldSpans();
  let line = 1;
  let at = 0;
  let isOpen = false;
  while (at <= bytes.length && (at < quotesEnd || broken !== null)) {
    starts.push(at);
    let end = bytes.indexOf(newline, at);
    if (end < 0) end = bytes.length;
    if (nextQuote >= 0 && nextQuote < at) nextQuote = indexOfQuote(at);
    if (nextQuote >= 0 && nextQuote < end) {
      splitRow(bytes, at, delimiter, spans);
      isOpen ||= spans.isOpen;
      if (spans.next - 1 > end) {
        broken ??= Array.from({ length: starts.count - 1 }, (_, i) => i + 1);
        end = spans.next - 1;
      }
    }
    broken?.push(line);
    line += broken ? 1 + newlinesIn(bytes, at, end) : 1;
    at = end + 1;
  }
  if (at <= bytes.length) {
    starts.push(at);
    const behind = lineStarts.findIndex((start) => start > at);
    if (behind >= 0) starts.pushAll(lineStarts.subarray(behind));
  }
  starts.push(bytes.length + 1);
  return { starts: starts.all(), lines: broken ? Uint32Array.from(broken) : null, isOpen };

  function indexOfQuote(from: number): number {
    return quoted.indexOf(0x22, from);
  }
}

function newlinesIn(bytes: Uint8Array, from: number, to: number): number {
  let found = 0;
  for (let at = bytes.indexOf(newline, from); at >= 0 && at < to; found += 1) {
    at = bytes.indexOf(newline, at + 1);
  }
  return found;
}
