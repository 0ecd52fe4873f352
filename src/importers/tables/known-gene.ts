import { targetNames } from '../../domain/target-names.ts';
import { foldHeader } from './fold-header.ts';

const known = new Set(
  targetNames.qpcr.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(foldHeader)),
);

/** Whether a text is the name of a gene that the app knows, mostly reference genes. */
export function isKnownGene(text: string): boolean {
  return known.has(foldHeader(text));
}
