import type { GatheredSample } from './gather-samples.ts';

/** A group that a file states, parted into its name and the number of its sample. */
export interface CountedGroup {
  readonly group: string;
  readonly replicate: string;
}

const counted =
  /^(.+?)[\s._-]+(?:#|n|rep(?:licate)?\.?|bio(?:rep)?|exp(?:eriment)?)?[\s._-]*(\d{1,2})$/i;
/** What stands before a number that is a time, a dose or the name of something else than a sample. */
const notCounted =
  /(?:^|[\s._-])(?:days?|d|h|hrs?|hours?|min|w|wks?|weeks?|months?|t|time|p|passage|dose|stage|clones?|lines?|guide|sgrna|sirna|shrna)$/i;

/**
 * Groups that are the names of their samples (`DMSO 1`, `DMSO 2`, `Drug 1`, `Drug 2`), as tables with a column of
 * treatments and none of samples give them: each is of one sample, each name counts from 1, and there are two names
 * at least. null otherwise.
 */
export function countStatedGroups(
  gathered: readonly Pick<GatheredSample, 'stated'>[],
  spelled: readonly string[],
): ReadonlyMap<string, CountedGroup> | null {
  const parted = new Map<string, CountedGroup>();
  const numbersOf = new Map<string, Set<number>>();
  const seen = new Set<string>();
  for (const [i, { stated }] of gathered.entries()) {
    const group = spelled[i] ?? '';
    if (group === '') continue;
    const [, name = '', number = ''] = counted.exec(group) ?? [];
    const key = `${stated.line ?? ''}\n${group}`;
    if (name === '' || notCounted.test(name) || stated.replicate !== '' || seen.has(key)) {
      return null;
    }
    seen.add(key);
    parted.set(group, { group: name, replicate: String(Number(number)) });
    numbersOf.set(name, (numbersOf.get(name) ?? new Set()).add(Number(number)));
  }
  const counts = [...numbersOf.values()];
  const areRuns = counts.every((numbers) =>
    Array.from({ length: numbers.size }, (_, i) => i + 1).every((number) => numbers.has(number)),
  );
  return numbersOf.size > 1 && areRuns && counts.some(({ size }) => size > 1) ? parted : null;
}
