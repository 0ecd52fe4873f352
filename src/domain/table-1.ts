import type { ExpectationTable } from './expectation.ts';

/** Table 1 of the application note, word for word: how resistant the line is. */
export const table1: ExpectationTable = {
  id: 'table-1',
  title: 'Table 1 of the application note',
  source:
    '"Application Notes and Protocols for Developing Anastrozole-Resistant Cell Line Models", BenchChem, December 2025',
  columns: ['Cell line', 'Anastrozole IC50 (µM)', 'Fold resistance'],
  citations: [],
  rows: [
    {
      target: 'Anastrozole',
      assay: 'viability',
      control: '1',
      expected: '>100',
      implication:
        'Anastrozole IC50 (µM): Parental MCF-7/AC1 ~0.1, Anastrozole-Resistant MCF-7/AC1-AnasR >10',
      region: { above: 100, below: null, includesAbsent: false },
      citations: [],
      indirect: [],
      note: 'The IC50 values are approximate and can vary depending on the specific experimental conditions and the parental cell line used.',
      noteCitations: [],
    },
  ],
};
