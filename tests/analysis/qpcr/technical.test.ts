import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../src/domain/row-columns.ts';
import {
  describeSpread,
  explainingWell,
  spreadOf,
} from '../../../src/analysis/qpcr/technical-outlier.ts';
import { excludeWells, includeWells } from '../../../src/study/exclusions.ts';
import { expectClose } from '../../stats/expect-close.ts';
import { runScenario, wellsOf } from '../qpcr-scenario.ts';

describe('the well that explains a spread', () => {
  test.each<[string, readonly number[], number | null]>([
    ['one of three', [26, 26.02, 31.1], 2],
    ['the lowest of three', [22, 26, 26.02], 0],
    ['in the middle of the list', [26, 31.1, 26.02, 26.1], 1],
    ['either end would do', [26, 26.4, 26.8], null],
    ['no single one does', [24, 26, 28], null],
    ['two wells cannot tell', [26, 31], null],
    ['within the limit', [26, 26.2, 26.4], null],
    ['one well', [26], null],
    ['none', [], null],
  ])('%s', (_, cqs, expected) => {
    expect(explainingWell(cqs, 0.5)).toBe(expected);
  });
  test('the words say why no test of outliers decides it', () => {
    // reference-values/qpcr.md, section 9: 26.0, 26.02, 31.1 is flagged, its median 26.02.
    const words = describeSpread([26, 26.02, 31.1], 0.5, true);
    expect(words).toContain('median 26.02');
    expect(words).toContain('1.1547 at most and has to exceed 1.1543');
    expect(describeSpread([26, 31], 0.5, false)).toContain('nothing tells which one is off');
  });
  test('spread of many wells needs no stack', () => {
    expect(spreadOf(Array.from({ length: 200_000 }, (_, i) => 20 + (i % 7)))).toBe(6);
  });
});

// reference-values/qpcr.md, section 9: both results of one spread, with and without the well at 28.09.
const plate = {
  C: { miR124: [29.46, 29.13, 29.03], REF: [24.97, 24.94, 25.05] },
  T: { miR124: [27.1, 28.09, 26.91], REF: [25.09, 25.21, 25.12] },
};

