import type { Assay } from './reading.ts';

/** What the signalling network of anastrozole sensitivity and resistance is drawn of. */
export interface PathwayNode {
  readonly id: string;
  readonly label: string;
  readonly kind: 'drug' | 'hormone' | 'protein' | 'phospho' | 'outcome';
  /** Results that paint it, the protein before its mRNA. A phospho name without its site stands for any site. */
  readonly measured: readonly { readonly assay: Assay; readonly target: string }[];
  /** Centre, in the units of the map. */
  readonly x: number;
  readonly y: number;
}

export interface PathwayEdge {
  readonly from: string;
  readonly to: string;
  readonly effect: 'activates' | 'inhibits';
}

const western = (...targets: readonly string[]): PathwayNode['measured'] =>
  targets.map((target) => ({ assay: 'western', target }));
const qpcr = (...targets: readonly string[]): PathwayNode['measured'] =>
  targets.map((target) => ({ assay: 'qpcr', target }));

/** Width and height of the map, in its own units. */
export const pathwaySize = { width: 1000, height: 520 } as const;

/**
 * Oestrogen signalling on the left, growth factor signalling on the right; phosphorylated forms stand apart
 * from the totals that they are a part of.
 */
export const pathwayNodes: readonly PathwayNode[] = [
  { id: 'anastrozole', label: 'Anastrozole', kind: 'drug', measured: [], x: 90, y: 44 },
  {
    id: 'aromatase',
    label: 'Aromatase',
    kind: 'protein',
    measured: [...western('aromatase', 'CYP19A1'), ...qpcr('CYP19A1')],
    x: 280,
    y: 44,
  },
  { id: 'oestrogen', label: 'Oestrogen', kind: 'hormone', measured: [], x: 280, y: 152 },
  {
    id: 'er',
    label: 'ERα',
    kind: 'protein',
    measured: [...western('ERα'), ...qpcr('ESR1')],
    x: 280,
    y: 260,
  },
  {
    id: 'pr',
    label: 'PR',
    kind: 'protein',
    measured: [...western('PR'), ...qpcr('PGR')],
    x: 90,
    y: 368,
  },
  {
    id: 'transcription',
    label: 'ER transcription',
    kind: 'outcome',
    measured: [],
    x: 280,
    y: 368,
  },
  {
    id: 'egfr',
    label: 'EGFR',
    kind: 'protein',
    measured: [...western('EGFR'), ...qpcr('EGFR')],
    x: 490,
    y: 44,
  },
  {
    id: 'her2',
    label: 'HER2',
    kind: 'protein',
    measured: [...western('HER2'), ...qpcr('ERBB2')],
    x: 690,
    y: 44,
  },
  {
    id: 'fgfr1',
    label: 'FGFR1',
    kind: 'protein',
    measured: [...western('FGFR1'), ...qpcr('FGFR1')],
    x: 890,
    y: 44,
  },
  {
    id: 'pi3k',
    label: 'PI3K',
    kind: 'protein',
    measured: [...western('PI3K'), ...qpcr('PIK3CA')],
    x: 600,
    y: 152,
  },
  { id: 'akt', label: 'Akt', kind: 'protein', measured: western('Akt'), x: 490, y: 260 },
  { id: 'p-akt', label: 'p-Akt', kind: 'phospho', measured: western('p-Akt'), x: 660, y: 260 },
  { id: 'mtor', label: 'mTOR', kind: 'protein', measured: western('mTOR'), x: 490, y: 368 },
  { id: 'p-mtor', label: 'p-mTOR', kind: 'phospho', measured: western('p-mTOR'), x: 660, y: 368 },
  { id: 'ras', label: 'Ras', kind: 'protein', measured: western('Ras'), x: 890, y: 152 },
  {
    id: 'mapk',
    label: 'MAPK (ERK1/2)',
    kind: 'protein',
    measured: western('ERK1/2'),
    x: 890,
    y: 260,
  },
  {
    id: 'p-mapk',
    label: 'p-ERK1/2',
    kind: 'phospho',
    measured: western('p-ERK1/2'),
    x: 890,
    y: 368,
  },
  {
    id: 'growth',
    label: 'Growth and survival',
    kind: 'outcome',
    measured: [],
    x: 575,
    y: 476,
  },
];

const activates = (from: string, to: string): PathwayEdge => ({ from, to, effect: 'activates' });

export const pathwayEdges: readonly PathwayEdge[] = [
  { from: 'anastrozole', to: 'aromatase', effect: 'inhibits' },
  activates('aromatase', 'oestrogen'),
  activates('oestrogen', 'er'),
  activates('er', 'transcription'),
  activates('transcription', 'pr'),
  activates('transcription', 'growth'),
  activates('egfr', 'pi3k'),
  activates('her2', 'pi3k'),
  activates('fgfr1', 'pi3k'),
  activates('egfr', 'ras'),
  activates('her2', 'ras'),
  activates('fgfr1', 'ras'),
  activates('pi3k', 'p-akt'),
  activates('akt', 'p-akt'),
  activates('p-akt', 'p-mtor'),
  activates('mtor', 'p-mtor'),
  activates('p-mtor', 'growth'),
  activates('ras', 'mapk'),
  activates('mapk', 'p-mapk'),
  activates('p-mapk', 'growth'),
];
