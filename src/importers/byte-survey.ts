import { lowBits, wordsBetween, zeroBytes } from './byte-words.ts';

/** What the bytes of a text hold, found in one visit of four bytes at a time. */
export interface ByteSurvey {
  /** Whether they are UTF-8 without NUL: what a table can be read from as it stands. */
  readonly isPlainUtf8: boolean;
  readonly hasCarriageReturn: boolean;
  /** No quote stands here or behind. */
  readonly quotesEnd: number;
}

const piece = 2 ** 16;
const highBits = 0x80808080;
const carriageReturns = 0x0d0d0d0d;
const quotes = 0x22222222;

/** Looks through a text piece by piece; only pieces with other letters than ASCII are decoded to see whether they are UTF-8. */
export function surveyBytes(bytes: Uint8Array): ByteSurvey {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let hasCarriageReturn = false;
  let quotesEnd = 0;
  for (let from = 0; from < bytes.length;) {
    let to = Math.min(bytes.length, from + piece);
    // Not in the middle of a letter.
    while (to < bytes.length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to += 1;
    const found = surveyPiece(bytes, from, to);
    hasCarriageReturn ||= found.hasCarriageReturn;
    if (found.hasQuote) quotesEnd = to;
    if (found.hasNul || (found.hasHighBit && !decodes(bytes.subarray(from, to), decoder))) {
      return { isPlainUtf8: false, hasCarriageReturn, quotesEnd };
    }
    from = to;
  }
  return { isPlainUtf8: true, hasCarriageReturn, quotesEnd };
}

interface PieceSurvey {
  readonly hasHighBit: boolean;
  readonly hasNul: boolean;
  readonly hasCarriageReturn: boolean;
  readonly hasQuote: boolean;
}

function surveyPiece(bytes: Uint8Array, from: number, to: number): PieceSurvey {
  const { first, words } = wordsBetween(bytes, from, to);
  const whole = surveyWords(words);
  // The few bytes around the whole words, each as a word of that byte four times.
  const behind = first + 4 * words.length;
  const edges = [...bytes.subarray(from, first), ...bytes.subarray(behind, to)];
  const rest = surveyWords(Uint32Array.from(edges, (byte) => byte * lowBits));
  return {
    hasHighBit: whole.hasHighBit || rest.hasHighBit,
    hasNul: whole.hasNul || rest.hasNul,
    hasCarriageReturn: whole.hasCarriageReturn || rest.hasCarriageReturn,
    hasQuote: whole.hasQuote || rest.hasQuote,
  };
}

function surveyWords(words: Uint32Array): PieceSurvey {
  let high = 0;
  let nul = 0;
  let returns = 0;
  let quoted = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? 0;
    high |= word;
    nul |= zeroBytes(word);
    returns |= zeroBytes(word ^ carriageReturns);
    quoted |= zeroBytes(word ^ quotes);
  }
  return {
    hasHighBit: (high & highBits) !== 0,
    hasNul: nul !== 0,
    hasCarriageReturn: returns !== 0,
    hasQuote: quoted !== 0,
  };
}

function decodes(bytes: Uint8Array, decoder: TextDecoder): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
