import type { Source } from './source.ts';

/** Names that instruments give wells and lanes that nobody named, and words for «nothing». */
const defaultName = /^(?:(?:sample|lane|well|unknown|unkn)[\s_-]*\d*|0{3,}\d+|none|n\/?a|[-/]+)$/i;

/** Whether a name says nothing: none at all, or what the instrument gives a well or lane that nobody named. */
export function isDefaultName(name: string): boolean {
  return name === '' || defaultName.test(name) || /^[A-P]0?\d{1,2}$/.test(name);
}

/**
 * Whether a file states no sample, or no target, of its own: the export of a plate that nobody named. A plate of
 * viability needs a compound and doses.
 */
export function lacksNames({ readings, assay }: Source): boolean {
  const positions = new Set(readings.names.position.dictionary);
  const isDefault = (name: string): boolean =>
    name === '' || positions.has(name) || defaultName.test(name);
  if (assay === 'viability' && !(readings.numbers.dose?.some(Number.isFinite) ?? false))
    return true;
  const columns = assay === 'viability' ? (['compound'] as const) : (['sample', 'target'] as const);
  return columns.some((column) => readings.names[column].dictionary.every(isDefault));
}
