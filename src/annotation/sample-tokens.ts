import { foldName, plainText } from './fold-name.ts';

/** One word of a sample name. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** For comparing: letters and digits in lower case. */
  readonly key: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

/** Amounts as instruments and people write them: `1E5`, `1.0e+3`, `10^4`. */
const power = /^\d+(?:\.\d+)?(?:e[+-]?|\^)\d+$/i;

const plainAscii = /^[\x20-\x7E]*$/;

// A dot between digits is a decimal sign, any other dot parts words.
const asciiWord = /[A-Za-z0-9+#%'^]+(?:(?<=\d)\.\d+[A-Za-z]*)?/g;
const word = /[\p{L}\p{M}\p{N}+#%'^]+(?:(?<=\d)\.\d+\p{L}*)?/gu;

/** Splits a name at blanks, hyphens, underscores, brackets and other signs. */
export function tokenise(name: string): Token[] {
  const isAscii = plainAscii.test(name);
  const text = isAscii ? name.trim() : plainText(name);
  const tokens: Token[] = [];
  let end = 0;
  const words = isAscii ? asciiWord : word;
  words.lastIndex = 0;
  // Not `matchAll`, which copies its pattern for every name.
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const [found] = match;
    const token = tokenOf(found, text.slice(end, match.index));
    if (token === null) continue;
    tokens.push(token);
    end = words.lastIndex;
  }
  return tokens;
}

/** Words by what stands before them and by their text: names of one study repeat the same few. */
const known = new Map<string, Map<string, Token | null>>();
const mostKnown = 4096;

/** A word, null for signs that mean nothing. */
function tokenOf(text: string, gap: string): Token | null {
  let behindGap = known.get(gap);
  if (!behindGap || behindGap.size >= mostKnown) {
    if (known.size >= mostKnown) known.clear();
    behindGap = new Map();
    known.set(gap, behindGap);
  }
  let token = behindGap.get(text);
  if (token === undefined) {
    const key = keyOf(text);
    token = key === '' ? null : { text, key, gap };
    behindGap.set(text, token);
  }
  return token;
}

/** Its decimal sign and its exponent stay: 2.5 is no 25. */
function keyOf(text: string): string {
  if (/^[A-Za-z0-9]+$/.test(text) || power.test(text)) return text.toLowerCase();
  return text.includes('.') ? text.split('.').map(foldName).join('.') : foldName(text);
}

/** Words as they stood: with their own signs between neighbours, a blank where something was taken out. */
export function writeTokens(tokens: readonly Token[], chosen: readonly number[]): string {
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1) return tokens[only]?.text ?? '';
  let text = '';
  let before: number | null = null;
  for (const i of chosen) {
    const token = tokens[i];
    if (!token) continue;
    if (before !== null) text += i === before + 1 ? gapBetween(token.gap) : ' ';
    text += token.text;
    before = i;
  }
  return text;
}

/** A bracket that lost its other half is not worth keeping. */
function gapBetween(gap: string): string {
  return /^[\s\-_./+]+$/.test(gap) ? gap : ' ';
}

/** A word that ends in digits, parted: `Par2` → `Par`, `2`; null for other words, and for powers of ten. */
export function splitNumber(text: string): { stem: string; number: string } | null {
  if (!/\d$/.test(text) || power.test(text)) return null;
  const match = /^(.*[^\d.])(\d{1,3})$/su.exec(text);
  return match ? { stem: match[1] ?? '', number: match[2] ?? '' } : null;
}

/** Whether a word is a small whole number, as replicates are counted. */
export function isCount(key: string): boolean {
  return /^\d{1,3}$/.test(key);
}

/** `007` and `7` are one number. */
export function plainNumber(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
