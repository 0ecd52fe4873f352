import type { Role } from './reading.ts';

/**
 * What a gene or protein is called. Names are compared after folding (case, Greek letters, hyphens, spaces,
 * brackets), so `HER-2/neu` and `her2 neu` need one alias; a name always matches itself. Never by substring.
 */
export interface TargetName {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Left out: a target of interest. */
  readonly role?: Extract<Role, 'reference' | 'loading' | 'positive-control'>;
  /** Well-known phosphosites. */
  readonly sites?: readonly string[];
  /** The site that a phospho name without one means. */
  readonly assumedSite?: string;
}

/** Names that results.csv promises (CONTRACT.md); any other target keeps the name that its file gives it. */
export const contractNames: ReadonlySet<string> = new Set([
  'ESR1',
  'PGR',
  'ERBB2',
  'FGFR1',
  'ERα',
  'p-Akt (Ser473)',
  'p-mTOR (Ser2448)',
  'HER2',
  'EGFR',
]);

function references(...rows: readonly (readonly [name: string, ...aliases: string[]])[]) {
  return rows.map(([name, ...aliases]): TargetName => ({ name, aliases, role: 'reference' }));
}

function loadingControls(...rows: readonly (readonly [name: string, ...aliases: string[]])[]) {
  return rows.map(([name, ...aliases]): TargetName => ({ name, aliases, role: 'loading' }));
}

const genes: readonly TargetName[] = [
  {
    name: 'ESR1',
    aliases: ['ER', 'ERα', 'ERa', 'ER1', 'estrogen receptor', 'estrogen receptor α'],
  },
  { name: 'PGR', aliases: ['PR', 'progesterone receptor', 'NR3C3'] },
  { name: 'ERBB2', aliases: ['HER2', 'HER2/neu', 'HER2neu', 'c-erbB2', 'c-erbB2/neu', 'neu'] },
  { name: 'FGFR1', aliases: ['FGF receptor 1'] },
  { name: 'EGFR', aliases: ['ERBB1', 'HER1'] },
  { name: 'TFF1', aliases: ['pS2'] },
  { name: 'GREB1' },
  { name: 'IGF1R' },
  { name: 'AREG' },
  { name: 'CYP19A1', aliases: ['aromatase', 'CYP19'] },
  { name: 'IPC', aliases: ['internal positive control'], role: 'positive-control' },
  // TaqMan's own human endogenous controls (Hs999999…) are known by their number alone.
  ...references(
    ['GAPDH', 'GAPD', 'G3PDH', 'Hs99999905_m1'],
    ['ACTB', 'β-actin', 'b-actin', 'actin β', 'b-act', 'Hs99999903_m1'],
    // Of yeast, plants and flies as well, where it goes by numbers.
    ['Actin', 'ACT2', 'ACT7', 'ACT8', 'Actin2', 'Actin7', 'Act5C', 'Act42A'],
    ['28S', '28S rRNA', 'RNA28S', 'RN28S1', 'RNA28SN5', 'Rn28s1'],
    ['16S', '16S rRNA'],
    ['5S', '5S rRNA', 'RNA5S1'],
    ['RNase P', 'RPPH1'],
    ['18S', '18S rRNA', 'rRNA 18S', 'RNA18S', 'RNA18S1', 'RNA18S5', 'RNA18SN5', 'Rn18s'],
    ['RN18S1', 'Hs99999901_s1'],
    ['RPLP0', '36B4', 'RPP0', 'Hs99999902_m1'],
    ['PPIA', 'cyclophilin A', 'CycloA', 'CypA', 'CphA', 'Hs99999904_m1'],
    ['cyclophilin', 'cyclo'],
    ['PPIB', 'cyclophilin B'],
    ['B2M', 'β2M', 'b2-microglobulin', 'β-2-microglobulin', 'Hs99999907_m1'],
    ['GUSB', 'GUS', 'Hs99999908_m1'],
    ['HPRT1', 'HPRT', 'Hs99999909_m1'],
    ['TBP', 'TATA-binding protein', 'Hs99999910_m1'],
    ['YWHAZ', '14-3-3 zeta'],
    ['UBC', 'ubiquitin C'],
    ['HMBS', 'PBGD'],
    ['SDHA'],
    ['TUBB', 'β-tubulin', 'b-tubulin'],
    ['TUBA1A', 'α-tubulin', 'a-tubulin', 'TUBA1B', 'tubulin'],
    ['RPL13A'],
    ['RPL19', 'L19'],
    ['RPL32', 'RP49'],
    ...['RPL4', 'RPL13', 'RPL27', 'RPL30', 'RPL37A', 'RPS9', 'RPS13'].map(
      (name) => [name] as const,
    ),
    ...['RPS17', 'RPS18', 'RPS29', 'MRPL19'].map((name) => [name] as const),
    // TaqMan's endogenous control plate, and the steady genes of Eisenberg and Levanon (2013), without those that are
    // often measured for their own sake (PGK1, TFRC, GPI, VCP).
    ...['IPO8', 'POLR2A', 'PUM1', 'PSMC4', 'CASC3', 'POP4', 'EIF2B1', 'EIF4A2', 'HNRNPL'].map(
      (name) => [name] as const,
    ),
    ...['C1orf43', 'CHMP2A', 'EMC7', 'PSMB2', 'PSMB4', 'RAB7A', 'REEP5', 'SNRPD3', 'VPS29'].map(
      (name) => [name] as const,
    ),
    // Small RNAs beside which miRNAs are measured, and the spike-in of a worm's.
    ...['RNU44', 'RNU48', 'RNU43', 'RNU24', 'SNORD44', 'SNORD48', 'SNORD61', 'SNORD68'].map(
      (name) => [name] as const,
    ),
    ...['SNORD95', 'SNORD96A', 'sno202', 'sno234'].map((name) => [name] as const),
    ['cel-miR-39', 'cel-miR-39-3p'],
    ['UBQ10', 'UBQ5', 'UBQ', 'ubiquitin'],
    ['TIP41', 'TIP41-like'],
    ['EEF1A1', 'EF1α', 'EF1a', 'EF-1α'],
    ['RNU6', 'U6', 'RNU6B', 'RNU6-1', 'U6 snRNA'],
    ['reference', 'reference gene', 'ref', 'ref gene', 'RefGeneName', 'RG', 'endogenous control'],
    ['housekeeping', 'housekeeping gene', 'HKG', 'HK gene', 'HK', 'gene HK'],
  ),
];

