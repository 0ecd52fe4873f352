import { groupSpelling } from './group-spelling.ts';
import { parental } from './group-words.ts';
import type { PartedName } from './settle-replicates.ts';
import { writeTokens } from './sample-tokens.ts';

/** What a name says of its group, before the spellings of one group are made one. */
export interface GroupedName {
  /** '' when the name says none. */
  readonly group: string;
  /** '' unless several cell lines (or times, tissues …) have to be told apart. */
  readonly line: string;
  readonly isControl: boolean;
  /** Whether a known word says it (`parental`, `AnasR`), not what is left of the name. */
  readonly isKnown: boolean;
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

/** More names than this that each would be a group of its own are names of samples (a plate's row). */
const mostAlone = 12;

/**
 * Sorts the words of names into group and cell line. What stands beside the group word is a line when at least
 * two such texts each occur with several groups (`MCF7 Par`, `MCF7 Res`, `T47D Par`, `T47D Res`); then groups are
 * compared within it, which is right for times and tissues as well. Otherwise it is part of the group.
 */
export function settleGroups(names: readonly PartedName[]): GroupedName[] {
  const drafts = withParentalLines(names).map(draftOf);
  const rests = new Set(
    drafts.filter(({ groupKey }) => groupKey !== '').map(({ restKey }) => restKey),
  );
  for (const draft of drafts) if (draft.groupKey === '') findOwnWords(draft, rests);
  forgetNamesOfSamples(drafts);
  const crossed = crossedRests(drafts);
  const telling = tellingRests(drafts);
  const combined = new Set(
    names.flatMap(({ read: { groups } }) =>
      groups.length > 1 ? groups.map(({ key }) => key) : [],
    ),
  );
  return drafts.map((draft) => {
    const { parted, groupKey, rest, restKey, own } = draft;
    if (groupKey === '') return { group: '', line: '', isControl: false, isKnown: false };
    const { groups, tokens, lineWords } = parted.read;
    const isKnown = groups.length > 0;
    const isControl = isKnown && groups.every((group) => group.isControl);
    if (crossed.size > 1) {
      const line = writeTokens(tokens, rest);
      return { group: writeGroup(parted, own), line, isControl, isKnown };
    }
    const common = telling.get(restKey);
    const isPartOfName =
      (groups.length === 1 && groups.some(({ key }) => combined.has(key))) ||
      !(
        crossed.has(restKey) ||
        rest.every((i) => lineWords.has(i)) ||
        groups.every(({ kind }) => kind === 'parental' || kind === 'resistant')
      );
    const told = common || isPartOfName ? rest : [];
    const kept = told.filter((i) => !common?.has(tokens[i]?.key ?? ''));
    // `WT drug` is no control for having a control word in it.
    const isPlain = kept.every((i) => lineWords.has(i) || /\d/.test(tokens[i]?.key ?? ''));
    return {
      group: writeGroup(parted, [...own, ...kept]),
      line: '',
      isControl: isControl && isPlain,
      isKnown,
    };
  });
}

/**
 * A name that is a cell line alone (`MCF-7`) beside one that is that line made resistant (`MCF-7 AnasR`) means
 * the parental cells.
 */
function withParentalLines(names: readonly PartedName[]): readonly PartedName[] {
  const resistantLines = new Set(
    names
      .filter(({ read }) => read.groups.some(({ kind }) => kind === 'resistant'))
      .map((parted) => keyOf(parted, parted.words)),
  );
  return names.map((parted) => {
    const { read, words } = parted;
    const isLine = words.length > 0 && words.every((i) => read.lineWords.has(i));
    if (read.groups.length > 0 || !isLine || !resistantLines.has(keyOf(parted, words))) {
      return parted;
    }
    const said = { text: parental.name, key: parental.name.toLowerCase() };
    const group = { ...parental, ...said, at: read.tokens.length, number: '' };
    const tokens = [...read.tokens, { ...said, gap: ' ' }];
    return { ...parted, read: { ...read, tokens, groups: [group] } };
  });
}

function draftOf(parted: PartedName): Draft {
  const { groups } = parted.read;
  const groupKey = groups
    .map(({ name, key }) => (name === '' ? key : name.toLowerCase()))
    .join(' ');
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

/**
 * Where hardly a name has a known word, and most of what would be groups are one name each, the names are those of samples
 * (`CC-1-30W`, `CC-2-32W` …): forty groups of one tell less than none.
 */
function forgetNamesOfSamples(drafts: readonly Draft[]): void {
  const grouped = drafts.filter(({ groupKey }) => groupKey !== '');
  const own = grouped.filter(({ parted }) => parted.read.groups.length === 0);
  if (own.length <= mostAlone || own.length < 0.9 * grouped.length) return;
  const namesOf = collect(
    own,
    ({ groupKey, restKey }) => `${groupKey}\n${restKey}`,
    ({ parted }) => parted.read.tokens.map(({ key }) => key).join(' '),
  );
  const alone = [...namesOf.values()].filter((names) => names.size === 1).length;
  if (alone <= mostAlone || alone * 2 <= namesOf.size) return;
  for (const draft of own) {
    draft.own = [];
    draft.groupKey = '';
  }
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
  if (words.every((i) => read.lineWords.has(i))) return true;
  return isSplit || !texts.some((text) => /\d/.test(text));
}

/** Texts that stand beside several groups. */
function crossedRests(drafts: readonly Draft[]): Set<string> {
  const groupsOf = collect(
    drafts.filter(({ groupKey, restKey }) => groupKey !== '' && restKey !== ''),
    ({ restKey }) => restKey,
    ({ groupKey }) => groupKey,
  );
  return new Set([...groupsOf].filter(([, groups]) => groups.size > 1).map(([rest]) => rest));
}

/**
 * Texts beside groups that have several of them, so that each has to be told, with the words that tell nothing
 * because all names of those groups have them.
 */
function tellingRests(drafts: readonly Draft[]): Map<string, ReadonlySet<string>> {
  const byGroup = new Map<string, Map<string, ReadonlySet<string>>>();
  for (const { groupKey, restKey, rest, parted } of drafts) {
    if (groupKey === '') continue;
    const rests = byGroup.get(groupKey) ?? new Map<string, ReadonlySet<string>>();
    byGroup.set(groupKey, rests);
    if (!rests.has(restKey)) {
      rests.set(restKey, new Set(rest.map((i) => parted.read.tokens[i]?.key ?? '')));
    }
  }
  const telling = new Map<string, ReadonlySet<string>>();
  for (const rests of byGroup.values()) {
    if (rests.size < 2) continue;
    const shared = [...rests.values()].reduce(intersect);
    for (const rest of rests.keys()) {
      const before = telling.get(rest);
      telling.set(rest, before ? intersect(before, shared) : shared);
    }
  }
  return telling;
}

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((key) => b.has(key)));
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

/** Group words by their one name, and the chosen other words as they are, in the order of the name. */
function writeGroup({ read, words, cut }: PartedName, chosen: readonly number[]): string {
  const { groups } = read;
  const [only] = groups;
  if (only && groups.length === 1 && chosen.length === 0) {
    return only.name || groupSpelling(only.text);
  }
  const last = words.at(-1);
  const named = new Map(groups.map((group) => [group.at, group.name || groupSpelling(group.text)]));
  const tokens = read.tokens.map((token, i) => {
    const text = named.get(i) ?? (i === last ? (cut ?? token.text) : token.text);
    return { ...token, text };
  });
  const seen = new Set<string>();
  const places = [...named.keys(), ...chosen].toSorted((a, b) => a - b);
  return writeTokens(
    tokens,
    places.filter((i) => {
      const text = tokens[i]?.text ?? '';
      const isNew = !named.has(i) || !seen.has(text);
      seen.add(text);
      return isNew;
    }),
  );
}
