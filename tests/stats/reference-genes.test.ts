import { describe, expect, test } from 'vitest';
import { genorm } from '../../src/stats/genorm.ts';
import { normFinder } from '../../src/stats/norm-finder.ts';
import { standardCurve } from '../../src/stats/standard-curve.ts';
import reference from '../../test-data/stats/reference-genes.json';
import { hasReferenceData, referenceTable } from '../analysis/reference-data.ts';
import { expectClose } from './expect-close.ts';

// test-data/stats/reference-genes.json is written by scripts/r/reference-genes.R; its `source` names R's version.
// What is cited as a section is from ../shared/reference-values/qpcr.md.

function expectAll(actual: readonly number[], expected: readonly number[], relative: number): void {
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expectClose(actual[i] ?? null, value, relative);
}

describe('against R', () => {
  test.each(reference.sets)('geNorm and NormFinder %#', (expected) => {
    const result = genorm(expected.log2);
    expectAll(result.steps[0]?.stability ?? [], expected.stability, 1e-9);
    expectAll(
      result.steps.map(({ meanStability }) => meanStability),
      expected.means,
      1e-9,
    );
    expectAll(
      result.variation.map(({ value }) => value),
      expected.variation,
      1e-9,
    );
    expect(result.ranking).toEqual(expected.ranking);
    if (expected.log2.length > 2) {
      expectAll(normFinder(expected.log2, expected.groups), expected.normFinder, 1e-9);
    }
  });
  test.each(reference.curves)('standard curve %#', (expected) => {
    const curve = standardCurve(expected.amounts, expected.cqs);
    if (curve.kind !== 'computed') throw new Error(`not computed: ${curve.reason}`);
    expectClose(curve.slope, expected.slope, 1e-9);
    expectClose(curve.intercept, expected.intercept, 1e-9);
    expectClose(curve.rSquared, expected.rSquared, 1e-9);
    expectClose(curve.slopeStandardError, expected.slopeSe, 1e-9);
    expectClose(curve.efficiency, expected.e, 1e-9);
    expectClose(curve.efficiencyStandardError, expected.se, 1e-9);
    // A slope whose interval reaches 0 leaves the efficiency open.
    expect(curve.interval === null).toBe(expected.high < expected.low || expected.high > 1e12);
    if (curve.interval) {
      expectClose(curve.interval.low, expected.low, 1e-9);
      expectClose(curve.interval.high, expected.high, 1e-9);
    }
  });
});

describe('geNorm as published (section 3)', () => {
  test('three genes in Cq, by hand', () => {
    const { steps, ranking, variation } = genorm([
      [20, 21, 22, 23],
      [18, 19.2, 19.9, 21.1],
      [25, 25.4, 27.3, 27.9],
    ]);
    expectAll(steps[0]?.stability ?? [], [0.2516325918, 0.3145497224, 0.4370828693], 1e-9);
    expect(ranking).toEqual([0, 1, 2]);
    expectClose(variation[0]?.value ?? null, 0.1456149158, 1e-9);
  });

  test.skipIf(!hasReferenceData)('ten genes in bone marrow (Vandesompele 2002)', () => {
    const [header = [], ...rows] = referenceTable('geNorm_BM.csv');
    const names = header.slice(1);
    const log2 = names.map((_, gene) => rows.map((row) => Math.log2(Number(row[gene + 1]))));
    const { steps, ranking, variation } = genorm(log2);
    const first = [
      ['HPRT1', 0.5160313],
      ['YWHAZ', 0.5314564],
      ['RPL13A', 0.5335963],
      ['UBC', 0.5700961],
      ['GAPD', 0.6064919],
      ['SDHA', 0.620147],
      ['TBP', 0.6397969],
      ['HMBS', 0.7206013],
      ['B2M', 0.7747634],
      ['ACTB', 0.8498739],
    ] as const;
    for (const [gene, m] of first)
      expectClose(steps[0]?.stability[names.indexOf(gene)] ?? null, m, 1e-6);
    const means = [
      0.6362854525, 0.5828883293, 0.5302282796, 0.4999436939, 0.4773775238, 0.4377281988,
      0.4067706252, 0.3716192415, 0.3492711875,
    ];
    expectAll(
      steps.map(({ meanStability }) => meanStability),
      means,
      1e-8,
    );
    expect(steps.flatMap(({ removed }) => (removed === null ? [] : [names[removed]]))).toEqual([
      'ACTB',
      'B2M',
      'HMBS',
      'TBP',
      'SDHA',
      'GAPD',
      'HPRT1',
      'YWHAZ',
    ]);
    expect(ranking.slice(0, 2).map((gene) => names[gene])).toEqual(['RPL13A', 'UBC']);
    const v = [0.113745, 0.0976783, 0.0841653, 0.0806194, 0.068132, 0.067112, 0.0776534, 0.076469];
    expectAll(
      variation.map(({ value }) => value),
      v,
      1e-5,
    );
  });
});

