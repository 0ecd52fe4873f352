import type { ReadName } from './read-sample-name.ts';
import { isTimeOrDose } from './replicate-words.ts';
import { isCount, plainNumber, splitNumber } from './sample-tokens.ts';

/** A name parted into what it says of the group (words), and the replicate. */
export interface PartedName {
  readonly read: ReadName;
  readonly words: readonly number[];
  /** The last of the words lost its digits to the replicate. */
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

/**
 * Finds the replicate in names that do not say `rep 3`: `CtrlA_1`, `CtrlA_2`, `Drug1`, `Drug2`, `Par a`, `Par b`.
 * Numbers count replicates only where they look so between names: one stem with several numbers that are no
 * doses, and never beside a bare control (`DMSO`, `Drug 1`, `Drug 2` are three groups).
 */
export function settleReplicates(names: readonly ReadName[]): PartedName[] {
  const tails = names.map((name) => (name.replicate === '' ? tailOf(name) : null));
  const replicatesOf = new Map<string, Set<string>>();
  for (const tail of tails) {
    if (!tail) continue;
    const known = replicatesOf.get(tail.stem) ?? new Set();
    replicatesOf.set(tail.stem, known.add(tail.replicate));
  }
  const controls = names.filter(({ groups }) => groups.some(({ isControl }) => isControl));
  const bareControl =
    controls.length > 0 &&
    controls.every(
      ({ replicate, groups }, i) =>
        replicate === '' && !controlTail(controls[i]) && groups.length > 0,
    );
  return names.map((read, i) => {
    const tail = tails[i] ?? null;
    const seen = tail ? (replicatesOf.get(tail.stem)?.size ?? 0) : 0;
    const counts =
      tail !== null &&
      (read.groups.length > 0 || !bareControl) &&
      looksCounted(tail, seen, replicatesOf);
    const keep = counts && tail.cut === null ? read.words.slice(0, -1) : read.words;
    const replicate = counts ? tail.replicate : read.replicate || read.passage;
    const isSplit = counts || replicate !== '' || read.words.length < read.tokens.length;
    return { read, words: keep, cut: counts ? tail.cut : null, replicate, isSplit };
  });
}

function controlTail(name: ReadName | undefined): boolean {
  return name !== undefined && tailOf(name) !== null;
}

function looksCounted(
  tail: Tail,
  seen: number,
  replicatesOf: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const numbers = [...(replicatesOf.get(tail.stem) ?? [])];
  if (numbers.length > 1 && numbers.every((number) => /^\d*[05]$/.test(number))) return false;
  if (/^\d+$/.test(tail.replicate) && tail.isApart) return true;
  return seen > 1;
}

function tailOf({ tokens, words, groups, lineWords }: ReadName): Tail | null {
  const last = words.at(-1);
  const token = last === undefined ? undefined : tokens[last];
  if (last === undefined || !token || lineWords.has(last)) return null;
  const others = words.slice(0, -1).map((i) => tokens[i]?.key ?? '');
  const stem = [...groups.map(({ key }) => key), ...others].join(' ');
  if (isCount(token.key)) {
    return stem === ''
      ? null
      : { stem, replicate: plainNumber(token.key), isApart: true, cut: null };
  }
  if (/^[a-h]$/.test(token.key) && stem !== '') {
    return {
      stem: `${stem} letter`,
      replicate: token.text.toUpperCase(),
      isApart: true,
      cut: null,
    };
  }
  const split = isTimeOrDose(token.key) ? null : splitNumber(token.text);
  if (!split) return null;
  const cutKey = token.key.slice(0, -split.number.length);
  return {
    stem: [stem, cutKey].join(' '),
    replicate: plainNumber(split.number),
    isApart: false,
    cut: split.stem,
  };
}
