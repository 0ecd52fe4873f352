import type { LayoutMeaning } from '../../domain/mapping.ts';
import { foldHeader } from '../tables/fold-header.ts';

/** What the titles of layouts of viability plates begin with, folded. */
const beginnings: readonly (readonly [pattern: RegExp, kind: LayoutMeaning])[] = [
  [/^(drug|compound|inhibitor|agent|substance)/, 'target'],
  // Not `Cell viability`, which is measured.
  [/^(lines?$|cells?$|celllines?|celltypes?|strain|bacteria|organism)/, 'line'],
  [/^(replicate|rep)/, 'replicate'],
];

/** What a title says that a plate of words names (`Drug`, `Strain`), beside the words that name columns; null for others. */
export function titleKind(title: string): LayoutMeaning | null {
  const folded = foldHeader(title);
  return beginnings.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