describe('leaving a well out', () => {
  const before = runScenario({ wells: wellsOf(plate) });
  const flag = before.report.flags.find(({ rule }) => rule === 'technical spread');

  test('is suggested, with the well, and not done', () => {
    expect(flag).toMatchObject({ sample: 'T', target: 'miR124', unit: 'cycles' });
    expectClose(flag?.value ?? null, 1.18, 1e-9);
    expect(flag?.suggestion).toMatchObject({ row: 9, column: 3, sample: 'T', file: 'plate.csv' });
    const { foldChange, withoutExclusions } = before.result('miR124');
    expectClose(foldChange.kind === 'value' ? foldChange.value : null, 3.981558716, 1e-9);
    expect(withoutExclusions).toBeNull();
  });

  test('shows both results side by side, and the well with its reason', () => {
    if (!flag?.suggestion) throw new Error('nothing suggested');
    const { source, sheet, row, column } = flag.suggestion;
    const after = runScenario({
      wells: wellsOf(plate),
      exclusions: [{ source, sheet, row, column, reason: 'bubble in the well' }],
    });
    const { foldChange, withoutExclusions, notes } = after.result('miR124');
    expectClose(foldChange.kind === 'value' ? foldChange.value : null, 5.115942325, 1e-9);
    const all = withoutExclusions?.foldChange;
    expectClose(all?.kind === 'value' ? all.value : null, 3.981558716, 1e-9);
    expect(notes).toContain('1 well left out by the user');
    expect(after.analysis.counts[0]).toMatchObject({ used: 11, excluded: 1 });
    expect(rowsOf(after.analysis.deltaCq).find(({ sample }) => sample === 'T')).toMatchObject({
      wells: 2,
      excludedWells: 1,
    });
    expect(after.report.flags.filter(({ rule }) => rule === 'technical spread')).toEqual([]);
  });

  test('changes the estimate and the p', () => {
    // The bug of Googlehead123: D1 = [24, 24, 24], D2 = [24, 24, 30 left out], HK 20, reference ΔCq 5: FC is 2.
    const wells = wellsOf({
      C1: { REF: [20], X: [25] },
      C2: { REF: [20], X: [25.2] },
      C3: { REF: [20], X: [24.8] },
      T1: { REF: [20], X: [24, 24, 24] },
      T2: { REF: [20], X: [24, 24, 30] },
    });
    const row = wells.findIndex(({ cq }) => cq === 30) + 2;
    const exclusion = { source: 'id of plate.csv', sheet: '', row, column: 3, reason: 'apart' };
    const all = runScenario({ wells }).result('X');
    const some = runScenario({ wells, exclusions: [exclusion] }).result('X');
    expectClose(some.foldChange.kind === 'value' ? some.foldChange.value : null, 2, 1e-12);
    expect(all.log2FoldChange).not.toBe(some.log2FoldChange);
    expect(all.pValue).not.toBe(some.pValue);
    expect(some.withoutExclusions).toMatchObject({
      pValue: all.pValue,
      log2FoldChange: all.log2FoldChange,
    });
  });

  test('all wells of a replicate: it is left out, and not undetermined', () => {
    const wells = wellsOf({
      C1: { REF: [20], X: [25] },
      C2: { REF: [20], X: [25.5] },
      T1: { REF: [20], X: [24] },
      T2: { REF: [20], X: [24.5] },
      T3: { REF: [20], X: [30] },
    });
    const row = wells.findIndex(({ cq }) => cq === 30) + 2;
    const outcome = runScenario({
      wells,
      exclusions: [{ source: 'id of plate.csv', sheet: '', row, column: 3, reason: 'apart' }],
    });
    expect(outcome.result('X')).toMatchObject({
      nControl: 2,
      nTest: 2,
      foldChange: { kind: 'value' },
    });
    expect(rowsOf(outcome.analysis.deltaCq).at(-1)).toMatchObject({
      flags: ['all wells left out'],
      meanCq: null,
    });
  });

  test('a well that is in no file is said', () => {
    const lost = { source: 'gone', sheet: '', row: 2, column: 3, reason: 'apart' };
    expect(runScenario({ wells: wellsOf(plate), exclusions: [lost] }).codes).toContain(
      'exclusion-without-well',
    );
  });
});

test('the median is a choice', () => {
  const wells = wellsOf({ C: { REF: [20], X: [25] }, T: { REF: [20], X: [26, 26.02, 31.1] } });
  const byMean = rowsOf(runScenario({ wells }).analysis.deltaCq)[1]?.meanCq ?? null;
  const byMedian = runScenario({ wells, qpcr: { technical: 'median' } });
  expectClose(byMean, (26 + 26.02 + 31.1) / 3, 1e-12);
  expect(rowsOf(byMedian.analysis.deltaCq)[1]?.meanCq).toBe(26.02);
  expect(byMedian.result('X').log2FoldChange).toBeCloseTo(-1.02, 12);
});

test('the limit of the spread is a choice', () => {
  const wells = wellsOf({ C: { REF: [20], X: [25, 25.3] }, T: { REF: [20], X: [26] } });
  expect(runScenario({ wells }).codes).not.toContain('technical-spread');
  expect(runScenario({ wells, qpcr: { spreadLimit: 0.2 } }).codes).toContain('technical-spread');
});

describe('the list of wells that are left out', () => {
  const well = { source: 'a', sheet: '', row: 2, column: 3 };
  test('takes a reason, keeps one entry a well, and gives wells back', () => {
    const one = excludeWells([], [{ ...well, reason: 'bubble' }]);
    expect(excludeWells(one, [{ ...well, reason: 'smear' }])).toEqual([
      { ...well, reason: 'smear' },
    ]);
    expect(includeWells(one, [well])).toEqual([]);
    expect(includeWells(one, [{ ...well, row: 9 }])).toBe(one);
  });
  test('nothing is left out without a reason', () => {
    const none: never[] = [];
    expect(excludeWells(none, [{ ...well, reason: '  ' }])).toBe(none);
  });
});
