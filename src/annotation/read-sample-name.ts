import { isCellLine, longestLine } from './cell-lines.ts';
import { longestReadName } from './fold-name.ts';
import type { GroupWord } from './group-words.ts';
import { groupWordOf, isSilencing, longestGroupWord, withoutImplied } from './group-words.ts';
import { readNumbered } from './replicate-words.ts';
import type { Token } from './sample-tokens.ts';
import { isCount, plainNumber, splitNumber, tokenise } from './sample-tokens.ts';

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
  readonly batch: string;
  readonly passage: string;
  readonly letter: Letter | null;
  /** Words that no grammar took, by index; words of a known cell line are among them. */
  readonly words: readonly number[];
  /** Words of a known cell line. */
  readonly lineWords: ReadonlySet<number>;
}

const unread: ReadName = {
  tokens: [],
  groups: [],
  replicate: '',
  batch: '',
  passage: '',
  letter: null,
  words: [],
  lineWords: new Set(),
};

/** Reads the words of a sample name from left to right; what is left over is sorted out between names. */
export function readSampleName(name: string): ReadName {
  if (name.length > longestReadName) return unread;
  const tokens = tokenise(name);
  const groups: FoundGroup[] = [];
  const words: number[] = [];
  const lineWords = new Set<number>();
  const numbers = { replicate: '', batch: '', passage: '', neutral: '' };
  let letter: Letter | null = null;
  let i = 0;
  while (i < tokens.length) {
    const line = lineLength(tokens, i);
    if (line > 0) {
      for (let word = i; word < i + line; word += 1) {
        words.push(word);
        lineWords.add(word);
      }
      i += line;
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
  return {
    tokens,
    groups: withoutImplied(groups),
    replicate,
    batch,
    passage,
    letter,
    words,
    lineWords,
  };
}

function lineLength(tokens: readonly Token[], i: number): number {
  for (let length = Math.min(longestLine, tokens.length - i); length > 0; length -= 1) {
    if (isCellLine(joined(tokens, i, length))) return length;
  }
  return 0;
}

function joined(tokens: readonly Token[], i: number, length: number): string {
  let key = '';
  for (let word = i; word < i + length; word += 1) key += tokens[word]?.key ?? '';
  return key;
}

/** The longest group word at word `i`, with the number that is part of its last word or follows it. */
function groupAt(
  tokens: readonly Token[],
  i: number,
): { found: FoundGroup; length: number } | null {
  for (let length = Math.min(longestGroupWord, tokens.length - i); length > 0; length -= 1) {
    const text = writePlain(tokens, i, length);
    const key = joined(tokens, i, length);
    const whole = groupWordOf(text, key);
    const last = tokens[i + length - 1];
    const next = tokens[i + length];
    if (whole) {
      const counted = next && isCount(next.key) && isLastOrApart(tokens, i + length);
      return {
        found: { ...whole, text, key, at: i, number: counted ? plainNumber(next.key) : '' },
        length: counted ? length + 1 : length,
      };
    }
    const split = !last || isCount(last.key) || isSilencing(text) ? null : splitNumber(text);
    const stem = split && groupWordOf(split.stem, key.slice(0, -split.number.length));
    if (split && stem) {
      return {
        found: {
          ...stem,
          text: split.stem,
          key: key.slice(0, -split.number.length),
          at: i,
          number: plainNumber(split.number),
        },
        length,
      };
    }
  }
  return null;
}

/** A number that a unit follows (`Treated 10 nM`) counts nothing. */
function isLastOrApart(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return !next || !/^(?:[nuµμpm]?[mg]|h|hr|hrs|d|days?|min|w|wks?|weeks?|x|%)$/.test(next.key);
}

function writePlain(tokens: readonly Token[], i: number, length: number): string {
  const [first, ...others] = tokens.slice(i, i + length);
  return others.reduce((text, { text: next }) => `${text} ${next}`, first?.text ?? '');
}

interface FoundLetter {
  readonly letter: Letter;
  /** Words that it took. */
  readonly length: number;
}

function letterAt(tokens: readonly Token[], i: number): FoundLetter | null {
  const match = /^([pr])(\d{0,3})$/.exec(tokens[i]?.key ?? '');
  if (!match) return null;
  const letter = match[1] === 'p' ? 'p' : 'r';
  const attached = match[2] ?? '';
  const next = tokens[i + 1];
  const apart = attached === '' && next !== undefined && isCount(next.key);
  const number = plainNumber(apart ? next.key : attached);
  return { letter: { letter, number, at: i }, length: apart ? 2 : 1 };
}
