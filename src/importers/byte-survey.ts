import { lowBits, wordsBetween, zeroBytes } from './byte-words.ts';
import { GrowingPlaces } from './growing-places.ts';

/** What the bytes of a text hold, found in one visit of four bytes at a time. */
export interface ByteSurvey {
  /** Whether they are UTF-8 without NUL: what a table can be read from as it stands. */
  readonly isPlainUtf8: boolean;
  readonly hasCarriageReturn: boolean;
  /** No quote stands here or behind. */
  readonly quotesEnd: number;
  /** The places behind line feeds. */
  readonly lineStarts: Uint32Array;
}

const piece = 2 ** 16;
const highBits = 0x80808080 | 0;
const carriageReturns = 0x0d0d0d0d;
const newlines = 0x0a0a0a0a;
const quotes = 0x22222222;
const newline = 0x0a;

/** Looks through a text piece by piece; only pieces with other letters than ASCII are decoded to see whether they are UTF-8. */
export function surveyBytes(bytes: Uint8Array): ByteSurvey {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const starts = new GrowingPlaces(bytes.length);
  let hasCarriageReturn = false;
  let quotesEnd = 0;
  let isPlainUtf8 = true;
  for (let from = 0; from < bytes.length && isPlainUtf8;) {
    let to = Math.min(bytes.length, from + piece);
    // Not in the middle of a letter.
    while (to < bytes.length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to += 1;
    const found = surveyPiece(bytes, from, to, starts);
    hasCarriageReturn ||= found.carriageReturn !== 0;
    if (found.quote !== 0) quotesEnd = to;
    const isAscii = (found.high & highBits) === 0;
    isPlainUtf8 = found.nul === 0 && (isAscii || decodes(bytes.subarray(from, to), decoder));
    from = to;
  }
  return { isPlainUtf8, hasCarriageReturn, quotesEnd, lineStarts: starts.all() };
}

/** Of each kind of byte: not 0 where a piece has it. */
interface PieceSurvey {
  high: number;
  nul: number;
  carriageReturn: number;
  quote: number;
}

function surveyPiece(
  bytes: Uint8Array,
  from: number,
  to: number,
  starts: GrowingPlaces,
): PieceSurvey {
  const found = { high: 0, nul: 0, carriageReturn: 0, quote: 0 };
  const { first, words } = wordsBetween(bytes, from, to);
  // The few bytes around the whole words, each as a word of that byte four times.
  const lookAt = (at: number): void => {
    const byte = bytes[at] ?? 0;
    look(found, Math.imul(byte, lowBits));
    if (byte === newline) starts.push(at + 1);
  };
  for (let at = from; at < first; at += 1) lookAt(at);
  surveyWords(bytes, first, words, found, starts);
  for (let at = first + 4 * words.length; at < to; at += 1) lookAt(at);
  return found;
}

function look(found: PieceSurvey, word: number): void {
  found.high |= word;
  found.nul |= zeroBytes(word);
  found.carriageReturn |= zeroBytes(word ^ carriageReturns);
  found.quote |= zeroBytes(word ^ quotes);
}

function surveyWords(
  bytes: Uint8Array,
  first: number,
  words: Int32Array,
  found: PieceSurvey,
  starts: GrowingPlaces,
): void {
  let [high, nul, carriageReturn, quote] = [0, 0, 0, 0];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? 0;
    high |= word;
    nul |= zeroBytes(word);
    carriageReturn |= zeroBytes(word ^ carriageReturns);
    quote |= zeroBytes(word ^ quotes);
    if (zeroBytes(word ^ newlines) === 0) continue;
    const at = first + 4 * i;
    if (bytes[at] === newline) starts.push(at + 1);
    if (bytes[at + 1] === newline) starts.push(at + 2);
    if (bytes[at + 2] === newline) starts.push(at + 3);
    if (bytes[at + 3] === newline) starts.push(at + 4);
  }
  found.high |= high;
  found.nul |= nul;
  found.carriageReturn |= carriageReturn;
  found.quote |= quote;
}

function decodes(bytes: Uint8Array, decoder: TextDecoder): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