describe('NormFinder as published (section 4)', () => {
  test.skipIf(!hasReferenceData)(
    'thirteen genes in four groups of colon samples (Andersen 2004)',
    () => {
      const [header = [], ...rows] = referenceTable('nf_Colon.csv');
      const names = header.slice(2);
      const log2 = names.map((_, gene) => rows.map((row) => Math.log2(Number(row[gene + 2]))));
      const rho = normFinder(
        log2,
        rows.map((row) => row[1] ?? ''),
      );
      const published = [
        ['UBC', 0.1821707],
        ['GAPD', 0.2146061],
        ['TPT1', 0.2202956],
        ['UBB', 0.2471573],
        ['TUBA6', 0.2700641],
        ['RPS13', 0.2813039],
        ['NACA', 0.2862397],
        ['CFL1', 0.2870467],
        ['SUI1', 0.3139404],
        ['ACTB', 0.3235918],
        ['CLTC', 0.369288],
        ['RPS23', 0.3784909],
        ['FLJ20030', 0.3935173],
      ] as const;
      for (const [gene, value] of published)
        expectClose(rho[names.indexOf(gene)] ?? null, value, 1e-6);
      const stability = genorm(log2).steps[0]?.stability ?? [];
      expectClose(stability[names.indexOf('TPT1')] ?? null, 0.5658125, 1e-6);
      expectClose(stability[names.indexOf('FLJ20030')] ?? null, 0.833998, 1e-6);
    },
  );
});

describe('standard curves (section 1)', () => {
  const amounts = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01].flatMap((amount) => [
    amount,
    amount,
    amount,
  ]);
  test.skipIf(!hasReferenceData).each([
    [
      0, 25.69669128, -3.388095182, 0.9965504211, 1.973109075, 0.0457311587, 0.01809955, 1.936609,
      2.012481,
    ],
    [
      1, 22.68221136, -3.414551374, 0.9990278221, 1.962746638, 0.0244366085, 0.00947226, 1.94331,
      1.982977,
    ],
  ])(
    'gene %d of seven amounts in triplicate',
    (gene, intercept, slope, rSquared, e, slopeSe, se, low, high) => {
      const cqs = referenceTable('ct3.csv')
        .slice(1)
        .map((row) => Number(row[gene]));
      const curve = standardCurve(amounts, cqs);
      if (curve.kind !== 'computed') throw new Error(`not computed: ${curve.reason}`);
      expectClose(curve.intercept, intercept, 1e-9);
      expectClose(curve.slope, slope, 1e-9);
      expectClose(curve.rSquared, rSquared, 1e-9);
      expectClose(curve.efficiency, e, 1e-9);
      expectClose(curve.slopeStandardError, slopeSe, 1e-8);
      expectClose(curve.efficiencyStandardError, se, 1e-6);
      expectClose(curve.interval?.low ?? null, low, 1e-6);
      expectClose(curve.interval?.high ?? null, high, 1e-6);
    },
  );
});

describe('what cannot be computed', () => {
  test('a curve of two amounts, of the wrong sign, or flat', () => {
    expect(standardCurve([1, 1, 0.1, 0.1], [20, 20.1, 23, 23.1])).toEqual({
      kind: 'not-computable',
      reason: 'too-few-amounts',
    });
    expect(standardCurve([1, 0.1, 0.01], [26, 23, 20])).toEqual({
      kind: 'not-computable',
      reason: 'wrong-sign',
    });
    expect(standardCurve([1, 0.1, 0.01], [20, 20, 20])).toEqual({
      kind: 'not-computable',
      reason: 'wrong-sign',
    });
    expect(standardCurve([], [])).toMatchObject({ reason: 'too-few-amounts' });
    expect(() => standardCurve([1, 0], [20, 21])).toThrow('above zero');
  });
  test('a perfect curve has no spread, and its efficiency is exact', () => {
    const step = Math.log2(10);
    const curve = standardCurve([1, 0.1, 0.01], [20, 20 + step, 20 + 2 * step]);
    if (curve.kind !== 'computed') throw new Error(curve.reason);
    expectClose(curve.efficiency, 2, 1e-12);
    expect(Number.isFinite(curve.efficiencyStandardError)).toBe(true);
  });
  test('too few genes or samples', () => {
    expect(() => genorm([[1, 2]])).toThrow('two genes');
    expect(() => genorm([[1], [2]])).toThrow('samples');
    expect(() =>
      normFinder(
        [
          [1, 2],
          [1, 2],
        ],
        ['a', 'a'],
      ),
    ).toThrow('three genes');
    expect(() =>
      normFinder(
        [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
        ['a', 'b'],
      ),
    ).toThrow('two samples');
  });
  test('genes without any variation are all perfectly steady', () => {
    const flat = [
      [20, 20, 20, 20],
      [21, 21, 21, 21],
      [22, 22, 22, 22],
    ];
    expect(normFinder(flat, ['a', 'a', 'b', 'b'])).toEqual([0, 0, 0]);
    expect(genorm(flat).steps[0]?.stability).toEqual([0, 0, 0]);
  });
});
