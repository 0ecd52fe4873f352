import type { Sniff, Workbook } from '../importer.ts';
import { hasCq } from './has-cq.ts';

/** RDML with curves or quantities but no Cq: what a program writes before its data are analysed. */
export const rdmlWithoutCq = {
  id: 'rdml-without-cq',
  what: 'an RDML document without Cq values',
  mend: 'Analyse the run in the instrument’s software (or in RDML-Tools) so that it holds Cq values, and export it again.',
  sniff({ container, tables }: Workbook): Sniff {
    return container === 'rdml' && !tables.some(hasCq)
      ? { grade: 'certain', why: 'an RDML document in which no reaction states a Cq' }
      : { grade: 'no', why: 'no RDML document without Cq values' };
  },
};
