// What a reader of links of version 1 knows before the first bit. Neither list may ever change: another one is
// another version of the link. What is not in them is spelled out, and so costs more, but works.

/** Fields, columns and words of a study as they were when version 1 was made. */
export const presetTexts: readonly string[] = [
  ...['', 'title', 'invented', 'settings', 'annotation', 'sources', 'samples', 'targets', 'id'],
  ...['file', 'bytes', 'assay', 'format', 'formatName', 'replicateMeaning', 'cycles', 'readings'],
  ...['sheet', 'position', 'sample', 'target', 'group', 'replicate', 'line', 'run', 'membrane'],
  ...['role', 'reason', 'unit', 'compound', 'doseUnit', 'read', 'time', 'state', 'row', 'column'],
  ...['value', 'loading', 'background', 'quantity', 'dose', 'untreatedSignal', 'startSignal', 'tm'],
  ...['secondTm', 'measured', 'undetermined', 'excluded', 'rejected', 'qpcr', 'western'],
  ...['viability', 'biological', 'technical', 'unclear', 'batch', 'leftOut', 'name', 'partner'],
  ...['controlGroup', 'pairing', 'adjustment', 'alpha', 'confidence', 'phosphoOverTotal'],
  ...['replicateColumn', 'sameSampleInSeveralRuns', 'expectationTable', 'auto', 'paired'],
  ...['unpaired', 'holm', 'benjamini-hochberg', 'none', 'same-membrane', 'parallel-membranes'],
  ...['biological-replicates', 'one-replicate', 'unknown', 'reference', 'phospho', 'total'],
  ...['standard', 'no-template', 'no-RT', 'positive-control', 'blank', 'vehicle', 'treated'],
  ...['exclusions', 'sheets', 'mappings', 'layouts', 'culture', 'source', 'wells', 'plate'],
  ...['aromatase', 'androgen', 'unnamedCompound', 'spreadLimit', 'efficiencies', 'key', 'names'],
  ...['ESR1', 'PGR', 'ERBB2', 'FGFR1', 'EGFR', 'GAPDH', 'ACTB', 'RPLP0', '18S', 'HPRT1', 'TBP'],
  ...['ERα', 'HER2', 'p-Akt (Ser473)', 'Akt', 'p-mTOR (Ser2448)', 'mTOR', 'β-actin', 'actin'],
  ...['Parental', 'Resistant', 'Anastrozole', 'DMSO', 'NTC', 'Undetermined', 'UNKNOWN', 'nM', 'µM'],
];

/** Texts like those of the field, from which the letters' chances are learned. */
export const primer: readonly string[] = [
  ...['qPCR_BR1_QuantStudio.txt', 'western_blots.csv', '2026-03-11_plate 2.xlsx', 'Results.csv'],
  ...['MCF7-AC1 Parental', 'MCF-7 AnasR', 'T47D control 1', 'LTED_2', 'P25 rep 3', 'siRNA_48h'],
  ...['Blot 1', 'Membrane 2', 'Plate 3', 'Lane 12', 'Sample 10', 'Undetermined', 'no template'],
  ...['p-ERK1/2 (Thr202/Tyr204)', 'p-S6 (Ser235/236)', 'α-tubulin', 'Ki67', 'CCND1', 'TFF1'],
  ...['Anastrozole', 'Letrozole', 'Fulvestrant', 'Tamoxifen', 'vehicle 0.1%', 'RLU', 'µmol/L'],
  ...['Applied Biosystems', 'Bio-Rad CFX', 'table of bands', 'Image Studio', 'MCF7-AC1 resistant'],
  ...['applied-biosystems', 'band-table', 'qpcr-table', 'Omitted by the instrument’s software'],
];