const proteins: readonly TargetName[] = [
  { name: 'ERα', aliases: ['ESR1', 'ER', 'ERa', 'estrogen receptor', 'estrogen receptor α'] },
  { name: 'HER2', aliases: ['ERBB2', 'HER2/neu', 'c-erbB2', 'c-erbB2/neu', 'neu'] },
  { name: 'EGFR', aliases: ['ERBB1', 'HER1'] },
  {
    name: 'Akt',
    aliases: ['pan-Akt', 'Akt pan', 'Akt1/2/3', 'Akt1/2', 'PKB', 'Akt/PKB', 'PKB/Akt'],
    sites: ['Ser473', 'Thr308'],
    assumedSite: 'Ser473',
  },
  { name: 'AKT1', aliases: ['PKBα', 'PKBa'], sites: ['Ser473', 'Thr308'] },
  { name: 'AKT2', aliases: ['PKBβ'], sites: ['Ser474', 'Thr309'] },
  {
    name: 'mTOR',
    aliases: ['FRAP', 'FRAP1', 'mTORC'],
    sites: ['Ser2448', 'Ser2481'],
    assumedSite: 'Ser2448',
  },
  { name: 'ERK1/2', aliases: ['ERK', 'p44/42', 'p44/42 MAPK', 'MAPK', 'MAPK1/3', 'MAPK3/1'] },
  { name: 'S6', aliases: ['RPS6', 'S6RP', 'rpS6', 'S6 ribosomal protein', 'ribosomal protein S6'] },
  { name: 'p70S6K', aliases: ['S6K', 'S6K1', 'p70 S6 kinase', 'p70 S6K1', 'RPS6KB1'] },
  { name: 'PR', aliases: ['PGR', 'progesterone receptor'] },
  { name: 'FGFR1', aliases: ['FGF receptor 1'] },
  { name: 'TFF1', aliases: ['pS2'] },
  { name: 'GSK3β', aliases: ['GSK3b', 'GSK3'], sites: ['Ser9'] },
  { name: '4E-BP1', aliases: ['4EBP', 'EIF4EBP1'] },
  { name: 'p38', aliases: ['p38 MAPK', 'MAPK14'] },
  { name: 'MEK1/2', aliases: ['MEK', 'MEK1', 'MEK2'] },
  { name: 'JNK', aliases: ['JNK1/2', 'SAPK/JNK'] },
  { name: 'AMPK', aliases: ['AMPKα', 'AMPKa'], sites: ['Thr172'] },
  { name: 'Rb', aliases: ['RB1'] },
  { name: 'p65', aliases: ['NF-κB p65', 'NFkB p65', 'RelA'] },
  { name: 'HER3', aliases: ['ERBB3'] },
  { name: 'IGF1R', aliases: ['IGF1Rβ'] },
  ...['STAT1', 'STAT3', 'STAT5', 'SMAD2', 'SMAD3', 'SMAD2/3', 'Src', 'FRS2', 'PRAS40', 'CREB'].map(
    (name): TargetName => ({ name }),
  ),
  ...loadingControls(
    ['β-actin', 'b-actin', 'actin', 'ACTB', 'pan-actin', 'actin β'],
    ['GAPDH', 'GAPD', 'G3PDH'],
    ['α-tubulin', 'a-tubulin', 'TUBA', 'TUBA1A', 'tubulin α'],
    ['β-tubulin', 'b-tubulin', 'TUBB', 'tubulin β'],
    ['tubulin', 'tub'],
    ['vinculin', 'VCL'],
    ['lamin B1', 'lamin B', 'LMNB1'],
    ['lamin A/C', 'LMNA'],
    ['histone H3', 'H3', 'total H3'],
    ['HSP90', 'HSP90α', 'HSP90β', 'HSP90AA1', 'HSP90AB1'],
    ['COX IV', 'COX4', 'COXIV', 'COX4I1'],
    ['VDAC', 'VDAC1'],
    ['calnexin', 'CANX'],
    ['cofilin', 'CFL1'],
    ['cyclophilin B', 'PPIB'],
    ['LC', 'LC1', 'LC2', 'loading control', 'loading ctrl', 'load ctrl', 'loading', 'load'],
    [
      'total protein',
      'total protein stain',
      'total protein normalization',
      'TPS',
      'TPN',
      'tot prot',
    ],
    ['whole protein', 'whole prot', 'total lane', 'lane total', 'total protein normalisation'],
    ['REVERT', 'Revert TPS', 'Revert 520', 'Revert 700', 'Revert total protein stain'],
    ['Revert total protein', 'Revert 700 total protein stain', 'Revert 520 total protein stain'],
    ['Ponceau', 'Ponceau S', 'Coomassie', 'CBB', 'stain-free', 'stain free total protein'],
    ['No-Stain', 'SYPRO Ruby', 'amido black', 'MemCode', 'Flamingo'],
  ),
];

