import type { Assay } from '../domain/reading.ts';

/** Assays as sentences call them. */
export const assayNames: Readonly<Record<Assay, string>> = {
  qpcr: 'qRT-PCR',
  western: 'Western blot',
  viability: 'Viability',
};
