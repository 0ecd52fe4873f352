import { byteTable } from './byte-table.ts';
import { findDelimiter } from './delimiter.ts';
import type { Table } from './table.ts';

/** Texts from this size on are read from their bytes; shorter ones are as quick by way of strings. */
const leastBytes = 2 ** 18;
/** How much of the text the delimiter is found by. */
const headBytes = 2 ** 20;
const carriageReturn = 0x0d;
const newline = 0x0a;

/**
 * A large UTF-8 text as a table over its bytes, so that a hundred megabytes never become strings. Null when
 * the text is short, in another encoding, or split by spaces: then it goes the way of `readDelimited`.
 */
export function readLargeText(bytes: Uint8Array): Table | null {
  if (bytes.length < leastBytes) return null;
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const marked = isMarked ? bytes.subarray(3) : bytes;
  if (marked.indexOf(0) >= 0 || !isUtf8(marked)) return null;
  const text = withLineFeeds(marked);
  const head = new TextDecoder().decode(text.subarray(0, headBytes));
  if (/^sep=/i.test(head)) return null;
  const delimiter = findDelimiter(head.slice(0, head.lastIndexOf('\n') + 1));
  return delimiter.length === 1 && delimiter !== ' '
    ? byteTable(text, delimiter.charCodeAt(0))
    : null;
}

/** Whether all bytes are valid UTF-8: runs of ASCII are passed over four bytes at a time, only the rest is decoded. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const piece = 2 ** 16;
  for (let from = 0; from < bytes.length;) {
    let to = Math.min(bytes.length, from + piece);
    if (isAscii(bytes, from, to)) {
      from = to;
      continue;
    }
    // Not in the middle of a letter.
    while (to < bytes.length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to += 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return false;
    }
    from = to;
  }
  return true;
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  let high = 0;
  let at = from;
  for (; at < to && (bytes.byteOffset + at) % 4 !== 0; at += 1) high |= bytes[at] ?? 0;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + at, (to - at) >> 2);
  let wide = 0;
  for (const word of words) wide |= word;
  for (at += words.length * 4; at < to; at += 1) high |= bytes[at] ?? 0;
  return (high & 0x80) === 0 && (wide & 0x80808080) === 0;
}

/** The same text with LF at the end of every line, whatever its own line ends are (CR LF, CR). */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  let from = bytes.indexOf(carriageReturn);
  if (from < 0) return bytes;
  const text = new Uint8Array(bytes.length);
  text.set(bytes.subarray(0, from));
  let length = from;
  while (from >= 0 && from < bytes.length) {
    text[length] = newline;
    length += 1;
    const next = bytes[from + 1] === newline ? from + 2 : from + 1;
    const end = bytes.indexOf(carriageReturn, next);
    const rest = bytes.subarray(next, end < 0 ? bytes.length : end);
    text.set(rest, length);
    length += rest.length;
    from = end;
  }
  return text.subarray(0, length);
}
