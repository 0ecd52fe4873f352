import { namesControl } from './group-spelling.ts';

/** A group that a file states, parted into what is compared and within what it is compared. */
export interface PartedGroup {
  readonly group: string;
  /** Times, tissues, genotypes …: what stands beside the group. */
  readonly within: string;
}

/** More groups, or longer names, are no factors that somebody crossed by hand. */
const mostGroups = 300;
const mostWords = 10;

/**
 * Parts groups that are two factors in one (`Control 24h`, `Drug 24h`, `Control 48h`, `Drug 48h`), as tables with a
 * column a factor give them. Done only where it is beyond doubt: each name has at most one word of a control, all
 * names are a word or more beside a text that stands beside the control too, and there are at least two such texts,
 * each with another group than the control. null otherwise.
 */
export function partStatedGroups(
  groups: readonly string[],
): ReadonlyMap<string, PartedGroup> | null {
  if (groups.length < 4 || groups.length > mostGroups) return null;
  const names = groups.map((group) => ({ group, words: group.split(' ') }));
  if (names.some(({ words }) => words.length > mostWords)) return null;
  const parted = new Map<string, PartedGroup>();
  const beside = new Set<string>();
  for (const { group, words } of names) {
    const controls = words.filter(namesControl);
    const [control] = controls;
    if (controls.length > 1) return null;
    if (control === undefined) continue;
    const within = words.filter((word) => word !== control).join(' ');
    if (within === '') return null;
    beside.add(within);
    parted.set(group, { group: control, within });
  }
  if (beside.size < 2 || new Set([...parted.values()].map((of) => of.group)).size > 1) return null;
  const compared = new Set<string>();
  for (const { group, words } of names) {
    if (parted.has(group)) continue;
    const part = partBeside(words, beside);
    if (!part) return null;
    compared.add(part.within);
    parted.set(group, part);
  }
  return compared.size === beside.size ? parted : null;
}

/** The shortest run of words without which the name is a text that stands beside the control. */
function partBeside(words: readonly string[], beside: ReadonlySet<string>): PartedGroup | null {
  for (let length = 1; length < words.length; length += 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const end = start + length;
      const within = [...words.slice(0, start), ...words.slice(end)].join(' ');
      if (beside.has(within)) return { group: words.slice(start, end).join(' '), within };
    }
  }
  return null;
}
