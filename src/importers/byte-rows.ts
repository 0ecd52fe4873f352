import { FieldSpans, splitRow } from './byte-fields.ts';
import { wordsBetween, zeroBytes } from './byte-words.ts';

const newline = 0x0a;
const newlines = 0x0a0a0a0a;

export interface RowIndex {
  /** Where each row begins, and one more entry behind the last. */
  readonly starts: Uint32Array;
  /** Line numbers where a quoted cell holds line ends; null when every row is one line. */
  readonly lines: Uint32Array | null;
}

/** Where the rows of a text begin. Behind the last quote every line end ends a row, and they are found word by word. */
export function indexRows(bytes: Uint8Array, delimiter: number, quotesEnd: number): RowIndex {
  const starts = new Starts(bytes.length);
  let broken: number[] | null = null;
  let nextQuote = indexOfQuote(0);
  const spans = new FieldSpans();
  let line = 1;
  let at = 0;
  while (at <= bytes.length && (at < quotesEnd || broken !== null)) {
    starts.push(at);
    let end = bytes.indexOf(newline, at);
    if (end < 0) end = bytes.length;
    if (nextQuote >= 0 && nextQuote < at) nextQuote = indexOfQuote(at);
    if (nextQuote >= 0 && nextQuote < end) {
      splitRow(bytes, at, delimiter, spans);
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
    pushLines(bytes, at, starts);
  }
  starts.push(bytes.length + 1);
  return { starts: starts.all(), lines: broken ? Uint32Array.from(broken) : null };

  function indexOfQuote(from: number): number {
    return from < quotesEnd ? bytes.indexOf(0x22, from) : -1;
  }
}

/** Where rows begin, in an array that grows. */
class Starts {
  count = 0;
  private places: Uint32Array;

  constructor(bytes: number) {
    this.places = new Uint32Array(1024 + Math.floor(bytes / 64));
  }

  push(start: number): void {
    if (this.count === this.places.length) {
      const before = this.places;
      this.places = new Uint32Array(2 * this.count);
      this.places.set(before);
    }
    this.places[this.count] = start;
    this.count += 1;
  }

  all(): Uint32Array {
    return this.places.subarray(0, this.count);
  }
}

/** Pushes the place behind every line end from `from` on. */
function pushLines(bytes: Uint8Array, from: number, starts: Starts): void {
  const pushIfEnd = (at: number): void => {
    if (bytes[at] === newline) starts.push(at + 1);
  };
  const { first, words } = wordsBetween(bytes, from, bytes.length);
  for (let at = from; at < first; at += 1) pushIfEnd(at);
  for (let i = 0; i < words.length; i += 1) {
    if (zeroBytes((words[i] ?? 0) ^ newlines) === 0) continue;
    const at = first + 4 * i;
    pushIfEnd(at);
    pushIfEnd(at + 1);
    pushIfEnd(at + 2);
    pushIfEnd(at + 3);
  }
  for (let at = first + 4 * words.length; at < bytes.length; at += 1) pushIfEnd(at);
}

function newlinesIn(bytes: Uint8Array, from: number, to: number): number {
  let found = 0;
  for (let at = bytes.indexOf(newline, from); at >= 0 && at < to; found += 1) {
    at = bytes.indexOf(newline, at + 1);
  }
  return found;
}
