import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../src/domain/row-columns.ts';
import { expectClose } from '../../stats/expect-close.ts';
import { runScenario } from '../qpcr-scenario.ts';
import type { Well } from '../study-builder.ts';

/** Two plates with their own references, the second two cycles up in both and one more in X. */
function plates(calibrators: readonly string[], offset = 1): Well[] {
  const deltas = {
    one: { C1: 5, C2: 5.3, C3: 5.1, C4: 4.9 },
    two: { T1: 3, T2: 3.2, C5: 5.1, C6: 5 },
  };
  return Object.entries(deltas).flatMap(([run, samples]) => {
    const shift = run === 'one' ? 0 : offset;
    const own = Object.entries(samples).concat(calibrators.map((name) => [name, 4]));
    return own.flatMap(([sample, delta]): Well[] => [
      { run, sample, target: 'REF', cq: run === 'one' ? 20 : 22 },
      { run, sample, target: 'X', cq: (run === 'one' ? 20 : 22) + delta + shift },
    ]);
  });
}

test('each plate is normalised by its own references', () => {
  const { analysis } = runScenario({ wells: plates([], 0) });
  expectClose(
    rowsOf(analysis.deltaCq).find(({ sample }) => sample === 'C5')?.deltaCq ?? null,
    5.1,
    1e-12,
  );
});

describe('inter-run calibrators (Hellemans 2007)', () => {
  test('a sample without a group on every plate is offered', () => {
    expect(runScenario({ wells: plates(['IRC']) }).report.calibratorCandidates).toEqual(['IRC']);
    expect(runScenario({ wells: plates([]) }).report.calibratorCandidates).toEqual([]);
  });
  test('take out what a plate adds', () => {
    const apart = runScenario({ wells: plates(['IRC']) });
    const joined = runScenario({ wells: plates(['IRC']), qpcr: { calibrators: ['IRC'] } });
    const without = runScenario({ wells: plates(['IRC'], 0) });
    expectClose(joined.result('X').log2FoldChange, without.result('X').log2FoldChange ?? 0, 1e-12);
    expectClose(joined.result('X').pValue, without.result('X').pValue ?? 0, 1e-9);
    expect(apart.result('X').log2FoldChange).not.toBeCloseTo(
      without.result('X').log2FoldChange ?? 0,
      3,
    );
    expect(joined.result('X').test).toBe('Welch t-test on calibrated ΔCq');
  });
  test('several calibrators count by their geometric mean', () => {
    const wells = plates(['IRC', 'IRC 2']).map((well) =>
      well.sample === 'IRC 2' && well.target === 'X' && well.run === 'two'
        ? { ...well, cq: (well.cq ?? 0) + 0.5 }
        : well,
    );
    const both = runScenario({ wells, qpcr: { calibrators: ['IRC', 'IRC 2'] } });
    const one = runScenario({ wells, qpcr: { calibrators: ['IRC'] } });
    const moved = (outcome: typeof both): number =>
      rowsOf(outcome.analysis.deltaCq).find(({ sample }) => sample === 'C5')?.deltaCq ?? 0;
    const still = (outcome: typeof both): number =>
      rowsOf(outcome.analysis.deltaCq).find(({ sample }) => sample === 'C1')?.deltaCq ?? 0;
    // The mean of both says a quarter of a cycle more than the first alone.
    expectClose(moved(one) - still(one) - (moved(both) - still(both)), 0.25, 1e-9);
  });
  test('that are missing on a plate are said, and nothing is moved', () => {
    const wells = plates(['IRC']).filter(({ sample, run }) => sample !== 'IRC' || run === 'one');
    const { codes, result } = runScenario({ wells, qpcr: { calibrators: ['IRC'] } });
    expect(codes).toContain('calibrator-unusable');
    expect(result('X').log2FoldChange).toBe(runScenario({ wells }).result('X').log2FoldChange);
  });
});

describe('plate effect', () => {
  // In R: anova(lm(d ~ g), lm(d ~ g + p)) with d the ΔCq above.
  test('is looked for beside the groups', () => {
    const { report, codes } = runScenario({ wells: plates([]) });
    const [row] = report.plateEffects;
    expect(row).toMatchObject({ target: 'X', plates: 2 });
    expectClose(row?.test?.f ?? null, 56.33333333333332, 1e-9);
    expect(codes).toContain('plate-effect');
  });
  test('is not said where there is none, or one plate', () => {
    expect(runScenario({ wells: plates([], 0) }).codes).not.toContain('plate-effect');
    const one = plates([]).filter(({ run }) => run === 'one');
    expect(runScenario({ wells: one }).report.plateEffects).toEqual([]);
  });
});

test('blocking by run takes the plates out of the comparison', () => {
  const wells = [1, 2, 3].flatMap((n) =>
    ['C', 'T'].flatMap((group) =>
      [0, 0.2].flatMap((more, i): Well[] => [
        { run: `plate ${n}`, sample: `${group}${n}${i}`, target: 'REF', cq: 20 },
        {
          run: `plate ${n}`,
          sample: `${group}${n}${i}`,
          target: 'X',
          cq: 25 + 2 * n + more - (group === 'T' ? 1 : 0),
        },
      ]),
    ),
  );
  const blocked = runScenario({ wells, qpcr: { blockByRun: true } }).result('X');
  expect(blocked.test).toBe('blocked t-test (group + run) on ΔCq');
  expectClose(blocked.log2FoldChange, 1, 1e-12);
  expect(blocked.pValue).toBeLessThan(runScenario({ wells }).result('X').pValue ?? 0);
});
