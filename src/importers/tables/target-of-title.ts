import type { ColumnMapping } from '../../domain/mapping.ts';
import { isKnownProtein } from '../bands/band-file-name.ts';
import { foldHeader } from './fold-header.ts';
import { isKnownGene } from './known-gene.ts';
import { withoutScaleWords } from './scale-words.ts';
import type { Table } from './table.ts';

/**
 * The target that a title, a header or a file's name names: `ESR1 (fold change)` is ESR1. Of values that were
 * normalised elsewhere a ratio names what was divided (`p-Akt/Akt`, `HER2/actin`), where the divisor is known.
 */
export function targetOfTitle(
  title: string,
  { normalised }: Pick<ColumnMapping, 'normalised'>,
): string {
  const plain = withoutScaleWords(title);
  if (!normalised || !isRatioOfTargets(plain)) return plain;
  const [over = '', under = ''] = plain.split('/').map((part) => part.trim());
  // Of `pmTOR` alone nobody can tell that its p is no part of the name.
  return foldHeader(over) === `p${foldHeader(under)}` ? `p-${under}` : over;
}

/** Whether a header divides something by a protein or gene that the app knows: `p-Akt/Akt`, `HER2 / β-actin`. */
export function isRatioOfTargets(text: string): boolean {
  const [over = '', under = '', ...others] = text.split('/').map((part) => part.trim());
  return over !== '' && others.length === 0 && (isKnownProtein(under) || isKnownGene(under));
}

/** Names that programs give tables and files that nobody named. */
const plainTitle = /^(?:(?:sheet|tabelle|feuil|hoja|foglio|data|table|pasted table)\s*\d*)?$/i;

/** What a table is of where nothing in it says it: the name of its sheet, else that of its file. */
export function titleOfTable({ sheet }: Pick<Table, 'sheet'>, file: string): string {
  const stem = (file.split('›').at(-1) ?? '').trim().replace(/\.\w{1,5}$/, '');
  return [sheet, stem].find((name) => !plainTitle.test(name.trim())) ?? '';
}
