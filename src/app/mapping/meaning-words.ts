import type { ColumnMeaning, LayoutMeaning } from '../../domain/mapping.ts';
import { columnMeanings } from '../../domain/mapping.ts';
import type { Assay } from '../../domain/reading.ts';

/** What a column can be, as the head of the preview offers it. */
export function meaningChoices(
  assay: Assay,
  kind: 'long' | 'wide',
): { value: ColumnMeaning; label: string }[] {
  return columnMeanings.map((value) => ({ value, label: wordOf(value, assay, kind) }));
}

export function wordOf(meaning: ColumnMeaning, assay: Assay, kind: 'long' | 'wide'): string {
  if (meaning === 'value')
    return kind === 'wide' ? `${values[assay]} (one column each)` : values[assay];
  if (meaning === 'position') return assay === 'western' ? 'Lane' : 'Well';
  if (meaning === 'target' && assay === 'viability') return 'Compound';
  if (meaning === 'run') return assay === 'western' ? 'Blot' : 'Run or plate';
  return words[meaning];
}

const values: Readonly<Record<Assay, string>> = {
  qpcr: 'Cq',
  western: 'Signal',
  viability: 'Signal',
};

const words: Readonly<Record<Exclude<ColumnMeaning, 'value' | 'position' | 'run'>, string>> = {
  '': 'Not read',
  sample: 'Sample',
  target: 'Target',
  group: 'Group',
  replicate: 'Replicate',
  line: 'Cell line',
  membrane: 'Membrane',
  role: 'Role or task',
  loading: 'Loading control',
  background: 'Background',
  dose: 'Dose',
  quantity: 'Quantity',
  unit: 'Unit',
};

export const layoutWords: Readonly<Record<LayoutMeaning, string>> = {
  sample: 'Samples',
  target: 'Targets',
  group: 'Groups',
  replicate: 'Replicates',
  line: 'Cell lines',
  role: 'Roles',
};
