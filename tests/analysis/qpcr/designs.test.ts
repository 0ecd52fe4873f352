import { describe, expect, test } from 'vitest';
import { crossedNames } from '../../../src/analysis/qpcr/two-factors.ts';
import { oneWayAnova, welchAnova } from '../../../src/stats/one-way-anova.ts';
import { gamesHowell, tukeyKramer } from '../../../src/stats/all-pairs.ts';
import { dunnettComparisons } from '../../../src/stats/dunnett-comparisons.ts';
import { twoWayAnova } from '../../../src/stats/two-way-anova.ts';
import { expectClose } from '../../stats/expect-close.ts';
import { runScenario } from '../qpcr-scenario.ts';
import type { Well } from '../study-builder.ts';

// The statistics are held to R in tests/stats; here is whether wells reach them as they should.

/** One well of X and of REF (at 20) a sample; `delta` is ΔCq. */
function samplesOf(deltas: Readonly<Record<string, readonly number[]>>): Well[] {
  return Object.entries(deltas).flatMap(([group, values]) =>
    values.flatMap((delta, i): Well[] => [
      { sample: `${group}#${i + 1}`, target: 'REF', cq: 20 },
      { sample: `${group}#${i + 1}`, target: 'X', cq: 20 + delta },
    ]),
  );
}
const naming = { groupOf: (sample: string) => sample.split('#')[0] ?? '' };

describe('three groups', () => {
  const deltas = { Control: [5, 5.3, 4.8], Low: [4.2, 4.4, 4.1], High: [3, 2.6, 3.3] };
  const log2 = Object.values(deltas).map((values) => values.map((value) => -value));
  test.each([
    ['dunnett', dunnettComparisons, 2],
    ['tukey', tukeyKramer, 3],
    ['games-howell', gamesHowell, 3],
  ] as const)('%s', (severalGroups, procedure, count) => {
    const { report } = runScenario({ wells: samplesOf(deltas), naming, qpcr: { severalGroups } });
    const [row] = report.severalGroups;
    const expected = procedure(log2);
    if (!row || expected.kind !== 'computed') throw new Error('nothing compared');
    expect(row.differences).toHaveLength(count);
    expect(row.groups.map(({ name, n }) => `${name} ${n}`)).toEqual([
      'Control 3',
      'Low 3',
      'High 3',
    ]);
    for (const [i, difference] of row.differences.entries()) {
      expectClose(difference.pValue, expected.differences[i]?.pValue ?? 0, 1e-9);
      expectClose(difference.log2FoldChange, expected.differences[i]?.estimate ?? 0, 1e-12);
    }
    const [equal, welch] = [oneWayAnova(log2), welchAnova(log2)];
    expectClose(row.anova?.pValue ?? null, equal.kind === 'computed' ? equal.pValue : 0, 1e-12);
    expectClose(
      row.welchAnova?.pValue ?? null,
      welch.kind === 'computed' ? welch.pValue : 0,
      1e-12,
    );
  });
  test('one replicate each, or no variance, is said in words', () => {
    const single = runScenario({ wells: samplesOf({ Control: [5], Low: [4], High: [3] }), naming });
    expect(single.report.severalGroups[0]).toMatchObject({ anova: null, differences: [] });
    expect(single.report.severalGroups[0]?.words).toContain('Too few replicates');
    const equal = runScenario({
      wells: samplesOf({ Control: [5, 5], Low: [4, 4], High: [3, 3] }),
      naming,
    });
    expect(equal.report.severalGroups[0]?.words).toContain('no variance');
  });
  test('without a reference gene there is nothing to compare', () => {
    const { report } = runScenario({ wells: samplesOf(deltas), naming, references: ['none'] });
    expect(report.severalGroups).toEqual([]);
    expect(report.twoWay).toEqual([]);
  });
  test('two groups are no several', () => {
    expect(
      runScenario({ wells: samplesOf({ Control: [5, 5.1], Low: [4, 4.2] }), naming }).report
        .severalGroups,
    ).toEqual([]);
  });
});

