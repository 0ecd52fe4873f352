import type { SampleSheet } from '../../domain/sample-sheet.ts';
import { keyPlaces } from '../../domain/sample-sheet.ts';

/** `sample, target for 96 wells or lanes` */
export function describeSheet({
  entries,
  keyedBy,
}: Pick<SampleSheet, 'entries' | 'keyedBy'>): string {
  const given = new Set(entries.flatMap(({ names }) => Object.keys(names)));
  given.delete('doseUnit');
  // What the cell of a layout says may be several of these; it is told once.
  if (given.delete('content')) {
    for (const part of ['compound', 'sample']) given.delete(part);
    given.add('contents');
  }
  if (entries.some(({ dose }) => dose !== null)) given.add('dose');
  const keys = new Set(entries.map(({ key }) => key)).size;
  return `${[...given].join(', ')} for ${keys.toLocaleString('en')} ${keyPlaces[keyedBy]}`;
}
