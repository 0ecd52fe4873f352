import { nameClones, withNumber } from './name-clones.ts';
import type { FoundGroup, ReadName } from './read-sample-name.ts';
import { isTimeOrDose } from './replicate-words.ts';
import { isCount, plainNumber, splitNumber } from './sample-tokens.ts';

/** A name parted into what it says of the group (words), and the replicate. */
export interface PartedName {
  readonly read: ReadName;
  readonly words: readonly number[];
  /** What is left of the last word, where it lost its digits to the replicate. */
  readonly cut: string | null;
  readonly replicate: string;
  /** Whether anything at all was told apart in the name. */
  readonly isSplit: boolean;
}

/** A number or letter at the end of a name that may count replicates. */
interface Tail {
  readonly stem: string;
  readonly replicate: string;
  readonly isApart: boolean;
  readonly cut: string | null;
}

/** One letter alone (`s1`, `s2`) tells nothing apart, and more than these are positions on a plate. */
const mostLetters = 3;
const oneLetter = /^ [a-z]$/;
/** `line 1`, `strain 2`: the number is the name of another thing, not another replicate of one. */
const numberedThings = /(?:^| )(?:line|lines|cellline|strain|genotype)$/;

/**
 * Finds the replicate in names that do not say `rep 3`: `CtrlA_1`, `CtrlA_2`, `Drug1`, `Drug2`, `Par a`, `Par b`.
 * Numbers count replicates only where they look so between names: one stem with several numbers that are no
 * doses or times, and never beside a bare control (`DMSO`, `Drug 1`, `Drug 2` are three groups).
 */
export function settleReplicates(names: readonly ReadName[]): PartedName[] {
  const read = keepConditions(nameClones(names));
  const tails = read.map((name) => (name.replicate === '' ? tailOf(name) : null));
  const replicatesOf = new Map<string, Set<string>>();
  for (const tail of tails) if (tail) note(replicatesOf, tail.stem, tail.replicate);
  const counting = new Set(
    [...replicatesOf]
      .filter(([stem, numbers]) => !isSeries(numbers) && !numberedThings.test(stem))
      .map(([stem]) => stem),
  );
  const letters = [...replicatesOf.keys()].filter((stem) => oneLetter.test(stem)).length;
  const lettersTell = letters > 1 && letters <= mostLetters;
  const hasBareControl = standsBare(read);
  return read.map((name, i) => {
    const tail = tails[i] ?? null;
    const counted =
      tail !== null &&
      (name.groups.length > 0 || !hasBareControl) &&
      (lettersTell || !oneLetter.test(tail.stem)) &&
      counting.has(tail.stem) &&
      ((tail.isApart && /^\d+$/.test(tail.replicate)) ||
        (replicatesOf.get(tail.stem)?.size ?? 0) > 1);
    const words = counted && tail.cut === null ? name.words.slice(0, -1) : name.words;
    const replicate = counted ? tail.replicate : name.replicate || name.passage || name.date;
    const isCondition = tail !== null && (hasBareControl || !counting.has(tail.stem));
    const isSplit = replicate !== '' || isCondition || saysTimeOrDose(name);
    return { read: name, words, cut: counted ? tail.cut : null, replicate, isSplit };
  });
}

function note(sets: Map<string, Set<string>>, key: string, value: string): void {
  const values = sets.get(key);
  if (values) values.add(value);
  else sets.set(key, new Set([value]));
}

/** Numbers that go in doses or times (0, 10, 100; 24, 48), not in replicates. */
function isSeries(numbers: ReadonlySet<string> | undefined): boolean {
  const values = [...(numbers ?? [])].filter((text) => /^\d+$/.test(text)).map(Number);
  if (values.length < 2) return false;
  const fromNought = values.includes(0) && Math.max(...values) >= values.length;
  return fromNought || [5, 12].some((step) => values.every((value) => value % step === 0));
}

/** Whether the study has a control that no number or letter follows anywhere. */
function standsBare(names: readonly ReadName[]): boolean {
  const controls = names.filter(({ groups }) => groups.some(({ isControl }) => isControl));
  return (
    controls.length > 0 &&
    controls.every((name) => name.replicate === '' && name.passage === '' && tailOf(name) === null)
  );
}

/**
 * Numbers behind a group word that are no replicates stay part of the group: doses, times, and what is treated
 * beside a bare control (`Control`, `Treatment1`, `Treatment2`).
 */
function keepConditions(names: readonly ReadName[]): readonly ReadName[] {
  const numbersOf = new Map<string, Set<string>>();
  for (const { groups } of names) {
    for (const { key, number } of groups) if (number !== '') note(numbersOf, key, number);
  }
  const series = new Set(
    [...numbersOf].filter(([, numbers]) => isSeries(numbers)).map(([key]) => key),
  );
  const bare = standsBare(names);
  if (series.size === 0 && !bare) return names;
  const isCondition = ({ key, number, kind, isControl }: FoundGroup): boolean =>
    number !== '' && (series.has(key) || (bare && kind === 'other' && !isControl));
  return names.map((name) => {
    const found = name.groups.find(isCondition);
    if (!found || name.replicate !== found.number) return name;
    const groups = name.groups.map((group) => (group === found ? withNumber(group, name) : group));
    return { ...name, groups, replicate: '' };
  });
}

/** A time that is the whole name (`Day4`, `48h`); `D12` and `T47` may be wells and lines. */
const wholeTime = /^(?:(?:day|days|week|hour|hours)\d+|\d+(?:h|hrs?|min|days?|wks?|weeks?))$/;

/** `Drug 10 nM`, `Drug 24h`: a condition that stands by itself. */
function saysTimeOrDose({ tokens, words }: ReadName): boolean {
  const [first = -1] = words;
  if (words.length === 1 && wholeTime.test(tokens[first]?.key ?? '')) return true;
  return (
    words.length > 1 &&
    words.some((i) => {
      const key = tokens[i]?.key ?? '';
      return isTimeOrDose(key) || isTimeOrDose(`${key}${tokens[i + 1]?.key ?? ''}`);
    })
  );
}

function tailOf({ tokens, words, groups, lineWords }: ReadName): Tail | null {
  const last = words.at(-1);
  const token = last === undefined ? undefined : tokens[last];
  if (last === undefined || !token || lineWords.has(last)) return null;
  const others = words.slice(0, -1).map((i) => tokens[i]?.key ?? '');
  const stem = [...groups.map(({ key }) => key), ...others].join(' ');
  if (isCount(token.key)) {
    if (stem === '') return null;
    return { stem, replicate: plainNumber(token.key), isApart: true, cut: null };
  }
  if (/^[a-h]$/.test(token.key)) {
    if (stem === '') return null;
    return {
      stem: `${stem} letter`,
      replicate: token.text.toUpperCase(),
      isApart: true,
      cut: null,
    };
  }
  const isTime = isTimeOrDose(token.key) && (stem !== '' || token.key.length > 3);
  const split = isTime ? null : splitNumber(token.text);
  if (!split) return null;
  return {
    stem: `${stem} ${token.key.slice(0, -split.number.length)}`,
    replicate: plainNumber(split.number),
    isApart: false,
    cut: split.stem,
  };
}
