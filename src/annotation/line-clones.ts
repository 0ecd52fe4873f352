import type { LineClone } from '../domain/annotation.ts';
import { parental } from './group-words.ts';
import type { NameReading } from './read-names.ts';
import { readSampleName } from './read-sample-name.ts';
import { isTimeOrDose } from './replicate-words.ts';
import { tokenise, writeTokens } from './sample-tokens.ts';

/** What the lines of a study say when clones among them are told from the line that they were made of. */
export interface ClonedLines {
  /** By line, of clones and of the lines that these were made of. */
  readonly readings: ReadonlyMap<string, NameReading>;
  readonly clones: readonly LineClone[];
}

/** Words that name no cell line when a number follows; `OE` does (`OE19`). */
const altered: ReadonlySet<string> = new Set(['KO', 'KD', 'Mutant', 'Heterozygous']);

/**
 * Tells clones among lines: those whose names are another line's and a word more (`MCF7`, `MCF7-R3`), and knock-outs by
 * their numbers (`KO12`) beside the only other line, or by themselves. Each is a group; the line that it was made of
 * is the parental one. Only for studies in which nothing else tells groups apart, for beside a treatment clones are
 * what it is compared within; and only where it explains every line, or a panel of lines would be half of it groups.
 */
export function findClones(stated: readonly string[]): ClonedLines | null {
  const lines = stated.filter((line) => line !== '');
  const byKey = new Map(lines.toReversed().map((line) => [keyOf(tokenise(line)), line]));
  const bases = new Map(lines.map((line) => [line, baseOf(line, byKey)]));
  const numbered = lines.filter((line) => !bases.get(line) && isNumberedClone(line));
  const others = lines.filter((line) => !bases.get(line) && !numbered.includes(line));
  const [only = ''] = others.length === 1 ? others : [];
  const clones = lines.flatMap((name): LineClone[] => {
    const base = bases.get(name);
    if (base) return [{ name, group: base.rest, of: base.line }];
    return numbered.includes(name) ? [{ name, group: name.trim(), of: only }] : [];
  });
  const parents = new Set(clones.map(({ of }) => of));
  const explainsAll = others.every((line) => parents.has(line));
  if (clones.length === 0 || !explainsAll || clones.some(({ group }) => isTime(group))) return null;
  // One family parts nothing by its line.
  const lineOf = (origin: string): string => (others.length > 1 ? origin : '');
  const readings = new Map(
    others.map((line) => {
      const says = { group: parental.name, line: lineOf(line), isControl: true };
      return [line, { ...nothingSaid, ...says }] as const;
    }),
  );
  for (const { name, group, of } of clones) {
    readings.set(name, { ...nothingSaid, group, line: lineOf(of) });
  }
  return { readings, clones };
}

const nothingSaid: NameReading = {
  group: '',
  line: '',
  isControl: false,
  isKnown: true,
  replicate: '',
  batch: '',
  technicalOf: null,
};

/** The shortest other line that a line's name begins with, and the words behind it; null without. */
function baseOf(
  line: string,
  byKey: ReadonlyMap<string, string>,
): { line: string; rest: string } | null {
  const tokens = tokenise(line);
  for (let length = 1; length < tokens.length; length += 1) {
    const base = byKey.get(keyOf(tokens.slice(0, length)));
    if (base === undefined || base === line) continue;
    const behind = tokens.map((_, i) => i).slice(length);
    const rest = writeTokens(tokens, behind);
    return /\p{L}/u.test(rest) ? { line: base, rest } : null;
  }
  return null;
}

function keyOf(tokens: readonly { readonly key: string }[]): string {
  return tokens.map(({ key }) => key).join('');
}

/** A knock-out and its number, and nothing else. */
function isNumberedClone(line: string): boolean {
  const { groups, words } = readSampleName(line);
  const [group] = groups;
  return (
    groups.length === 1 &&
    words.length === 0 &&
    group?.number !== '' &&
    altered.has(group?.name ?? '')
  );
}

function isTime(rest: string): boolean {
  return tokenise(rest).some(({ key }) => isTimeOrDose(key));
}
