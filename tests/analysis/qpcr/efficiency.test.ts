import { describe, expect, test } from 'vitest';
import {
  efficiencyError,
  normalisationFactor,
  quotient,
  relativeQuantity,
} from '../../../src/analysis/qpcr/hellemans.ts';
import { mean } from '../../../src/stats/mean.ts';
import { sampleStandardDeviation } from '../../../src/stats/sample-standard-deviation.ts';
import { expectClose } from '../../stats/expect-close.ts';
import { hasReferenceData, referenceTable } from '../reference-data.ts';
import { runScenario, wellsOf } from '../qpcr-scenario.ts';
import type { Well } from '../study-builder.ts';

// Numbers are those of ../shared/reference-values/qpcr.md.

const factors = (pairs: Readonly<Record<string, number>>) =>
  Object.entries(pairs).map(([target, factor]) => ({ target, factor }));

test('Pfaffl and the common base give one number (section 6)', () => {
  const wells = wellsOf({ C: { REF: [17.85], X: [24.1] }, T: { REF: [18.05], X: [21.6] } });
  const corrected = runScenario({ wells, qpcr: { efficiencies: factors({ X: 1.93, REF: 1.98 }) } });
  const { foldChange } = corrected.result('X');
  expectClose(foldChange.kind === 'value' ? foldChange.value : null, 5.932343781, 1e-9);
  const livak = runScenario({ wells }).result('X').foldChange;
  expectClose(livak.kind === 'value' ? livak.value : null, 6.498019171, 1e-9);
});

test.skipIf(!hasReferenceData)('the three-by-three set with six factors (section 8)', () => {
  const wells = referenceTable('synthetic_3x3.csv')
    .slice(1)
    .flatMap(([, sample = '', target = '', ...cqs]) =>
      cqs.map((cq): Well => ({
        sample: sample.replace('P', 'C').replace('R', 'T'),
        target,
        cq: Number(cq),
      })),
    );
  const efficiencies = factors({
    ACTB: 1.95,
    RPLP0: 1.98,
    ESR1: 1.93,
    PGR: 1.9,
    ERBB2: 1.97,
    FGFR1: 1.96,
  });
  const { result } = runScenario({ wells, references: ['ACTB', 'RPLP0'], qpcr: { efficiencies } });
  for (const [target, fold, low, high, p] of [
    ['ESR1', 1.820991354, 1.27986036396, 2.590915075, 0.013544191103],
    ['PGR', 0.1868103792, 0.09000560943, 0.387732698, 0.007032784462],
    ['ERBB2', 2.8191161173, 1.80494967394, 4.403123144, null],
    ['FGFR1', 3.4659318306, 1.66216757432, 7.227119359, null],
  ] as const) {
    const { foldChange, interval, pValue, test: words } = result(target);
    expectClose(foldChange.kind === 'value' ? foldChange.value : null, fold, 1e-9);
    expectClose(interval?.low ?? null, low, 1e-9);
    expectClose(interval?.high ?? null, high, 1e-9);
    if (p !== null) expectClose(pValue, p, 1e-9);
    expect(words).toBe('Welch t-test on efficiency-weighted ΔCq');
  }
});

const dilutions = (slope: number, amounts = [1, 0.1, 0.01, 0.001]): Well[] =>
  amounts.map((quantity) => ({
    sample: `Std ${quantity}`,
    target: 'X',
    cq: 22 + slope * Math.log10(quantity) + (quantity === 0.1 ? 0.05 : 0),
    role: 'standard',
    quantity,
  }));
const samples = wellsOf({
  C1: { REF: [20], X: [25] },
  C2: { REF: [20], X: [25.2] },
  T1: { REF: [20], X: [22] },
  T2: { REF: [20], X: [22.2] },
});

