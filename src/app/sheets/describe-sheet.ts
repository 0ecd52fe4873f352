import type { SampleSheet } from '../../domain/sample-sheet.ts';

const keyWords = { position: 'wells or lanes', sample: 'samples', target: 'targets' } as const;

/** `sample, target for 96 wells or lanes` */
export function describeSheet({
  entries,
  keyedBy,
}: Pick<SampleSheet, 'entries' | 'keyedBy'>): string {
  const given = new Set(entries.flatMap(({ names }) => Object.keys(names)));
  if (entries.some(({ dose }) => dose !== null)) given.add('dose');
  const keys = new Set(entries.map(({ key }) => key)).size;
  return `${[...given].join(', ')} for ${keys.toLocaleString('en')} ${keyWords[keyedBy]}`;
}
