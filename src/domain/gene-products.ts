/** A gene and the protein that it makes, under the names that results give them. */
export interface GeneProduct {
  readonly gene: string;
  readonly protein: string;
}

/** Genes whose mRNA is shown beside their protein when a study measured both. */
export const geneProducts: readonly GeneProduct[] = [
  { gene: 'ESR1', protein: 'ERα' },
  { gene: 'ERBB2', protein: 'HER2' },
  { gene: 'PGR', protein: 'PR' },
  { gene: 'EGFR', protein: 'EGFR' },
  { gene: 'FGFR1', protein: 'FGFR1' },
  { gene: 'TFF1', protein: 'TFF1' },
];
