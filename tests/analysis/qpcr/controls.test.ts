import { describe, expect, test } from 'vitest';
import { noRtShare, noRtVerdict, noRtWords } from '../../../src/analysis/qpcr/no-rt.ts';
import type { QualityRule } from '../../../src/domain/qpcr-report.ts';
import { expectClose } from '../../stats/expect-close.ts';
import type { Outcome } from '../qpcr-scenario.ts';
import { runScenario, wellsOf } from '../qpcr-scenario.ts';
import type { Well } from '../study-builder.ts';

const samples = wellsOf({
  C1: { REF: [20], X: [25] },
  C2: { REF: [20.1], X: [25.2] },
  T1: { REF: [20], X: [24] },
  T2: { REF: [20.1], X: [24.3] },
});

function flagsOf(outcome: Outcome, rule: QualityRule): Outcome['report']['flags'] {
  return outcome.report.flags.filter((flag) => flag.rule === rule);
}

describe('wells without template', () => {
  const ntc = (cq: number | null): Well => ({
    sample: 'NTC',
    target: 'X',
    cq,
    role: 'no-template',
  });
  test('five cycles after the weakest sample is far enough', () => {
    const outcome = runScenario({ wells: [...samples, ntc(30.2)] });
    expect(outcome.codes).not.toContain('no-template-amplified');
    expect(outcome.report.controls).toMatchObject({ noTemplate: 1, noTemplateAmplified: 1 });
  });
  test('less is a warning with its number', () => {
    const outcome = runScenario({ wells: [...samples, ntc(29), ntc(null)] });
    expect(outcome.codes).toContain('no-template-amplified');
    const [flag] = flagsOf(outcome, 'no-template gap');
    expectClose(flag?.value ?? null, 3.8, 1e-9);
    expect(outcome.report.controls).toMatchObject({ noTemplate: 2, noTemplateAmplified: 1 });
  });
  test('that do not amplify say nothing', () => {
    expect(flagsOf(runScenario({ wells: [...samples, ntc(null)] }), 'no-template gap')).toEqual([]);
  });
});

describe('wells without reverse transcriptase', () => {
  // reference-values/qpcr.md, section 9: 1 cycle 50 %, 5 cycles 3.125 %, 7 cycles 0.78 %, 10 cycles 0.098 %.
  test.each([
    [1, 50, 'warn'],
    [2, 25, 'warn'],
    [5, 3.125, 'between'],
    [7, 0.78125, 'pass'],
    [10, 0.09765625, 'pass'],
  ])('%d cycles later is %d %%: %s', (difference, share, verdict) => {
    expectClose(noRtShare(difference), share, 1e-12);
    expect(noRtVerdict(difference)).toBe(verdict);
  });
  test.each([
    [1, /1\.00 cycles after .* about 50 % of the signal/],
    [5, /5\.00 cycles after .* about 3\.1 % of the signal/],
    [0.001, /about 100 % of the signal/],
    [-0.19, /0\.19 cycles before the sample: none of the signal/],
  ])('%d cycles later is said in plain words', (difference, words) => {
    expect(noRtWords(difference)).toMatch(words);
  });
  test.each(['C1', 'C1 -RT', 'C1 (no RT)', 'C1_NRT', 'C1-RT'])(
    '«%s» is held against C1',
    (sample) => {
      const noRt: Well = { sample, target: 'X', cq: 27, role: 'no-RT' };
      const outcome = runScenario({ wells: [...samples, noRt] });
      const [flag] = flagsOf(outcome, 'no-RT share');
      expectClose(flag?.value ?? null, 25, 1e-9);
      expect(outcome.codes).toContain('no-rt-amplified');
      expect(outcome.report.controls.noRt).toBe(1);
    },
  );
  test('a name of its own is held against the weakest sample', () => {
    const noRt: Well = { sample: 'pool', target: 'X', cq: 29.2, role: 'no-RT' };
    const [flag] = flagsOf(runScenario({ wells: [...samples, noRt] }), 'no-RT share');
    expectClose(flag?.value ?? null, 6.25, 1e-9);
  });
  test('between five and seven cycles is told and no warning; later passes', () => {
    const at = (cq: number): Outcome =>
      runScenario({ wells: [...samples, { sample: 'C1', target: 'X', cq, role: 'no-RT' }] });
    expect(flagsOf(at(31), 'no-RT share')[0]).toMatchObject({ severity: 'info' });
    expect(at(31).codes).not.toContain('no-rt-amplified');
    expect(flagsOf(at(32.5), 'no-RT share')).toEqual([]);
  });
  test('is no sample: it counts in no group', () => {
    const noRt: Well = { sample: 'C1', target: 'X', cq: 27, role: 'no-RT' };
    expect(runScenario({ wells: [...samples, noRt] }).result('X')).toEqual(
      runScenario({ wells: samples }).result('X'),
    );
  });
});

describe('melting', () => {
  const melting = samples.map((well, i): Well => ({
    ...well,
    tm: i === 1 ? 79.1 : 84.2 + (i % 3) * 0.1,
  }));
  test('a product that melts elsewhere is flagged', () => {
    const outcome = runScenario({ wells: melting });
    const [flag, ...others] = flagsOf(outcome, 'melting temperature');
    expect(others).toEqual([]);
    expect(flag).toMatchObject({ sample: 'C1', target: 'X', value: 79.1, unit: '°C' });
    expect(outcome.codes).toContain('melting-temperature');
    expect(outcome.report.controls.melting).toBe(8);
  });
  test('a second peak is flagged', () => {
    const wells = samples.map((well, i): Well => (i === 2 ? { ...well, secondTm: 75 } : well));
    expect(flagsOf(runScenario({ wells }), 'second melting peak')).toHaveLength(1);
  });
  test('without the column nothing is said', () => {
    expect(runScenario({ wells: samples }).report.controls.melting).toBe(0);
  });
});

test('a late Cq is warned about and kept', () => {
  const wells = [...samples, ...wellsOf({ T3: { REF: [20], X: [36.4] } })];
  const outcome = runScenario({ wells });
  expect(flagsOf(outcome, 'late Cq')[0]).toMatchObject({ sample: 'T3', value: 36.4 });
  expect(outcome.codes).toContain('late-cq');
  expect(outcome.result('X').nTest).toBe(3);
});
