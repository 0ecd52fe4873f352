import { surveyBytes } from './byte-survey.ts';
import { indexRows } from './byte-rows.ts';
import { byteTable } from './byte-table.ts';
import { findDelimiter } from './delimiter.ts';
import { withHeaderOverRowNames } from '../edited/short-header.ts';
import type { Table } from '../tables/table.ts';

/** Texts from this size on are read from their bytes; shorter ones are as quick by way of strings. */
const leastBytes = 2 ** 18;
/** How much of the text the delimiter is found by. */
const headBytes = 2 ** 20;
const carriageReturn = 0x0d;
const newline = 0x0a;

/**
 * A large UTF-8 text as a table over its bytes, so that a hundred megabytes never become strings. Null when
 * the text is short, in another encoding, split by spaces, or holds a quote that never closes: then it goes the way
 * of `readDelimited`.
 */
export function readLargeText(bytes: Uint8Array): Table | null {
  if (bytes.length < leastBytes) return null;
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const marked = isMarked ? bytes.subarray(3) : bytes;
  const asItIs = surveyBytes(marked);
  if (!asItIs.isPlainUtf8) return null;
  const text = asItIs.hasCarriageReturn ? withLineFeeds(marked) : marked;
  const survey = asItIs.hasCarriageReturn ? surveyBytes(text) : asItIs;
  const head = new TextDecoder().decode(text.subarray(0, headBytes));
  if (/^sep=/i.test(head)) return null;
  const delimiter = findDelimiter(head.slice(0, head.lastIndexOf('\n') + 1));
  if (delimiter.length > 1 || delimiter === ' ') return null;
  const code = delimiter.charCodeAt(0);
  const index = indexRows(text, code, survey);
  return index.isOpen ? null : withHeaderOverRowNames(byteTable(text, code, survey, index));
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
