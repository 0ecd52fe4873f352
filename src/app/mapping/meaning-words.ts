import type { ColumnMeaning, LayoutMeaning, TableMapping } from '../../domain/mapping.ts';
import { columnMeanings } from '../../domain/mapping.ts';
import type { NormalisedScale } from '../../domain/normalised-scale.ts';
import type { Assay } from '../../domain/reading.ts';

/** What a column can be, as the head of the preview offers it. */
export function meaningChoices(
  mapping: Exclude<TableMapping, { kind: 'grid' }>,
): { value: ColumnMeaning; label: string }[] {
  const value = valueWord(mapping);
  const ofValue = mapping.kind === 'long' ? value : `${value} (one column each)`;
  return columnMeanings.map((meaning) => ({
    value: meaning,
    label: meaning === 'value' ? ofValue : wordOf(meaning, mapping.assay),
  }));
}

/** What the values of a mapping are. */
export function valueWord(mapping: TableMapping): string {
  const scale = mapping.kind === 'grid' ? undefined : mapping.normalised;
  if (scale === undefined) return values[mapping.assay];
  return scaleWords(mapping.assay)[scale];
}

/** What normalised values are called: transcripts have fold changes, proteins ratios. */
export function scaleWords(assay: Assay): Readonly<Record<NormalisedScale, string>> {
  return assay === 'western'
    ? {
        ΔCq: 'ΔCq',
        'relative quantity': 'Ratio or fold',
        'log2 relative quantity': 'log2 of ratio',
      }
    : {
        ΔCq: 'ΔCq or ΔΔCq',
        'relative quantity': 'Fold change or relative quantity',
        'log2 relative quantity': 'log2 fold change',
      };
}

export function wordOf(meaning: Exclude<ColumnMeaning, 'value'>, assay: Assay): string {
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
