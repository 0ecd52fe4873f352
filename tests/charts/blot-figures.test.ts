import { describe, expect, test } from 'vitest';
import { darkColors, lightColors } from '../../src/charts/chart-colors.ts';
import { blotCharts } from '../../src/charts/index.ts';
import { mrnaBesideProtein } from '../../src/charts/mrna-beside-protein.ts';
import { describeAgreement, pairMrnaWithProtein } from '../../src/charts/mrna-protein-pair.ts';
import { rawBands } from '../../src/charts/raw-bands.ts';
import type { Blot } from '../../src/domain/blot.ts';
import type { Result } from '../../src/domain/result.ts';
import { exampleResults } from './fixtures.ts';
import { expectGolden } from './golden.ts';
import { faultsOf, leavesOf, stringsOf } from './walk.ts';

const blot: Blot = {
  name: 'Blot <b>1</b>',
  probings: [{ source: 'a', run: '' }],
  files: ['blots.csv'],
  isKeyed: false,
  isNamed: true,
  lanes: ['Ladder', 'Par 1', 'Res 1', 'Res $2$'].map((sample, i) => ({
    lane: String(i + 1),
    sample,
    group: ['', 'Parental', 'Resistant', 'Resistant'][i] ?? '',
    replicate: '1',
    line: '',
    takesPart: i > 0,
  })),
  rows: [
    {
      target: 'p-Akt (Ser473)',
      asWritten: 'pAkt',
      role: 'phospho',
      file: 'blots.csv',
      membrane: 'A',
      signals: [null, 1200, 5200, -30],
      saturated: [false, false, true, false],
      exposures: ['', '30 s', '30 s', '60 s'],
    },
    {
      target: 'Akt',
      asWritten: 'Akt',
      role: 'total',
      file: 'blots.csv',
      membrane: '',
      signals: [3, 8000, 8800, 9100],
      saturated: [false, false, false, false],
      exposures: ['', '', '', ''],
    },
  ],
  dilutions: [],
};
const empty: Blot = { ...blot, lanes: [], rows: [] };
const pairs = pairMrnaWithProtein(exampleResults);

const figures = [
  ['raw-bands', rawBands(blot, lightColors, { controlGroup: 'Parental' })],
  ['raw-bands-empty', rawBands(empty, darkColors)],
  ['mrna-beside-protein', mrnaBesideProtein(pairs, lightColors, { adjustment: 'holm' })],
  ['mrna-beside-protein-narrow', mrnaBesideProtein(pairs, darkColors, { width: 'narrow' })],
] as const;

describe.each(figures)('%s', (name, figure) => {
  test('is as its golden', () => expectGolden(name, figure));

  test('has nothing that plotly stumbles over, and is still and legible', () => {
    expect(faultsOf(figure)).toEqual([]);
    expect([figure.layout.xaxis?.fixedrange, figure.layout.yaxis?.fixedrange]).toEqual([
      true,
      true,
    ]);
    const sizes = leavesOf(figure.layout).filter(({ path }) => path.endsWith('font/size'));
    for (const { value } of sizes) expect(value).toBeGreaterThanOrEqual(11);
    expect(
      stringsOf(figure).filter((text) => text.includes('<b>1') || text.includes('$2$')),
    ).toEqual([]);
  });
});

test('the charts of blots have names of their own and say what they show', () => {
  for (const { build } of blotCharts) {
    const { altText, caption } = build(blot, lightColors, {});
    expect(altText).toContain('p-Akt (Ser473): Ladder none, Par 1 1,200, Res 1 5,200');
    expect(caption).toContain('Hatched: saturated');
  }
});

describe('mRNA beside protein', () => {
  test('pairs the gene with its protein, in words', () => {
    expect(pairs.map(({ mrna, protein }) => `${mrna.target}–${protein.target}`)).toEqual([
      'ESR1–ERα',
      'ERBB2–HER2',
    ]);
  });

  const [pair] = pairs;
  const changed = (protein: Partial<Result>): string => {
    if (!pair) throw new Error('no pair');
    return describeAgreement({ ...pair, protein: { ...pair.protein, ...protein } });
  };
  const fold = (value: number, low: number, high: number): Partial<Result> => ({
    log2FoldChange: Math.log2(value),
    foldChange: { kind: 'value', value },
    interval: { low, high },
  });

  test.each([
    ['agree: both are lower', fold(0.3, 0.2, 0.5)],
    ['disagree: the mRNA is lower, the protein higher', fold(3, 2, 5)],
    ['point the same way: both lower', fold(0.8, 0.4, 1.6)],
    ['do not contradict each other', fold(1.2, 0.5, 3)],
    [
      'cannot be compared: the protein has no fold change',
      { log2FoldChange: null, foldChange: { kind: 'none' }, interval: null },
    ],
  ] as const)('%s', (words, protein) => {
    expect(changed(protein)).toContain(words);
  });
});
