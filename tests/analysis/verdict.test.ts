import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/analysis/verdict.ts';
import { judge } from '../../src/analysis/verdict.ts';
import type { FoldRegion } from '../../src/domain/expectation.ts';
import type { FoldEstimate, Verdict } from '../../src/domain/result.ts';

// The truth table of the verdict, written out: a region, where the fold lies, whether it is significant, n.

const increased: FoldRegion = { above: 1, below: null, includesAbsent: false };
const reduced: FoldRegion = { above: null, below: 1, includesAbsent: false };
const reducedOrAbsent: FoldRegion = { above: null, below: 1, includesAbsent: true };
const hundredfold: FoldRegion = { above: 100, below: null, includesAbsent: false };
const unchanged: FoldRegion = { above: 0.5, below: 2, includesAbsent: false };

const value = (fold: number): FoldEstimate => ({ kind: 'value', value: fold });
const below = (fold: number): FoldEstimate => ({ kind: 'bound', relation: '<', value: fold });
const above = (fold: number): FoldEstimate => ({ kind: 'bound', relation: '>', value: fold });

const base: Evidence = {
  region: increased,
  foldChange: value(2),
  interval: null,
  significant: null,
  nControl: 3,
  nTest: 3,
  absentInTest: false,
};

describe('against «no change» the adjusted p decides', () => {
  test.each<[string, FoldRegion, number, boolean | null, Verdict]>([
    ['up, expected up, significant', increased, 2, true, 'agrees'],
    ['up, expected up, not significant', increased, 2, false, 'agrees in direction'],
    ['up, expected up, no p', increased, 2, null, 'agrees in direction'],
    ['down, expected up, significant', increased, 0.5, true, 'contradicts'],
    ['down, expected up, not significant', increased, 0.5, false, 'contradicts in direction'],
    ['down, expected up, no p', increased, 0.5, null, 'contradicts in direction'],
    ['down, expected down, significant', reduced, 0.5, true, 'agrees'],
    ['down, expected down, not significant', reduced, 0.5, false, 'agrees in direction'],
    ['up, expected down, significant', reduced, 2, true, 'contradicts'],
    ['up, expected down, not significant', reduced, 2, false, 'contradicts in direction'],
    ['exactly 1 is not more', increased, 1, false, 'contradicts in direction'],
    ['exactly 1 is not less', reduced, 1, false, 'contradicts in direction'],
  ])('%s', (_, region, fold, significant, verdict) => {
    expect(judge({ ...base, region, foldChange: value(fold), significant })).toBe(verdict);
  });
});

describe('against any other border the interval decides', () => {
  test.each<[string, FoldRegion, number, [number, number] | null, Verdict]>([
    ['whole interval above 100', hundredfold, 250, [120, 500], 'agrees'],
    ['interval over the border', hundredfold, 250, [60, 900], 'agrees in direction'],
    ['no interval', hundredfold, 250, null, 'agrees in direction'],
    ['whole interval below 100', hundredfold, 8, [3, 20], 'contradicts'],
    ['below, interval over the border', hundredfold, 60, [20, 180], 'contradicts in direction'],
    ['between two borders', unchanged, 1.1, [0.8, 1.5], 'agrees'],
    ['between, interval too wide', unchanged, 1.1, [0.4, 3], 'agrees in direction'],
    ['outside of both', unchanged, 4, [2.5, 6], 'contradicts'],
    ['outside, interval reaches in', unchanged, 3, [1.5, 6], 'contradicts in direction'],
  ])('%s', (_, region, fold, interval, verdict) => {
    const [low, high] = interval ?? [0, 0];
    const evidence = { ...base, region, foldChange: value(fold), significant: false };
    expect(judge({ ...evidence, interval: interval && { low, high } })).toBe(verdict);
  });
});

describe('a bound decides only if all that it allows lies on one side', () => {
  test.each<[string, FoldRegion, FoldEstimate, Verdict]>([
    ['<0.01, expected down', reduced, below(0.01), 'agrees in direction'],
    ['<0.01, expected up', increased, below(0.01), 'contradicts in direction'],
    ['<3, expected down', reduced, below(3), 'not testable'],
    ['<3, expected up', increased, below(3), 'not testable'],
    ['>5, expected up', increased, above(5), 'agrees in direction'],
    ['>5, expected down', reduced, above(5), 'contradicts in direction'],
    ['>5, expected more than 100', hundredfold, above(5), 'not testable'],
    ['>150, expected more than 100', hundredfold, above(150), 'agrees in direction'],
    ['<50, expected more than 100', hundredfold, below(50), 'contradicts in direction'],
  ])('%s', (_, region, foldChange, verdict) => {
    expect(judge({ ...base, region, foldChange })).toBe(verdict);
  });
});

describe('what cannot be judged', () => {
  test.each<[string, Partial<Evidence>, Verdict]>([
    ['nothing stated', { region: null }, 'no expectation'],
    [
      'nothing stated, nothing measured',
      { region: null, foldChange: { kind: 'none' } },
      'no expectation',
    ],
    ['nothing measured', { foldChange: { kind: 'none' } }, 'not measured'],
    ['one control replicate', { nControl: 1, significant: true }, 'not testable'],
    ['one test replicate', { nTest: 1, significant: true }, 'not testable'],
    ['a bound of one replicate', { nTest: 1, foldChange: above(5) }, 'not testable'],
    [
      'absent where that is expected',
      { region: reducedOrAbsent, foldChange: below(0.2), absentInTest: true },
      'agrees',
    ],
    [
      'absent, n = 1',
      { region: reducedOrAbsent, foldChange: below(0.2), absentInTest: true, nTest: 1 },
      'not testable',
    ],
    [
      'absent where more is expected',
      { foldChange: below(0.2), absentInTest: true },
      'contradicts in direction',
    ],
    [
      'absent where less but not absent is said',
      { region: reduced, foldChange: below(0.2), absentInTest: true },
      'agrees in direction',
    ],
  ])('%s', (_, evidence, verdict) => {
    expect(judge({ ...base, ...evidence })).toBe(verdict);
  });
});
