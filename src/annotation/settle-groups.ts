import { groupSpelling } from './group-spelling.ts';
import type { PartedName } from './settle-replicates.ts';
import { writeTokens } from './sample-tokens.ts';

/** What a name says of its group, before the spellings of one group are made one. */
export interface GroupedName {
  /** '' when the name says none. */
  readonly group: string;
  /** '' unless several cell lines (or times, tissues …) have to be told apart. */
  readonly line: string;
  readonly isControl: boolean;
}

interface Draft {
  readonly parted: PartedName;
  /** Words beside the group. */
  rest: readonly number[];
  restKey: string;
  /** Words that are the group, where no known word is. */
  own: readonly number[];
  groupKey: string;
}

/** Names with more words are not searched for a line that stands around the group. */
const longestSearched = 10;

/**
 * Sorts the words of names into group and cell line. What stands beside the group word is a line when at least
 * two such texts each occur with several groups (`MCF7 Par`, `MCF7 Res`, `T47D Par`, `T47D Res`); then groups are
 * compared within it, which is right for times and tissues as well. Otherwise it is part of the group.
 */
export function settleGroups(names: readonly PartedName[]): GroupedName[] {
  const drafts = names.map(draftOf);
  const rests = new Set(
    drafts.filter(({ groupKey }) => groupKey !== '').map(({ restKey }) => restKey),
  );
  for (const draft of drafts) if (draft.groupKey === '') findOwnWords(draft, rests);
  const several = tellsLinesApart(drafts);
  const restsOf = collect(
    drafts,
    ({ groupKey }) => groupKey,
    ({ restKey }) => restKey,
  );
  const shared = sharedWords(drafts);
  return drafts.map((draft) => {
    const { parted, groupKey, rest, own } = draft;
    if (groupKey === '') return { group: '', line: '', isControl: false };
    const { groups, tokens } = parted.read;
    const isControl = groups.length > 0 && groups.every((group) => group.isControl);
    const base = groups.length > 0 ? groupNameOf(parted) : writeWords(parted, own);
    if (several) {
      return { group: base, line: writeTokens(tokens, rest), isControl };
    }
    const isOne = (restsOf.get(groupKey)?.size ?? 0) < 2;
    if (isOne) return { group: base, line: '', isControl };
    const common = shared.get(groupKey);
    const telling = rest.filter((i) => !common?.has(tokens[i]?.key ?? ''));
    const text = writeWords(parted, telling);
    return { group: text === '' ? base : `${base} ${text}`, line: '', isControl };
  });
}

function draftOf(parted: PartedName): Draft {
  const { groups } = parted.read;
  const groupKey = groups
    .map((group) => group.name || group.key)
    .join(' ')
    .toLowerCase();
  const known = groups.length > 0;
  const rest = known ? parted.words : [];
  return { parted, rest, restKey: keyOf(parted, rest), own: [], groupKey };
}

/** A name without a known word: the group is what stands beside a line that other names have, else all of it. */
function findOwnWords(draft: Draft, rests: ReadonlySet<string>): void {
  const { parted } = draft;
  const { words, read } = parted;
  const ofLine = words.filter((i) => read.lineWords.has(i));
  const beside = segmentBeside(parted, rests);
  const outside = words.filter((i) => !read.lineWords.has(i));
  if (beside) take(draft, beside);
  else if (ofLine.length > 0 && outside.length > 0) take(draft, outside);
  else if (isName(parted)) take(draft, words);
}

function take(draft: Draft, own: readonly number[]): void {
  draft.own = own;
  draft.rest = draft.parted.words.filter((i) => !own.includes(i));
  draft.restKey = keyOf(draft.parted, draft.rest);
  draft.groupKey = `own ${wordsKey(draft.parted, own)}`;
}

/** The shortest run of words without which the name is a rest of other names. */
function segmentBeside(parted: PartedName, rests: ReadonlySet<string>): readonly number[] | null {
  const { words } = parted;
  if (words.length > longestSearched || rests.size === 0) return null;
  for (let length = 1; length < words.length; length += 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const rest = [...words.slice(0, start), ...words.slice(start + length)];
      if (rests.has(keyOf(parted, rest))) return words.slice(start, start + length);
    }
  }
  return null;
}

/** Whether a name can be that of a group: something was told apart in it, or it is a word and no number of an animal. */
function isName({ read, words, isSplit, cut }: PartedName): boolean {
  if (words.length === 0) return false;
  const texts = words.map((i, at) =>
    cut !== null && at === words.length - 1 ? cut : (read.tokens[i]?.text ?? ''),
  );
  if (!texts.some((text) => /\p{L}/u.test(text))) return false;
  return isSplit || !texts.some((text) => /\d/.test(text));
}

function tellsLinesApart(drafts: readonly Draft[]): boolean {
  const groupsOf = collect(
    drafts.filter(({ groupKey, restKey }) => groupKey !== '' && restKey !== ''),
    ({ restKey }) => restKey,
    ({ groupKey }) => groupKey,
  );
  let crossed = 0;
  for (const groups of groupsOf.values()) {
    if (groups.size > 1) crossed += 1;
    if (crossed > 1) return true;
  }
  return false;
}

/** Words that all names of a group have: they tell nothing within it. */
function sharedWords(drafts: readonly Draft[]): Map<string, Set<string>> {
  const shared = new Map<string, Set<string>>();
  for (const { groupKey, parted, rest } of drafts) {
    const keys = new Set(rest.map((i) => parted.read.tokens[i]?.key ?? ''));
    const before = shared.get(groupKey);
    shared.set(groupKey, before ? new Set([...before].filter((key) => keys.has(key))) : keys);
  }
  return shared;
}

function collect(
  drafts: readonly Draft[],
  keyOfDraft: (draft: Draft) => string,
  valueOf: (draft: Draft) => string,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const draft of drafts) {
    const key = keyOfDraft(draft);
    const values = found.get(key);
    if (values) values.add(valueOf(draft));
    else found.set(key, new Set([valueOf(draft)]));
  }
  return found;
}

/** Folded words as one key; `MCF-7` and `MCF7` are one. */
function keyOf(parted: PartedName, words: readonly number[]): string {
  return wordsKey(parted, words).replaceAll(' ', '');
}

function wordsKey({ read, words, cut }: PartedName, chosen: readonly number[]): string {
  return chosen
    .map((i) => {
      if (cut !== null && i === words.at(-1)) return cut.toLowerCase();
      return read.tokens[i]?.key ?? '';
    })
    .join(' ');
}

function writeWords({ read, words, cut }: PartedName, chosen: readonly number[]): string {
  const last = words.at(-1);
  const tokens =
    cut === null
      ? read.tokens
      : read.tokens.map((token, i) => (i === last ? { ...token, text: cut } : token));
  return writeTokens(tokens, chosen);
}

/** Group words in their order; `parental control` is `Parental`. */
function groupNameOf({ read: { groups } }: PartedName): string {
  const names = groups.map((group) => group.name || groupSpelling(group.text));
  const unique = [...new Set(names)];
  const isRedundant = (name: string): boolean =>
    name === 'Control' && groups.some(({ kind }) => kind === 'parental');
  return unique.filter((name) => !isRedundant(name)).join(' ');
}
