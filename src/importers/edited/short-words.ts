import type { SumKind } from './sums-of.ts';

/** Signs and short words by what they are for where they name a sum, in the languages of the headers that are read. */
const kinds: readonly (readonly [SumKind, string])[] = [
  ['mean', 'm,mw,moy,media,média,ø,⌀,x\u0304,x\u0305,µ,μ'],
  ['deviation', 's,et,de,dp,ds,σ'],
  ['standard error', 'esm,eem,epm,ee,es,ep'],
  ['variation', 'vk,var'],
  ['total', 'somme,suma,soma,somma'],
];

const kindOf: ReadonlyMap<string, SumKind> = new Map(
  kinds.flatMap(([kind, words]) => words.split(',').map((word): [string, SumKind] => [word, kind])),
);
const longest = 8;

/**
 * What a short word says that its number is, where it names a sum: `MW` (Mittelwert) is a molecular weight as well, `Media`
 * a medium, `Ø` an empty vector and `M` a marker, so such a word proves nothing. Null for other words.
 */
export function shortSumKind(word: string): SumKind | null {
  if (word.length > longest) return null;
  return kindOf.get(word.trim().toLowerCase().replaceAll('.', '')) ?? null;
}
