import type { FoundGroup, ReadName } from './read-sample-name.ts';
import { parental, resistant } from './group-words.ts';
import { plainNumber } from './sample-tokens.ts';

/** More parental replicates than this are passages. */
const mostReplicates = 12;

/**
 * Decides what `P3` and `R2` mean in this study. They are parental and resistant when names with P stand beside
 * names with R (or with a known word of the other group), and no name says both or has a group word besides;
 * else P with a number is a passage and R with a number a replicate.
 */
export function settleLetters(names: readonly ReadName[]): (name: ReadName) => ReadName {
  let [p, r, knownParental, knownResistant] = [false, false, false, false];
  let [pIsPassage, rIsReplicate] = [false, false];
  for (const { letter, groups, tokens } of names) {
    const known = groups.length > 0;
    knownParental ||= groups.some(({ kind }) => kind === 'parental');
    knownResistant ||= groups.some(({ kind }) => kind === 'resistant');
    if (!letter) continue;
    if (letter.letter === 'p') {
      p ||= !known;
      pIsPassage ||= known || Number(letter.number) > mostReplicates;
      rIsReplicate ||= tokens.some(({ key }, i) => i !== letter.at && /^r\d{1,3}$/.test(key));
    } else {
      r ||= !known;
      rIsReplicate ||= known;
      pIsPassage ||= tokens.some(({ key }, i) => i !== letter.at && /^p\d{1,3}$/.test(key));
    }
  }
  const bothApart = p && r && !pIsPassage && !rIsReplicate;
  const pMeans = (bothApart || (p && knownResistant && !pIsPassage)) && !rIsReplicate;
  const rMeans = (bothApart || (r && knownParental && !rIsReplicate)) && !pIsPassage;
  return (name) => settle(name, { p: pMeans, r: rMeans });
}

function settle(name: ReadName, means: { readonly p: boolean; readonly r: boolean }): ReadName {
  const { letter } = name;
  if (!letter) return name;
  if (means[letter.letter]) {
    const word = letter.letter === 'p' ? parental : resistant;
    const { at, number } = letter;
    const found: FoundGroup = { ...word, text: word.name, key: letter.letter, at, number };
    const replicate = name.replicate || letter.number;
    return { ...name, letter: null, groups: [found], replicate };
  }
  const words = [...name.words, letter.at].toSorted((a, b) => a - b);
  const counter = name.words.find((i) => /^r\d{1,3}$/.test(name.tokens[i]?.key ?? ''));
  if (letter.letter === 'p' && counter !== undefined && name.replicate === '') {
    const replicate = plainNumber(name.tokens[counter]?.key.slice(1) ?? '');
    return { ...name, letter: null, words: words.filter((i) => i !== counter), replicate };
  }
  if (letter.number === '') return { ...name, letter: null, words };
  const hasOthers = name.groups.length > 0 || name.words.length > 0;
  if (!hasOthers) return { ...name, letter: null, words };
  if (letter.letter === 'p') return { ...name, letter: null, passage: `p${letter.number}` };
  return { ...name, letter: null, replicate: name.replicate || letter.number };
}
