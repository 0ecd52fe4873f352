import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { toShareLink } from '../../src/study/link/share-link.ts';
import { blotsOf, Invention, plateOf, sourceOf, viabilityOf } from './invented-study.ts';

// How long links are, held against the entropy of the values (what no packing could go below).

const samples = ['P', 'R'].flatMap((group) =>
  [1, 2, 3, 4, 5, 6].map((number) => `MCF7-AC1 ${group === 'P' ? 'Parental' : 'AnasR'} ${number}`),
);
const genes = ['ESR1', 'PGR', 'ERBB2', 'GAPDH', 'ACTB', 'FGFR1', 'TFF1', 'GREB1', 'CCND1', 'RPLP0'];
const proteins = [
  'ERα',
  'HER2',
  'EGFR',
  'p-Akt (Ser473)',
  'Akt',
  'p-mTOR (Ser2448)',
  'mTOR',
  'β-actin',
];

function sizeOf(study: Study, entropy: number): { characters: number; overEntropy: number } {
  const characters = toShareLink(study)?.length ?? Number.POSITIVE_INFINITY;
  return { characters, overEntropy: (characters * 6) / entropy };
}

describe('a link is short', () => {
  test('with a 96-well plate and three blots of six lanes', () => {
    const invention = new Invention(1);
    const sources = [
      sourceOf(
        'AnasR_qPCR_plate1.csv',
        'qpcr',
        plateOf(invention, 96, samples.slice(3, 9), genes.slice(0, 5)),
      ),
      sourceOf('AnasR_blots.csv', 'western', blotsOf(invention, samples.slice(3, 9), proteins)),
    ];
    const study = { ...emptyStudy, title: 'Anastrozole resistance in MCF7-AC1', sources };
    const { characters, overEntropy } = sizeOf(study, invention.entropy);
    expect(characters).toBeLessThanOrEqual(1_500);
    expect(overEntropy).toBeLessThan(1.6);
  });

  test('with a 384-well plate, three blots and two viability plates', () => {
    const invention = new Invention(2);
    const sources = [
      sourceOf('AnasR_qPCR_384.csv', 'qpcr', plateOf(invention, 384, samples, genes)),
      sourceOf('AnasR_blots.csv', 'western', blotsOf(invention, samples.slice(3, 9), proteins)),
      sourceOf('MTT_parental.csv', 'viability', viabilityOf(invention, 'MCF7-AC1 Parental')),
      sourceOf('MTT_AnasR.csv', 'viability', viabilityOf(invention, 'MCF7-AC1 AnasR')),
    ];
    const study = { ...emptyStudy, title: 'Anastrozole resistance in MCF7-AC1', sources };
    const { characters, overEntropy } = sizeOf(study, invention.entropy);
    expect(characters).toBeLessThanOrEqual(4_000);
    expect(overEntropy).toBeLessThan(1.4);
  });

  test('with single-precision values, as instruments export all their digits', () => {
    const invention = new Invention(3);
    const rows = plateOf(invention, 96, samples.slice(3, 9), genes.slice(0, 5)).map((row) => ({
      ...row,
      value: Math.fround(row.value + invention.uniform() / 1000),
    }));
    const study = { ...emptyStudy, sources: [sourceOf('all digits.csv', 'qpcr', rows)] };
    expect(sizeOf(study, 1).characters).toBeLessThanOrEqual(600);
  });
});
