import { findWordsIn } from '../tables/find-words.ts';
import type { Importer } from '../importer.ts';
import { readQpcrWorkbook } from '../load-readers.ts';

/** Illumina Eco (also PCRmax Eco 48): the results of an experiment below its settings. */
export const illuminaEco: Importer = {
  id: 'illumina-eco',
  name: 'Illumina Eco, PCRmax Eco 48',
  vendor: 'Illumina',
  assay: 'qpcr',
  extensions: ['csv', 'txt'],
  sniff: ({ tables }) =>
    findWordsIn(tables, (words) =>
      ['well', 'samplename', 'assayrole', 'cq'].every((word) => words.includes(word)),
    )
      ? { grade: 'certain', why: 'the columns Assay Role and Cq' }
      : { grade: 'no', why: 'no results of an Eco' },
  read: readQpcrWorkbook,
};
