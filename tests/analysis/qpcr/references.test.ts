import { describe, expect, test } from 'vitest';
import { expectClose } from '../../stats/expect-close.ts';
import { hasReferenceData, referenceTable } from '../reference-data.ts';
import { runScenario, wellsOf } from '../qpcr-scenario.ts';
import type { Well } from '../study-builder.ts';

// Numbers are those of ../shared/reference-values/qpcr.md.

describe.skipIf(!hasReferenceData)(
  'two reference genes of the three-by-three set (section 8)',
  () => {
    const wells = hasReferenceData
      ? referenceTable('synthetic_3x3.csv')
          .slice(1)
          .flatMap(([, sample = '', target = '', ...cqs]) =>
            cqs.map((cq): Well => ({
              sample: sample.replace('P', 'C').replace('R', 'T'),
              target,
              cq: Number(cq),
            })),
          )
      : [];
    const outcome = runScenario({ wells, references: ['ACTB', 'RPLP0'] });
    const { references } = outcome.report;

    test('M is the standard deviation of their difference', () => {
      for (const { m, normFinder } of references.genes) {
        expectClose(m, 0.02796823595, 1e-9);
        expect(normFinder).toBeNull();
      }
      expect(references.replicates).toBe(6);
      expect(references.words.join(' ')).toContain('NormFinder needs three');
    });
    test('they do not drift', () => {
      const drift = references.drift.find(({ gene }) => gene === 'mean of all');
      expectClose(drift?.pValue ?? null, 0.5827987698, 1e-9);
      expect(outcome.codes).not.toContain('reference-gene-drift');
    });
    test('every fold change under both, and under each alone', () => {
      const ofEsr1 = references.folds.filter(({ target }) => target === 'ESR1');
      expect(ofEsr1.map(({ genes }) => genes.join('+'))).toEqual(['ACTB+RPLP0', 'ACTB', 'RPLP0']);
      const [both, ...single] = ofEsr1.map(({ log2FoldChange }) => log2FoldChange ?? 0);
      expectClose(both ?? null, 0.9088888889, 1e-9);
      // The mean of the two single ones, for references average as Cq.
      expectClose(((single[0] ?? 0) + (single[1] ?? 0)) / 2, both ?? 0, 1e-12);
    });
  },
);

test('three genes: the hand oracle of section 3, from wells', () => {
  const cqs = [
    ['A', [20, 21, 22, 23]],
    ['B', [18, 19.2, 19.9, 21.1]],
    ['D', [25, 25.4, 27.3, 27.9]],
  ] as const;
  const samples = ['C1', 'C2', 'T1', 'T2'];
  const wells = samples.flatMap((sample, i) => [
    ...cqs.map(([target, values]): Well => ({ sample, target, cq: values[i] ?? null })),
    { sample, target: 'X', cq: 25 },
  ]);
  const { references } = runScenario({ wells, references: ['A', 'B', 'D'] }).report;
  const expected = [0.2516325918, 0.3145497224, 0.4370828693];
  for (const [i, { m, normFinder }] of references.genes.entries()) {
    expectClose(m, expected[i] ?? 0, 1e-9);
    expect(normFinder).toBeGreaterThanOrEqual(0);
  }
  expectClose(references.variation[0]?.value ?? null, 0.1456149158, 1e-9);
  expect(references.ranking).toEqual(['A', 'B', 'D']);
  expect(references.words.join(' ')).toContain('2 genes are enough');
});

test('one gene is warned about', () => {
  const wells = wellsOf({ C1: { REF: [20], X: [25] }, T1: { REF: [20], X: [24] } });
  const { codes, report } = runScenario({ wells });
  expect(codes).toContain('single-reference-gene');
  expect(report.references.genes).toEqual([{ gene: 'REF', m: null, normFinder: null }]);
  expect(report.references.folds).toEqual([]);
});

test('references that move with the groups are warned about', () => {
  const wells = wellsOf({
    C1: { A: [20], B: [22], X: [25] },
    C2: { A: [20.1], B: [22.1], X: [25] },
    C3: { A: [20.05], B: [22], X: [25] },
    T1: { A: [21], B: [23.1], X: [25] },
    T2: { A: [21.1], B: [23], X: [25] },
    T3: { A: [21.05], B: [23.05], X: [25] },
  });
  const { codes, report } = runScenario({ wells, references: ['A', 'B'] });
  expect(codes).toContain('reference-gene-drift');
  expectClose(report.references.drift[0]?.difference ?? null, 1.008333333333, 1e-9);
});

test('a reference gene that some samples lack: those are left out, in words', () => {
  const wells = wellsOf({
    C1: { A: [20], B: [22], X: [25] },
    C2: { A: [20], B: [22], X: [25.2] },
    T1: { A: [20], B: [22], X: [24] },
    T2: { A: [20], B: [22], X: [24.2] },
    T3: { A: [20], B: [null], X: [23] },
  });
  const { codes, result, report } = runScenario({ wells, references: ['A', 'B'] });
  expect(codes).toContain('reference-gene-missing');
  expect(result('X')).toMatchObject({ nControl: 2, nTest: 2 });
  expect(result('X').notes.join(' ')).toContain('1 replicate without a reference gene left out');
  expect(report.references.words.join(' ')).toContain(
    '1 of 5 replicates lack a Cq of a reference gene',
  );
  expect(report.flags.map(({ rule }) => rule)).toContain('missing reference gene');
});

test('a thousand targets and no reference gene', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `X${i}`);
  const wells = ['C1', 'C2', 'T1', 'T2'].flatMap((sample) =>
    names.map((target, i): Well => ({ sample, target, cq: 20 + (i % 10) })),
  );
  const { analysis, codes } = runScenario({ wells });
  expect(analysis.results).toHaveLength(1000);
  expect(analysis.results.every(({ foldChange }) => foldChange.kind === 'none')).toBe(true);
  expect(codes.filter((code) => code === 'reference-gene-missing')).toHaveLength(1);
});
