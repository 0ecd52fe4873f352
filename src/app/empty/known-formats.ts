import type { Assay } from '../../domain/reading.ts';
import { importers } from '../../importers/index.ts';

const assays: readonly (readonly [assay: Assay, name: string])[] = [
  ['qpcr', 'qRT-PCR'],
  ['western', 'Western blot'],
];

/** The formats that the importers read, by assay, in the words of the importers' list. */
export const knownFormats = assays.map(([assay, name]) => ({
  assay: name,
  names: [
    ...new Set(importers.flatMap((importer) => (importer.assay === assay ? [importer.name] : []))),
  ],
}));
