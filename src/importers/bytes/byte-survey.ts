import { wordsBetween } from './byte-words.ts';
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
const newline = 0x0a;

/** What a piece of text holds, a bit each. */
const seenQuote = 1;
const seenCarriageReturn = 2;
const seenNul = 4;
const seenHigh = 8;

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
    const seen = surveyPiece(bytes, from, to, starts);
    if ((seen & seenCarriageReturn) !== 0) hasCarriageReturn = true;
    if ((seen & seenQuote) !== 0) quotesEnd = to;
    const isAscii = (seen & seenHigh) === 0;
    isPlainUtf8 = (seen & seenNul) === 0 && (isAscii || decodes(bytes.subarray(from, to), decoder));
    from = to;
  }
  return { isPlainUtf8, hasCarriageReturn, quotesEnd, lineStarts: starts.all() };
}

/** What the bytes between two places hold, in bits. */
function surveyPiece(bytes: Uint8Array, from: number, to: number, starts: GrowingPlaces): number {
  const { first, words } = wordsBetween(bytes, from, to);
  const fours = words.subarray(0, words.length & ~3);
  return (
    look(bytes, from, first, starts) |
    surveyFours(bytes, first, fours, starts) |
    look(bytes, first + 4 * fours.length, to, starts)
  );
}

/** Four words at a time; their bytes are looked at where one of them may be special. */
function surveyFours(
  bytes: Uint8Array,
  first: number,
  words: Int32Array,
  starts: GrowingPlaces,
): number {
  let seen = 0;
  let high = 0;
  for (let i = 0; i < words.length; i += 4) {
    const a = words[i] ?? 0;
    const b = words[i + 1] ?? 0;
    const c = words[i + 2] ?? 0;
    const d = words[i + 3] ?? 0;
    high |= a | b | c | d;
    const [inA, inB, inC, inD] = [special(a), special(b), special(c), special(d)];
    if (((inA | inB | inC | inD) & highBits) === 0) continue;
    const at = first + 4 * i;
    if ((inA & highBits) !== 0) seen |= look(bytes, at, at + 4, starts);
    if ((inB & highBits) !== 0) seen |= look(bytes, at + 4, at + 8, starts);
    if ((inC & highBits) !== 0) seen |= look(bytes, at + 8, at + 12, starts);
    if ((inD & highBits) !== 0) seen |= look(bytes, at + 12, at + 16, starts);
  }
  return (high & highBits) === 0 ? seen : seen | seenHigh;
}

function look(bytes: Uint8Array, from: number, to: number, starts: GrowingPlaces): number {
  let seen = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === newline) starts.push(at + 1);
    else if (byte === 0x22) seen |= seenQuote;
    else if (byte === 0x0d) seen |= seenCarriageReturn;
    else if (byte === 0) seen |= seenNul;
    else if (byte > 0x7f) seen |= seenHigh;
  }
  return seen;
}

/**
 * A high bit is set where one of the four bytes may be a control character or a quote: flipping the second bit swaps
 * the quote (0x22) with the space (0x20), so that all of them are below 0x21; and a byte below 0x21 borrows from its
 * high bit when 0x21 is subtracted.
 */
function special(word: number): number {
  const flipped = word ^ 0x02020202;
  return (flipped - 0x21212121) & ~flipped;
}

function decodes(bytes: Uint8Array, decoder: TextDecoder): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