describe('a standard curve', () => {
  test('is shown, and used only when that is chosen', () => {
    const shown = runScenario({ wells: [...samples, ...dilutions(-3.4)] });
    const row = shown.report.efficiencies.find(({ target }) => target === 'X');
    expect(row).toMatchObject({ factor: 2, origin: 'assumed', concern: '' });
    expect(row?.curve?.points).toHaveLength(4);
    expect(row?.words).toContain('shown and not used');
    const used = runScenario({
      wells: [...samples, ...dilutions(-3.4)],
      qpcr: { fromCurves: true },
    });
    const curve = used.report.efficiencies.find(({ target }) => target === 'X');
    expect(curve).toMatchObject({ origin: 'curve', factor: curve?.curve?.efficiency });
    expectClose(used.result('X').log2FoldChange, 3 * Math.log2(curve?.factor ?? 0), 1e-12);
  });
  test('steeper than that of the reference gene is said, unless the curves are reckoned with', () => {
    const ofReference = dilutions(-3.32).map((well): Well => ({ ...well, target: 'REF' }));
    const wells = [...samples, ...dilutions(-3.6), ...ofReference];
    const { report } = runScenario({ wells });
    const row = report.efficiencies.find(({ target }) => target === 'X');
    expectClose(row?.validation?.slope ?? null, -0.28, 1e-9);
    expect(row?.words).toContain('changes by -0.28 cycles a decade');
    const used = runScenario({ wells, qpcr: { fromCurves: true } }).report.efficiencies[0];
    expect(used?.words ?? '').not.toContain('cycles a decade');
  });
  test('without standards of every reference gene there is no validation slope', () => {
    const wells = [...samples, ...dilutions(-3.4)];
    const { report } = runScenario({ wells });
    expect(report.efficiencies.every(({ validation }) => validation === null)).toBe(true);
    // Nor where they share two amounts.
    const two = dilutions(-3.3, [1, 0.1]).map((well): Well => ({ ...well, target: 'REF' }));
    const short = runScenario({ wells: [...wells, ...two] }).report.efficiencies;
    expect(short.every(({ validation }) => validation === null)).toBe(true);
  });
  test('stands alone on a plate without samples', () => {
    const { report, analysis } = runScenario({ wells: dilutions(-3.4) });
    expect(report.efficiencies).toHaveLength(1);
    expect(report.efficiencies[0]?.curve?.points).toHaveLength(4);
    expect(analysis.results).toEqual([]);
  });
  test('leaves its uncertainty beside the result, apart from the replicates', () => {
    const wells = [...samples, ...dilutions(-3.4)];
    const { report, result } = runScenario({ wells, qpcr: { fromCurves: true } });
    const [error] = report.errors;
    const curve = report.efficiencies.find(({ target }) => target === 'X')?.curve;
    const expected = (3 * (curve?.standardError ?? 0)) / ((curve?.efficiency ?? 1) * Math.LN2);
    expectClose(error?.efficiency ?? null, expected, 1e-9);
    expect(error?.biological).toBe(result('X').seLog2);
    expect(runScenario({ wells }).report.errors).toEqual([]);
  });
  test.each<[string, Well[], string, string]>([
    [
      'with two amounts',
      dilutions(-3.3, [1, 0.1]),
      'standard-curve-unusable',
      'two points always lie on a line',
    ],
    [
      'of the wrong sign',
      dilutions(3.3),
      'standard-curve-unusable',
      'Cq does not fall with the amount',
    ],
    ['that is flat', dilutions(0), 'standard-curve-unusable', 'Cq does not fall with the amount'],
    [
      'far too flat to be one',
      dilutions(-1.2),
      'standard-curve-unusable',
      'which no amplification has',
    ],
    ['that is poor', dilutions(-4.2), 'efficiency-unusual', 'below 1.8'],
  ])('%s', (_, standards, code, words) => {
    const { report, codes, result } = runScenario({
      wells: [...samples, ...standards],
      qpcr: { fromCurves: true },
    });
    const row = report.efficiencies.find(({ target }) => target === 'X');
    expect(row?.words).toContain(words);
    expect(codes).toContain(code);
    expect(Number.isFinite(result('X').log2FoldChange)).toBe(true);
    expect(row?.factor === 2).toBe(code === 'standard-curve-unusable');
  });
});

