import { lineLengthAt } from './cell-lines.ts';
import { readDate } from './date-words.ts';
import { longestReadName } from './fold-name.ts';
import type { GroupWord } from './group-words.ts';
import {
  beginsGroupWord,
  groupWordOf,
  isSilencing,
  severalWordsOf,
  withoutImplied,
} from './group-words.ts';
import { readNumbered } from './replicate-words.ts';
import type { Token } from './sample-tokens.ts';
import { isCount, plainNumber, splitNumber, tokenise, writeTokens } from './sample-tokens.ts';

/** A group word of a name with its spelling there. */
export interface FoundGroup extends GroupWord {
  readonly text: string;
  readonly key: string;
  /** Its first word. */
  readonly at: number;
  /** The number that is part of it or follows it, '' without one. */
  readonly number: string;
}

/** `P3`, `R1`, `P`, `R`: parental and resistant, or a passage and a replicate; the other names of the study tell. */
export interface Letter {
  readonly letter: 'p' | 'r';
  readonly number: string;
  readonly at: number;
}

/** What one name says by itself. */
export interface ReadName {
  readonly tokens: readonly Token[];
  readonly groups: readonly FoundGroup[];
  readonly replicate: string;
  /** The number behind a word that counts replicates (`rep 3`), '' without one. */
  readonly counted: string;
  readonly batch: string;
  readonly passage: string;
  /** A date tells replicates apart where nothing else does. */
  readonly date: string;
  /** The name without what counts its technical replicates; null where nothing does. */
  readonly technicalOf: string | null;
  readonly letter: Letter | null;
  /** Words that no grammar took, by index; words of a known cell line are among them. */
  readonly words: readonly number[];
  /** Words of a known cell line. */
  readonly lineWords: ReadonlySet<number>;
}

const noWords: ReadonlySet<number> = new Set();

const unread: ReadName = {
  tokens: [],
  groups: [],
  replicate: '',
  counted: '',
  batch: '',
  passage: '',
  date: '',
  technicalOf: null,
  letter: null,
  words: [],
  lineWords: noWords,
};

/** Reads the words of a sample name from left to right; what is left over is sorted out between names. */
export function readSampleName(name: string): ReadName {
  if (name.length > longestReadName) return unread;
  const tokens = tokenise(name);
  const groups: FoundGroup[] = [];
  const words: number[] = [];
  let lineWords = noWords;
  const numbers = { replicate: '', technical: '', batch: '', passage: '', neutral: '' };
  let technical: Set<number> | null = null;
  let letter: Letter | null = null;
  let date = '';
  let counted = '';
  let i = 0;
  while (i < tokens.length) {
    const line = lineLengthAt(tokens, i);
    if (line > 0) {
      const those = Array.from({ length: line }, (_, word) => i + word);
      words.push(...those);
      lineWords = new Set([...lineWords, ...those]);
      i += line;
      continue;
    }
    const day = readDate(tokens, i);
    if (day) {
      date ||= day.text;
      i += day.length;
      continue;
    }
    const group = groupAt(tokens, i);
    if (group) {
      groups.push(group.found);
      if (numbers.replicate === '') numbers.replicate = group.found.number;
      i += group.length;
      continue;
    }
    const numbered = readNumbered(tokens, i);
    if (numbered) {
      if (numbers[numbered.kind] === '' || numbered.kind === 'replicate') {
        numbers[numbered.kind] = numbered.number;
      }
      if (numbered.kind === 'replicate') counted = numbered.number;
      if (numbered.kind === 'technical') {
        technical ??= new Set();
        for (let at = i; at < i + numbered.length; at += 1) technical.add(at);
      }
      i += numbered.length;
      continue;
    }
    const found: FoundLetter | null = letter === null ? letterAt(tokens, i) : null;
    if (found) {
      letter = found.letter;
      i += found.length;
      continue;
    }
    words.push(i);
    i += 1;
  }
  const { replicate, batch, passage } = numbers;
  // Copies have no room to grow: of a screen's names the lists are most of what is kept.
  return {
    tokens: tokens.slice(),
    groups: withoutImplied(groups.slice()),
    replicate,
    counted,
    batch,
    passage,
    date,
    technicalOf: technical && withoutWords(tokens, technical),
    letter,
    words: words.slice(),
    lineWords,
  };
}

function withoutWords(tokens: readonly Token[], out: ReadonlySet<number>): string {
  return writeTokens(
    tokens,
    tokens.flatMap((_, i) => (out.has(i) ? [] : [i])),
  );
}

interface GroupAt {
  readonly found: FoundGroup;
  /** Words that it took, its number included. */
  readonly length: number;
}

/** The longest group word at word `i`, with the number that is part of its last word or follows it. */
function groupAt(tokens: readonly Token[], i: number): GroupAt | null {
  let longest: GroupAt | null = null;
  let before = '';
  for (let end = i; end < tokens.length; end += 1) {
    const last = tokens[end];
    if (!last) break;
    const found = groupEndingAt(tokens, i, end, before, last);
    if (found) longest = found;
    before += last.key;
    if (!beginsGroupWord(before)) break;
  }
  return longest;
}

function groupEndingAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  before: string,
  last: Token,
): GroupAt | null {
  const key = before + last.key;
  const isOne = at === end;
  const whole = isOne ? groupWordOf(last.text, key) : severalWordsOf(key);
  if (whole) {
    const next = tokens[end + 1];
    const counted = next !== undefined && isCount(next.key) && !hasUnit(tokens, end + 1);
    const number = counted ? plainNumber(next.key) : '';
    const length = end + (counted ? 2 : 1) - at;
    return { found: foundGroup(whole, last.text, key, at, number), length };
  }
  const split = isCount(last.key) || isSilencing(last.text) ? null : splitNumber(last.text);
  if (!split) return null;
  const stemKey = key.slice(0, -split.number.length);
  const stem = isOne ? groupWordOf(split.stem, stemKey) : severalWordsOf(stemKey);
  if (!stem) return null;
  const number = plainNumber(split.number);
  return { found: foundGroup(stem, split.stem, stemKey, at, number), length: end + 1 - at };
}

function foundGroup(
  { name, isControl, kind }: GroupWord,
  text: string,
  key: string,
  at: number,
  number: string,
): FoundGroup {
  return { name, isControl, kind, text, key, at, number };
}

/** A number that a unit follows (`Treated 10 nM`) counts nothing. */
function hasUnit(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    /^(?:[nuµμpm]?[mg]|h|hr|hrs|d|days?|min|w|wks?|weeks?|x|%)$/.test(next.key)
  );
}

interface FoundLetter {
  readonly letter: Letter;
  /** Words that it took. */
  readonly length: number;
}

function letterAt(tokens: readonly Token[], i: number): FoundLetter | null {
  const key = tokens[i]?.key ?? '';
  const match = key.length > 4 ? null : /^([pr])(\d{0,3})$/.exec(key);
  if (!match) return null;
  const letter = match[1] === 'p' ? 'p' : 'r';
  const attached = match[2] ?? '';
  const next = tokens[i + 1];
  const apart = attached === '' && next !== undefined && isCount(next.key);
  const number = plainNumber(apart ? next.key : attached);
  return { letter: { letter, number, at: i }, length: apart ? 2 : 1 };
}
