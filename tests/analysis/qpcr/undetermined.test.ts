import { expect, test } from 'vitest';
import { rowsOf } from '../../../src/domain/row-columns.ts';
import { expectClose } from '../../stats/expect-close.ts';
import { runScenario, wellsOf } from '../qpcr-scenario.ts';

const control = {
  C1: { REF: [20], X: [30] },
  C2: { REF: [20], X: [30.4] },
  C3: { REF: [20], X: [30.2] },
};

test('some wells of a replicate: those that amplified, flagged', () => {
  const wells = wellsOf({
    ...control,
    T1: { REF: [20], X: [32, null, 32.2] },
    T2: { REF: [20], X: [32] },
  });
  const { analysis, result, report } = runScenario({ wells });
  const row = rowsOf(analysis.deltaCq).find(({ sample }) => sample === 'T1');
  expect(row).toMatchObject({
    wells: 3,
    undeterminedWells: 1,
    flags: ['1 of 3 wells undetermined'],
  });
  expectClose(row?.meanCq ?? null, 32.1, 1e-12);
  expect(result('X').notes.join(' ')).toContain('1 replicate with undetermined wells');
  expect(report.flags.some(({ rule }) => rule === 'undetermined wells')).toBe(true);
  expect(result('X').pValue).not.toBeNull();
});

test('a replicate missing in one group: a bound, «detected in k of n», no p', () => {
  const wells = wellsOf({
    ...control,
    T1: { REF: [20], X: [32] },
    T2: { REF: [20], X: [null, null] },
  });
  const { foldChange, pValue, interval, notes, log2FoldChange } = runScenario({ wells }).result(
    'X',
  );
  expect(foldChange).toMatchObject({ kind: 'bound', relation: '<' });
  // Cq of T2 is beyond the 40 cycles that the file states, so ΔCq is at least 20 there: never set to 40 in a mean.
  expectClose(
    foldChange.kind === 'bound' ? foldChange.value : null,
    2 ** -((12 + 20) / 2 - 10.2),
    1e-12,
  );
  expect([pValue, interval, log2FoldChange]).toEqual([null, null, null]);
  expect(notes[0]).toBe('detected in 3 of 3 control and 1 of 2 test replicates');
});

test('a whole group missing', () => {
  const wells = wellsOf({ ...control, T1: { REF: [20], X: [null] }, T2: { REF: [20], X: [null] } });
  const down = runScenario({ wells }).result('X');
  expect(down.foldChange).toMatchObject({ kind: 'bound', relation: '<' });
  expect(down.notes[0]).toBe('detected in 3 of 3 control and 0 of 2 test replicates');
  const up = runScenario({ wells, naming: { control: 'Test' } }).result('X');
  expect(up.foldChange).toMatchObject({ kind: 'bound', relation: '>' });
  expect([down.pValue, up.pValue]).toEqual([null, null]);
});

test('missing in both groups: nothing, in words', () => {
  const wells = wellsOf({
    C1: { REF: [20], X: [30] },
    C2: { REF: [20], X: [null] },
    T1: { REF: [20], X: [null] },
    T2: { REF: [20], X: [31] },
  });
  const { foldChange, notes } = runScenario({ wells }).result('X');
  expect(foldChange).toEqual({ kind: 'none' });
  expect(notes).toContain('no bound: replicates of both groups were not detected');
});

test('the bound counts with the efficiency of its target', () => {
  const wells = wellsOf({ ...control, T1: { REF: [20], X: [null] } });
  const qpcr = {
    efficiencies: [
      { target: 'X', factor: 1.9 },
      { target: 'REF', factor: 1.9 },
    ],
  };
  const { foldChange } = runScenario({ wells, qpcr }).result('X');
  expectClose(foldChange.kind === 'bound' ? foldChange.value : null, 1.9 ** -(40 - 30.2), 1e-12);
});
