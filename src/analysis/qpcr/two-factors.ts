/** Two factors that the groups or lines of a study cross, e.g. cells × treatment. */
export interface TwoFactors {
  readonly firstFactor: string;
  readonly secondFactor: string;
  readonly firstLevels: readonly string[];
  readonly secondLevels: readonly string[];
  /** The levels of a group of a line, null where it belongs to none. */
  readonly levelsOf: (
    line: string,
    group: string,
  ) => readonly [first: number, second: number] | null;
}

/** More levels than this are no layout that anybody planned. */
const mostLevels = 12;

/** What stands between the two halves of a group's name, e.g. `Parental + vehicle`, `Resistant_anastrozole`. */
const separators = [' · ', ' × ', ' + ', ' / ', ', ', ' - ', ' – ', '_', '/', '+', '-', ' '];

/**
 * Finds two factors: lines × groups where several lines hold the same groups, else the two halves of the groups'
 * names where every first half meets every second. Nothing is guessed from a layout that is not complete.
 */
export function findTwoFactors(
  lines: readonly string[],
  groups: readonly string[],
): TwoFactors | null {
  if (lines.length >= 2 && groups.length >= 2 && lines.length <= mostLevels) {
    return {
      firstFactor: 'cell line',
      secondFactor: 'group',
      firstLevels: lines,
      secondLevels: groups,
      levelsOf: (line, group) => pair(lines.indexOf(line), groups.indexOf(group)),
    };
  }
  if (groups.length < 4) return null;
  for (const separator of separators) {
    const halves = groups.map((group) => group.split(separator));
    if (halves.some((parts) => parts.length !== 2 || parts.includes(''))) continue;
    const firstLevels = [...new Set(halves.map(([first = '']) => first))];
    const secondLevels = [...new Set(halves.map(([, second = '']) => second))];
    const crossed = firstLevels.length * secondLevels.length === groups.length;
    if (!crossed || firstLevels.length < 2 || secondLevels.length < 2) continue;
    return {
      firstFactor: firstLevels.join(' / '),
      secondFactor: secondLevels.join(' / '),
      firstLevels,
      secondLevels,
      levelsOf: (_, group) => {
        const [first = '', second = ''] = group.split(separator);
        return pair(firstLevels.indexOf(first), secondLevels.indexOf(second));
      },
    };
  }
  return null;
}

function pair(first: number, second: number): readonly [number, number] | null {
  return first < 0 || second < 0 ? null : [first, second];
}