describe('two factors', () => {
  const deltas = {
    'Parental + vehicle': [5, 5.2, 4.9],
    'Parental + anastrozole': [7, 7.3, 6.8],
    'Resistant + vehicle': [5.1, 5, 5.3],
    'Resistant + anastrozole': [5.2, 5.5, 5.1],
  };
  test('crossed in the names of the groups, with the interaction named', () => {
    const wells = samplesOf(deltas);
    const { report } = runScenario({ wells, naming: { ...naming, control: 'Parental + vehicle' } });
    const [row] = report.twoWay;
    expect(row).toMatchObject({
      firstFactor: 'Parental / Resistant',
      secondFactor: 'vehicle / anastrozole',
      n: 12,
      words: '',
    });
    const observations = Object.values(deltas).flatMap((values, cell) =>
      values.map((value) => ({ first: Math.floor(cell / 2), second: cell % 2, value: -value })),
    );
    const { interaction } = twoWayAnova(observations);
    expectClose(
      row?.interaction?.pValue ?? null,
      interaction.kind === 'computed' ? interaction.pValue : 0,
      1e-12,
    );
    // Anastrozole takes 2 cycles in the parental cells and 0.1333 in the resistant ones.
    expectClose(row?.interactionFold?.fold ?? null, 2 ** (2 - 0.13333333333333333), 1e-9);
  });
  test('lines × groups', () => {
    const wells = samplesOf({
      'A Control': [5, 5.1],
      'A Test': [4, 4.2],
      'B Control': [5, 5.3],
      'B Test': [5.1, 5],
    });
    const { report } = runScenario({
      wells,
      naming: {
        groupOf: (sample) => sample.split(/[ #]/)[1] ?? '',
        lineOf: (sample) => sample.charAt(0).trim(),
      },
    });
    expect(report.twoWay[0]).toMatchObject({
      firstFactor: 'cell line',
      secondFactor: 'group',
      n: 8,
    });
    expect(report.twoWay[0]?.interaction).not.toBeNull();
  });
  test.each<[string, string[]]>([
    ['three groups', ['a b', 'a c', 'd b']],
    ['not every combination', ['a b', 'a c', 'd b', 'e f']],
    ['one half only', ['a', 'b', 'c', 'd']],
    ['three parts', ['a b c', 'a b d', 'e b c', 'e b d']],
  ])('nothing is guessed from %s', (_, groups) => {
    expect(crossedNames(groups)).toBeNull();
  });
});

describe('ranks and permutations', () => {
  const wells = samplesOf({ Control: [5, 5.3, 4.8], Test: [3, 2.6, 3.3] });
  test.each([
    ['rank', 'rank sum test on ΔCq'],
    ['permutation', 'permutation test on ΔCq'],
  ] as const)('%s: 3 against 3 cannot go below 0.1', (kind, words) => {
    const { result } = runScenario({ wells, naming, qpcr: { test: kind } });
    expectClose(result('X').pValue, 0.1, 1e-12);
    expect(result('X').test).toBe(words);
    expect(result('X').notes.join(' ')).toContain('3 against 3');
    expect(result('X').notes.join(' ')).toContain('cannot give a p below 0.1');
  });
  test('pairs have tests of their own', () => {
    const batchOf = (sample: string): string => sample.split('#')[1] ?? '';
    const { result } = runScenario({
      wells,
      naming: { ...naming, batchOf },
      qpcr: { test: 'rank' },
    });
    expect(result('X')).toMatchObject({
      pValue: 0.25,
      test: 'signed-rank test on ΔCq',
      pairing: 'paired',
    });
  });
  test('one replicate a group has no p by any of them', () => {
    const single = samplesOf({ Control: [5], Test: [3] });
    for (const kind of ['t', 'rank', 'permutation'] as const) {
      expect(
        runScenario({ wells: single, naming, qpcr: { test: kind } }).result('X').pValue,
      ).toBeNull();
    }
  });
});

test('clones as a level of their own: n counts the clones', () => {
  const wells = samplesOf({ Control: [5, 5.2, 4.8, 5], Test: [3, 3.2, 2, 2.4] });
  const batchOf = (sample: string): string =>
    sample === '' ? '' : `${sample.charAt(0)} clone ${Math.ceil(Number(sample.split('#')[1]) / 2)}`;
  const samples = runScenario({ wells, naming: { ...naming, batchOf }, qpcr: { unit: 'sample' } });
  const clones = runScenario({ wells, naming: { ...naming, batchOf }, qpcr: { unit: 'batch' } });
  expect(samples.result('X')).toMatchObject({ nControl: 4, nTest: 4 });
  expect(clones.result('X')).toMatchObject({ nControl: 2, nTest: 2 });
  expectClose(clones.result('X').log2FoldChange, 2.35, 1e-12);
  const words = clones.analysis.assumptions.map(({ text }) => text).join(' ');
  expect(words).toContain('support claims about that line only');
});

test('all Cq equal: an estimate, no p, in words', () => {
  const { result, codes } = runScenario({
    wells: samplesOf({ Control: [5, 5, 5], Test: [3, 3, 3] }),
    naming,
  });
  expect(codes).toContain('zero-variance');
  expect(result('X')).toMatchObject({ log2FoldChange: 2, pValue: null, interval: null, test: '' });
  expect(result('X').notes.join(' ')).toContain('no variance to test against');
});

test('a group with one member: an estimate, no p, in words', () => {
  const { result, codes } = runScenario({
    wells: samplesOf({ Control: [5, 5.1, 4.9], Test: [3] }),
    naming,
  });
  expect(codes).toContain('replicates-missing');
  expect(result('X')).toMatchObject({ nTest: 1, pValue: null, interval: null, seLog2: null });
  expect(result('X').notes.join(' ')).toContain('fewer than two biological replicates');
});