test.each([1, 0, -2, 100, Number.NaN])('a typed factor of %d is refused in words', (factor) => {
  const { report, codes, result } = runScenario({
    wells: samples,
    qpcr: { efficiencies: factors({ X: factor }) },
  });
  const row = report.efficiencies.find(({ target }) => target === 'X');
  expect(row).toMatchObject({ factor: 2, origin: 'assumed', concern: 'efficiency-unusable' });
  expect(codes).toContain('efficiency-unusable');
  expectClose(result('X').log2FoldChange, 3, 1e-12);
});

test.each([1.6, 2.3])('a typed factor of %d is used and warned about', (factor) => {
  const { codes, result } = runScenario({
    wells: samples,
    qpcr: { efficiencies: factors({ X: factor }) },
  });
  expect(codes).toContain('efficiency-unusual');
  expectClose(result('X').log2FoldChange, 3 * Math.log2(factor), 1e-12);
});

describe('error propagation (section 5a; Hellemans 2007)', () => {
  const cells = {
    GOI: [
      [22.3, 22.1],
      [26.8, 26.6],
    ],
    REF1: [
      [24.5, 24.8],
      [25.4, 25.8],
    ],
    REF2: [
      [18.3, 18.4],
      [18.8, 18.7],
    ],
    REF3: [
      [32.3, 32.4],
      [33, 33.5],
    ],
  } as const;
  const quantity = (gene: keyof typeof cells, group: 0 | 1, divisor: number) => {
    const cqs = cells[gene][group];
    return relativeQuantity({
      efficiency: 2,
      efficiencyStandardError: 0,
      calibratorCq: mean(cells[gene][0]),
      cq: mean(cqs),
      cqStandardError: sampleStandardDeviation(cqs) / divisor,
    });
  };
  test('relative quantities', () => {
    expectClose(quantity('GOI', 1, 1).value, 0.044194174, 1e-8);
    expectClose(quantity('REF1', 1, 1).value, 0.51763246, 1e-8);
    expectClose(quantity('REF2', 1, 1).value, 0.75785828, 1e-8);
    expectClose(quantity('REF3', 1, 1).value, 0.53588673, 1e-8);
  });
  test.each([
    [1, 0.062956613, 0.010724425],
    [Math.SQRT2, 0.044517048, 0.0075833138],
  ])('normalised, errors over %d', (divisor, ofFactor, ofNormalised) => {
    const factor = normalisationFactor(
      (['REF1', 'REF2', 'REF3'] as const).map((gene) => quantity(gene, 1, divisor)),
    );
    const normalised = quotient(quantity('GOI', 1, divisor), factor);
    expectClose(factor.value, 0.59460356, 1e-8);
    expectClose(factor.standardError, ofFactor, 1e-7);
    expectClose(normalised.value, 2 ** -3.75, 1e-12);
    expectClose(normalised.standardError, ofNormalised, 1e-7);
  });
  test('an uncertain efficiency counts with the cycles between the groups', () => {
    const rq = relativeQuantity({
      efficiency: 1.9,
      efficiencyStandardError: 0.02,
      calibratorCq: 25,
      cq: 22,
      cqStandardError: 0,
    });
    expectClose(rq.standardError / rq.value, (3 * 0.02) / 1.9, 1e-12);
    const log2 = efficiencyError([
      { difference: 3, efficiency: 1.9, standardError: 0.02, share: 1 },
    ]);
    expectClose(log2, rq.standardError / rq.value / Math.LN2, 1e-12);
    expect(() => normalisationFactor([])).toThrow('at least one');
  });
});
