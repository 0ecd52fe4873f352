import type { SameGroup } from '../domain/annotation.ts';
import { groupSpelling } from './group-spelling.ts';
import { readSampleName } from './read-sample-name.ts';
import { tokenise, writeTokens } from './sample-tokens.ts';

/**
 * Groups that differ by the name of the study's only cell line: where the blots say `MCF7-AC1 Parental` and the
 * plate says `Parental`, both mean the same cells, for there are no others. With a second line anywhere in the
 * study nobody can tell, and the groups stay apart.
 *
 * @param lines cell lines that the files state or the names tell apart
 */
export function findSameGroups(groups: readonly string[], lines: readonly string[]): SameGroup[] {
  const parted = groups.map(partLine);
  const keys = new Set([
    ...parted.map(({ lineKey }) => lineKey),
    ...lines.map((line) => keyOf(line)),
  ]);
  keys.delete('');
  if (keys.size !== 1) return [];
  const bare = new Map(
    parted.flatMap(({ group, lineKey }) => (lineKey === '' ? [[keyOf(group), group]] : [])),
  );
  return parted.flatMap(({ group, line, lineKey, rest }) => {
    const same = lineKey === '' ? undefined : bare.get(keyOf(rest));
    return same === undefined ? [] : [{ name: group, group: same, line }];
  });
}

interface PartedGroup {
  readonly group: string;
  /** The cell line in its name, '' where it names none that is known. */
  readonly line: string;
  readonly lineKey: string;
  /** What is left of the name without it, '' where it is nothing else. */
  readonly rest: string;
}

function partLine(group: string): PartedGroup {
  const { tokens, lineWords } = readSampleName(group);
  const all = tokens.map((_, i) => i);
  const line = writeTokens(
    tokens,
    all.filter((i) => lineWords.has(i)),
  );
  const rest = writeTokens(
    tokens,
    all.filter((i) => !lineWords.has(i)),
  );
  return { group, line, lineKey: keyOf(line), rest: groupSpelling(rest) };
}

function keyOf(name: string): string {
  return tokenise(name)
    .map(({ key }) => key)
    .join('');
}
