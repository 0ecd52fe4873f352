import type { FoundGroup, ReadName } from './read-sample-name.ts';
import { isCount, plainNumber } from './sample-tokens.ts';

/**
 * A number behind a group word counts replicates, unless another number of the name does: then it tells clones apart,
 * and is part of the group (`KO12_1`, `KO 33 rep 2`, beside `WT_1`). Where a control is numbered twice as well
 * (`Control 1 rep 2`) nobody can tell, and without a control there is nothing that shows how replicates are counted.
 */
export function nameClones(names: readonly ReadName[]): readonly ReadName[] {
  const clones = names.map(cloneOf);
  if (clones.every((clone) => clone === null)) return names;
  let controls = 0;
  for (const [i, { groups }] of names.entries()) {
    if (groups.length === 0 || !groups.every(({ isControl }) => isControl)) continue;
    if (clones[i]) return names;
    controls += 1;
  }
  if (controls === 0 || countsTimes(names, clones)) return names;
  return names.map((name, i) => {
    const clone = clones[i];
    if (!clone) return name;
    const groups = name.groups.map((group) => (group === clone ? withNumber(group, name) : group));
    return { ...name, groups, replicate: name.counted || ofOther(clone, name) };
  });
}

/** The group of a name that bears a number beside one that counts; null without. */
function cloneOf(name: ReadName): FoundGroup | null {
  const group = name.groups.find(({ number }) => number !== '');
  if (!group) return null;
  const isTwice = name.counted !== '' || ofOther(group, name) !== '' || lastCount(name) !== null;
  return isTwice ? group : null;
}

/** The number of another group word (`1` of `KO12 DMSO 1`), '' without. */
function ofOther(group: FoundGroup, { groups }: ReadName): string {
  return groups.find((other) => other !== group && other.number !== '')?.number ?? '';
}

/** The number that is the last word of a name and stands by itself; null without. */
function lastCount({ tokens, words, lineWords }: ReadName): string | null {
  const last = words.at(-1);
  const key = last === undefined ? '' : (tokens[last]?.key ?? '');
  return last !== undefined && !lineWords.has(last) && isCount(key) ? plainNumber(key) : null;
}

/** Hours and doses (24, 48; 0, 10, 100) at the end of names count nothing; replicates begin with 1. */
function countsTimes(names: readonly ReadName[], clones: readonly (FoundGroup | null)[]): boolean {
  const numbers = names.flatMap((name, i) =>
    clones[i] && name.counted === '' ? (lastCount(name) ?? []) : [],
  );
  return numbers.length > 0 && !numbers.includes('1');
}

/** The group by its name with its number, as one word where the name writes it so: `KO12`, `AnasR 3`. */
export function withNumber(group: FoundGroup, { tokens }: ReadName): FoundGroup {
  const word = group.name || group.text;
  const written = tokens[group.at]?.text ?? '';
  const isGlued = written.startsWith(word) && /^\d+$/.test(written.slice(word.length));
  return { ...group, name: isGlued ? written : `${word} ${group.number}`, number: '' };
}