/** Compounds of a viability plate that are none. */
const compounds: readonly { readonly role: Role; readonly names: readonly string[] }[] = [
  {
    role: 'vehicle',
    names: ['DMSO', 'vehicle', 'vehicle control', 'EtOH', 'ethanol', 'untreated'],
  },
  { role: 'blank', names: ['blank', 'medium', 'media', 'medium only', 'media only', 'no cells'] },
];

/** All names by assay. Adding a target, a reference gene or a loading control is a line (or an alias) above. */
export const targetNames = { qpcr: genes, western: proteins, viability: compounds } as const;

const stains = new Set(
  [
    'total protein',
    'whole protein',
    'REVERT',
    'Revert total protein',
    'Ponceau',
    'No-Stain',
  ].flatMap((stain) =>
    proteins
      .filter(({ name }) => name === stain)
      .flatMap(({ name, aliases = [] }) => [name, ...aliases].map(withoutSigns)),
  ),
);

function withoutSigns(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether the name of a loading control is that of a stain of the whole lane, and not of a protein. */
export function isTotalProtein(name: string): boolean {
  return stains.has(withoutSigns(name));
}

/** Names that begin like `p-` or `p` + protein and are proteins of their own. */
export const notPhospho: readonly string[] = [
  ...[
    'PERK',
    'pRb',
    'pVHL',
    'pS2',
    'P-gp',
    'Pgp',
    'P-glycoprotein',
    'P-TEFb',
    'P-Rex1',
    'P-bodies',
  ],
  ...[
    'P-cadherin',
    'P-selectin',
    'p value',
    'P-loop',
    'pan',
    'PAR',
    'PER',
    'PAKT1',
    'PSRC1',
    'pY',
    'pS',
    'pT',
  ],
  ...['pTyr', 'pSer', 'pThr', 'pY20', 'pY99', 'pY100'],
];

/** Words beside a name that say nothing about which target it is: `ESR1 mRNA`, `GAPDH (VIC)`, `HER2 signal`. */
export const decorations = {
  qpcr: [
    ...['mRNA', 'human', 'gene', 'primer', 'primers', 'probe', 'assay', 'TaqMan'],
    ...['FAM', 'VIC', 'HEX', 'SYBR', 'JOE', 'Cy5', 'TET', 'NED'],
  ],
  western: [
    ...['protein', 'signal', 'intensity', 'band', 'density', 'volume', 'human', 'antibody', 'Ab'],
    ...['mAb', 'pAb', 'rabbit', 'mouse', '700', '800', '680', 'AU', 'adj', 'vol', 'raw'],
  ],
} as const;

/** A molecular weight beside a protein's name: `Akt (60 kDa)`, `ERα 66 kDa`, `GAPDH_37kDa`. */
export const molecularWeight =
  /[\s_,(~-]*(?<=[\s_,(~-])\d{2,3}(?:[.,]\d)?[\s_-]?kDa?(?![\p{L}\p{N}])\)?/giu;
