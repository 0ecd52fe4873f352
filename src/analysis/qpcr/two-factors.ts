import type { StudyIndex } from '../study-index.ts';
import { isControlRole } from '../study-index.ts';

/** Two factors that a study crosses, e.g. cells × treatment. */
export interface TwoFactors {
  /** The cell line that the layout is of, '' where the study has one, or where the line is a factor. */
  readonly line: string;
  readonly firstFactor: string;
  readonly secondFactor: string;
  readonly firstLevels: readonly string[];
  readonly secondLevels: readonly string[];
  /** The levels of a group of a line (as `Unit.line` has it), null where it belongs to none. */
  readonly levelsOf: (
    line: string,
    group: string,
  ) => readonly [first: number, second: number] | null;
}

/** More levels than this are no layout that anybody planned. */
const mostLevels = 12;
/** More levels than this are too long for a name. */
const mostNamed = 4;

/** What stands between the two halves of a group's name, e.g. `Parental + vehicle`, `Resistant_anastrozole`. */
const separators = [' · ', ' × ', ' + ', ' / ', ', ', ' - ', ' – ', '_', '/', '+', '-', ' '];

/**
 * The two factors of a study: groups × the second factor that samples state, in each cell line; else lines × groups
 * where several lines hold the same groups; else the two halves of the groups' names where every first half meets
 * every second. Nothing is guessed from a layout that is not complete.
 */
export function findTwoFactors(index: StudyIndex): readonly TwoFactors[] {
  const { lines, groups } = index.annotation;
  const stated = statedFactors(index);
  if (stated.length > 0) return stated;
  const found = crossedLines(lines, groups) ?? crossedNames(groups);
  return found ? [found] : [];
}

/** Groups × the levels that samples state, once for each cell line that holds two of both. */
function statedFactors(index: StudyIndex): TwoFactors[] {
  const severalLines = index.annotation.lines.length > 1;
  const places = new Map<string, { line: string; level: string }>();
  const byLine = new Map<string, { groups: Set<string>; levels: Set<string> }>();
  for (const sample of index.annotation.samples) {
    const [factor, group] = [index.factorOf(sample), sample.group.value];
    if (factor === '' || group === '' || sample.leftOut || isControlRole(sample.role.value))
      continue;
    const line = severalLines ? sample.line.value : '';
    places.set(index.lineOf(sample), { line, level: factor });
    const own = byLine.get(line) ?? { groups: new Set(), levels: new Set() };
    byLine.set(line, own);
    own.groups.add(group);
    own.levels.add(factor);
  }
  return [...byLine].flatMap(([line, own]): TwoFactors[] => {
    const firstLevels = index.annotation.groups.filter((group) => own.groups.has(group));
    const secondLevels = [...own.levels];
    const sizes = [firstLevels.length, secondLevels.length];
    if (sizes.some((size) => size < 2 || size > mostLevels)) return [];
    return [
      {
        line,
        firstFactor: nameOf('group', firstLevels),
        secondFactor: nameOf('second factor', secondLevels),
        firstLevels,
        secondLevels,
        levelsOf: (name, group) => {
          const place = places.get(name);
          if (place?.line !== line) return null;
          return pair(firstLevels.indexOf(group), secondLevels.indexOf(place.level));
        },
      },
    ];
  });
}

/** A factor is called by its levels, as nobody names it otherwise. */
function nameOf(factor: string, levels: readonly string[]): string {
  return levels.length > mostNamed ? factor : levels.join(' / ');
}

function crossedLines(lines: readonly string[], groups: readonly string[]): TwoFactors | null {
  if (lines.length < 2 || groups.length < 2 || lines.length > mostLevels) return null;
  return {
    line: '',
    firstFactor: 'cell line',
    secondFactor: 'group',
    firstLevels: lines,
    secondLevels: groups,
    levelsOf: (line, group) => pair(lines.indexOf(line), groups.indexOf(group)),
  };
}

/** The two halves of the groups' names, where every first half meets every second; null where they do not. */
export function crossedNames(groups: readonly string[]): TwoFactors | null {
  if (groups.length < 4) return null;
  for (const separator of separators) {
    const halves = groups.map((group) => group.split(separator));
    if (halves.some((parts) => parts.length !== 2 || parts.includes(''))) continue;
    const firstLevels = [...new Set(halves.map(([first = '']) => first))];
    const secondLevels = [...new Set(halves.map(([, second = '']) => second))];
    const crossed = firstLevels.length * secondLevels.length === groups.length;
    if (!crossed || firstLevels.length < 2 || secondLevels.length < 2) continue;
    return {
      line: '',
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
