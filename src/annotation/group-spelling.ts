import { plainText } from './fold-name.ts';
import { groupWordOf, severalWordsOf } from './group-words.ts';
import { readSampleName } from './read-sample-name.ts';
import { tokenise } from './sample-tokens.ts';

/** The name of a group that a file states: the one name of a known word (`PAR` → `Parental`), else its own words. */
export function groupSpelling(text: string): string {
  const plain = plainText(text);
  if (!/^[\p{L}\s_-]+$/u.test(plain)) return plain;
  const tokens = tokenise(plain);
  const [first] = tokens;
  const joined = tokens.map((token) => token.key).join('');
  const word =
    first && tokens.length === 1 ? groupWordOf(first.text, joined) : severalWordsOf(joined);
  return word?.name || plain;
}

/** Words beside a group word that do not change what it says (`parental cells`, `control siRNA`). */
const plainWords = new Set([
  ...['cells', 'cell', 'line', 'group', 'condition', 'samples', 'sample', 'only'],
  ...['sirna', 'shrna', 'sgrna', 'the', 'of'],
]);

/** Whether a group is a control by its name alone: all its words are words of controls, lines or nothing. */
export function namesControl(group: string): boolean {
  const { groups, words, tokens, lineWords } = readSampleName(group);
  return (
    groups.some(({ isControl }) => isControl) &&
    groups.every(({ isControl }) => isControl) &&
    words.every((i) => lineWords.has(i) || plainWords.has(tokens[i]?.key ?? ''))
  );
}

/** Whether a group is resistant by its name: one of its words says so, and none that it is a control. */
export function namesResistant(group: string): boolean {
  const { groups } = readSampleName(group);
  return (
    groups.some(({ kind }) => kind === 'resistant') && groups.every(({ isControl }) => !isControl)
  );
}

/**
 * Spellings of one group made one: those that differ only in case and in the signs between words. The most
 * usual one wins, and between equals the first by code point, so that the order of files changes nothing.
 */
export class GroupSpellings {
  private readonly counts = new Map<string, number>();
  private best: Map<string, string> | null = null;

  add(group: string): void {
    this.counts.set(group, (this.counts.get(group) ?? 0) + 1);
    this.best = null;
  }

  of(group: string): string {
    if (group === '') return '';
    this.best ??= this.findBest();
    return this.best.get(group) ?? group;
  }

  private findBest(): Map<string, string> {
    const families = new Map<string, string[]>();
    for (const group of this.counts.keys()) {
      const key = spellingKey(group);
      const family = families.get(key);
      if (family) family.push(group);
      else families.set(key, [group]);
    }
    const countOf = (group: string): number => this.counts.get(group) ?? 0;
    return new Map(
      [...families.values()].flatMap((family) => {
        const [first = ''] = family.toSorted((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1));
        return family.map((group) => [group, first] as const);
      }),
    );
  }
}

/** Plus and minus signs at the end of a word mean something (`E2+`, `E2-`), those between words do not. */
function spellingKey(group: string): string {
  return plainText(group)
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}])[\s_-]+(?=[\p{L}\p{N}])/gu, ' ');
}
