import { decorations, molecularWeight, targetNames } from '../../domain/target-names.ts';
import { foldHeader } from '../tables/fold-header.ts';

const greek: readonly (readonly [letter: RegExp, word: string])[] = [
  [/α/g, 'a'],
  [/β|ß/g, 'b'],
];

function fold(text: string): string {
  return greek.reduce((folded, [letter, word]) => folded.replace(letter, word), foldHeader(text));
}

/** Names too short or too common to mean a protein in a file's name. */
const tooCommon = new Set('er,pr,lc,lc1,lc2,load,loading,neu,tub,h3,s6,rb,src,p38,mek'.split(','));

const proteins = new Set(
  targetNames.western
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .map(fold)
    .filter((name) => !tooCommon.has(name)),
);

const decoration = new RegExp(`\\b(${decorations.western.join('|')})\\b`, 'gi');
const site =
  /[\s_-]*p?(?:ser|thr|tyr|s|t|y)[\s_-]*\d{2,4}(?:\s?[/&+,]\s?(?:p?(?:ser|thr|tyr|s|t|y)[\s_-]*)?\d{2,4}){0,3}$/i;

/**
 * Whether a name is a protein's of the table of names, with or without `p`, `phospho` or `total` before it, a
 * phosphosite behind it, and words such as `signal`.
 */
export function isKnownProtein(text: string): boolean {
  const name = text
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replaceAll(molecularWeight, ' ')
    .replaceAll(decoration, ' ')
    .trim();
  return [name, name.replace(site, '')].some((candidate) => {
    const folded = fold(candidate);
    if (proteins.has(folded)) return true;
    const bare = /^(?:phospho|total|tot|pan|p|t)(.+)$/.exec(folded)?.[1];
    return bare !== undefined && proteins.has(bare);
  });
}

const qualifier = /^(p|phospho|phosphorylated|t|tot|total|pan)$/i;

/** The protein that a file's or an image's name states, as it writes it; '' when it names none or several. */
export function targetOfFileName(file: string): string {
  const tokens = file
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .split(/[^\p{L}\p{N}]+/u);
  const found = new Map<string, string>();
  for (const [i, token] of tokens.entries()) {
    if (!isKnownProtein(token)) continue;
    const before = tokens[i - 1] ?? '';
    const joined = /^(tot)([A-Z].*)$/.exec(token);
    const name = joined ? `total ${joined[2] ?? ''}` : token;
    const whole = qualifier.test(before) ? `${before.replace(/^tot$/i, 'total')} ${name}` : name;
    found.set(fold(whole), whole);
  }
  const [only, ...others] = found.values();
  return only !== undefined && others.length === 0 ? only : '';
}

const numberedBlot = /(?:^|[^a-z]|(?<=[a-z])(?=[A-Z]))((?:blot|gel|membrane)[ _-]?\d{1,3})(?!\d)/i;
const letteredBlot =
  /(?:^|[^A-Za-z])((?:[Bb]lot|BLOT|[Gg]el|GEL|[Mm]embrane)(?:[A-Z]|[ _-][A-Za-z]))(?![A-Za-z0-9])/;

/** The blot that a file's name tells (`…_blot2`, `BlotA_…`, `JuneGel19`); '' when it tells none. */
export function blotOfFileName(file: string): string {
  return (numberedBlot.exec(file) ?? letteredBlot.exec(file))?.[1] ?? '';
}

/** Whether a file's or a sheet's name says that it is of a western blot. */
export function namesBlot(name: string): boolean {
  return /western|immuno-?blot|densitom|optical[ _-]?densit|(?:^|[^a-z])(?:wb|blots?)(?:[^a-z]|$)/i.test(
    name,
  );
}
