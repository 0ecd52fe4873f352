import { longestReadName, foldName } from './fold-name.ts';
import type { ReadName } from './read-sample-name.ts';
import { readSampleName } from './read-sample-name.ts';
import { isTimeOrDose } from './replicate-words.ts';
import { isCount, plainNumber, splitNumber } from './sample-tokens.ts';

/** A name that ends in a number and a letter (`Par 1a`, `MCF7 R1 b`). */
interface LetteredName {
  /** As written, without the letter. */
  readonly bare: string;
  /** What stands before the number, folded. */
  readonly stem: string;
  readonly number: string;
  readonly letter: string;
}

/** One with what is read of it without the letter. */
interface BareName extends LetteredName {
  readonly read: ReadName;
}

/** Letters that each number of one stem has. */
type Numbered = ReadonlyMap<string, ReadonlySet<string>>;

/** A capital that stands apart (`WT 1 A`) may be a condition. */
const lettered = /^(.*\p{L}.*?)(\d{1,3})(?:([a-dA-D])|[\s_.\-(]+([a-d])\)?)$/su;
const numbered = /^(.*?)(\d{1,3})$/su;

/** People who name their wells so have fewer; a screen's names are numbered by programs. */
const mostNames = 3000;

const none: ReadonlyMap<string, string> = new Map();

/** Words whose number is the name of another thing, not a replicate of one. */
const things =
  /^(?:line|cellline|strain|genotype|clone|cl|klon|subclone|plate|compound|cpd|guide)$/;

/**
 * Names whose last letter counts technical replicates (`Par 1a`, `Par 1b`, `Par 2a` …), each with what it is without the letter.
 * The number alone may tell clones, compounds or hours apart, and the letter replicates of these. So a control has to be numbered
 * and lettered in the same way, all numbers have to count from 1 and the letters of each from a; else nothing is told.
 */
export function technicalLetters(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, LetteredName>();
  for (const name of names) {
    const parted = mayEndInLetter(name) ? partName(name) : null;
    if (parted) found.set(name, parted);
    if (found.size > mostNames) return none;
  }
  if (found.size === 0) return none;
  const stems = gatherStems([...found.values()]);
  if (![...stems.values()].every(runsFromOne) || !hasSeveral(stems)) return none;
  const told = [...found.values()].map((name) => ({ ...name, read: readSampleName(name.bare) }));
  const isWhole = found.size === new Set(names).size;
  const proven = told.filter((name) => showsReplicates(name, isWhole));
  const isProven = proven.some(({ stem }) => (stems.get(stem)?.size ?? 0) > 1);
  if (!isProven || !told.every(countsSomething)) return none;
  if (standsBareInPart(names, found, stems)) return none;
  return new Map([...found].map(([name, { bare }]) => [name, bare]));
}

/** A look at the last sign, where nearly every name of a screen ends. */
function mayEndInLetter(name: string): boolean {
  return 'abcdABCD) '.includes(name.charAt(name.length - 1));
}

function partName(name: string): LetteredName | null {
  const match = name.length > longestReadName ? null : lettered.exec(name.trim());
  if (!match) return null;
  const [, before = '', digits = '', glued = '', apart = ''] = match;
  if (/\d[.,]?$/.test(before)) return null;
  const bare = `${before}${digits}`;
  const stem = foldName(before);
  return { bare, stem, number: plainNumber(digits), letter: glued.toLowerCase() || apart };
}

/** Whether the number stands behind a control, or behind a word or an `R` that counts replicates. */
function showsReplicates({ read, number }: BareName, isWhole: boolean): boolean {
  const { groups, counted, letter, tokens, words, lineWords } = read;
  if (counted === number) return true;
  // `P1`, `R1`: whatever they mean is settled between all names, if no others stand beside them.
  if (letter?.number === number) return groups.length === 0 ? isWhole : letter.letter === 'r';
  const controls = groups.filter(({ isControl }) => isControl);
  if (controls.some((group) => group.number === number)) return true;
  const [before = -1, last = -1] = words.slice(-2);
  const isBehindLine = lineWords.has(before) && isCount(tokens[last]?.key ?? '');
  return controls.length > 0 && controls.length === groups.length && isBehindLine;
}

/** Whether the number may count replicates, and not hours, passages, lanes, genes or clones. */
function countsSomething({ read, number }: BareName): boolean {
  const { groups, counted, letter, tokens, words, lineWords } = read;
  if (counted !== '') return counted === number;
  if (letter?.number === number) return groups.length === 0 || letter.letter === 'r';
  if (groups.some((group) => group.number === number)) return true;
  const last = words.at(-1) ?? -1;
  const token = tokens[last];
  if (!token || last !== tokens.length - 1 || lineWords.has(last)) return false;
  if (isCount(token.key)) {
    const before = tokens[last - 1]?.key ?? '';
    return before !== '' && !things.test(before) && !isTimeOrDose(`${before}${token.key}`);
  }
  const stem = splitNumber(token.text)?.stem ?? '';
  return (
    stem.length > 1 &&
    groups.length === 0 &&
    !things.test(stem.toLowerCase()) &&
    !isTimeOrDose(token.key)
  );
}

function gatherStems(names: readonly LetteredName[]): ReadonlyMap<string, Numbered> {
  const stems = new Map<string, Map<string, Set<string>>>();
  for (const { stem, number, letter } of names) {
    const numbers = stems.get(stem) ?? new Map<string, Set<string>>();
    stems.set(stem, numbers);
    numbers.set(number, (numbers.get(number) ?? new Set()).add(letter));
  }
  return stems;
}

/** Replicates are counted from 1 and from a; a few may be missing among the numbers. */
function runsFromOne(numbers: Numbered): boolean {
  const counts = [...numbers.keys()].map(Number);
  return (
    Math.min(...counts) === 1 &&
    Math.max(...counts) <= 2 * counts.length &&
    [...numbers.values()].every((letters) =>
      [...'abcd'].slice(0, letters.size).every((letter) => letters.has(letter)),
    )
  );
}

/** Whether most numbers have several letters: one letter everywhere says something else. */
function hasSeveral(stems: ReadonlyMap<string, Numbered>): boolean {
  const sizes = [...stems.values()].flatMap((numbers) =>
    [...numbers.values()].map(({ size }) => size),
  );
  return 2 * sizes.filter((size) => size > 1).length > sizes.length;
}

/** Whether some lettered numbers stand bare as well (`Par 1` beside `Par 1a`), so that a letter may be a repeat; another assay may have all. */
function standsBareInPart(
  names: readonly string[],
  found: ReadonlyMap<string, LetteredName>,
  stems: ReadonlyMap<string, Numbered>,
): boolean {
  const bare = new Map<string, Set<string>>();
  for (const name of names) {
    if (found.has(name)) continue;
    const [, before = '', digits = ''] = numbered.exec(name.trim()) ?? [];
    const stem = foldName(before);
    const number = plainNumber(digits);
    if (stems.get(stem)?.has(number)) bare.set(stem, (bare.get(stem) ?? new Set()).add(number));
  }
  return [...bare].some(([stem, numbers]) => numbers.size < (stems.get(stem)?.size ?? 0));
}
