import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { toShareLink } from '../../src/study/link/share-link.ts';
import { genes, largeStudy, samples, smallStudy } from './invented-links.ts';
import { Invention, plateOf, sourceOf } from './invented-study.ts';

// How long links are, held against the entropy of the values (what no packing could go below).

function sizeOf(study: Study, entropy: number): { characters: number; overEntropy: number } {
  const characters = toShareLink(study)?.length ?? Number.POSITIVE_INFINITY;
  return { characters, overEntropy: (characters * 6) / entropy };
}

describe('a link is short', () => {
  test('with a 96-well plate and three blots of six lanes', () => {
    const { study, entropy } = smallStudy();
    const { characters, overEntropy } = sizeOf(study, entropy);
    expect(characters).toBeLessThanOrEqual(1_500);
    expect(overEntropy).toBeLessThan(1.6);
  });

  test('with a 384-well plate, three blots and two viability plates', () => {
    const { study, entropy } = largeStudy();
    const { characters, overEntropy } = sizeOf(study, entropy);
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
