import { plainText } from './fold-name.ts';
import { groupWordOf } from './group-words.ts';
import { readSampleName } from './read-sample-name.ts';
import { tokenise } from './sample-tokens.ts';

/** The name of a group that a file states: the one name of a known word (`PAR` → `Parental`), else its own words. */
export function groupSpelling(text: string): string {
  const plain = plainText(text);
  const tokens = tokenise(plain);
  const joined = tokens.map((token) => token.key).join('');
  const only = tokens.length === 1 ? (tokens[0]?.text ?? '') : plain;
  const isWords = /^[\p{L}\s_-]+$/u.test(plain);
  const word = isWords ? groupWordOf(only, joined) : null;
  return word && word.name !== '' ? word.name : plain;
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

/**
 * Spellings of one group made one: those that differ only in case and in the signs between words. The most
 * usual one wins, and between equals the first by code point, so that the order of files changes nothing.
 */
export class GroupSpellings {
  private readonly counts = new Map<string, Map<string, number>>();

  add(group: string): void {
    const key = spellingKey(group);
    const spellings = this.counts.get(key) ?? new Map<string, number>();
    this.counts.set(key, spellings.set(group, (spellings.get(group) ?? 0) + 1));
  }

  of(group: string): string {
    let [best, most] = [group, 0];
    for (const [spelling, count] of this.counts.get(spellingKey(group)) ?? []) {
      if (count > most || (count === most && spelling < best)) [best, most] = [spelling, count];
    }
    return best;
  }
}

/** Plus and minus signs at the end of a word mean something (`E2+`, `E2-`), those between words do not. */
function spellingKey(group: string): string {
  return plainText(group)
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}])[\s_-]+(?=[\p{L}\p{N}])/gu, ' ');
}
