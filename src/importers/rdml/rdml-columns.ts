/** The columns of the table that stands for an RDML document, one row a reaction and target. */
export const rdmlColumns = [
  'Run',
  'Position',
  'Sample',
  'Sample type',
  'Target',
  'Target type',
  'Dye',
  'Cq',
  'Excluded',
  'Quantity',
  'Last cycle',
] as const;
export type RdmlColumn = (typeof rdmlColumns)[number];
