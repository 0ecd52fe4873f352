import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import { pairedTTest } from '../../../src/stats/paired-t-test.ts';
import { expectClose } from '../../stats/expect-close.ts';
import type { TestWell } from './plate-study.ts';
import { analysePlates, sourceOf, studyOf, twoGroups } from './plate-study.ts';

const doses = [0, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

/** A curve without scatter: 100 % down to 5 % with a Hill slope of 1.2. */
function curve(group: string, replicate: string, ic50: number): TestWell[] {
  return doses.map((dose) => ({
    value: 5 + 95 / (1 + (dose / ic50) ** 1.2),
    unit: '%',
    group,
    replicate,
    dose,
    doseUnit: 'µM',
    compound: 'anastrozole',
  }));
}

const biological = { replicateMeaning: 'biological' } as const;
const control = [0.1, 0.12, 0.08];
const test3 = [1.1, 1.0, 1.3];

describe('three biological replicates of each', () => {
  const wells = [
    ...control.flatMap((ic50, i) => curve('Parental', String(i + 1), ic50)),
    ...test3.flatMap((ic50, i) => curve('Resistant', String(i + 1), ic50)),
  ];
  test('are compared as pairs of log IC50', () => {
    const [result] = analysePlates(wells, {}, biological).results;
    const expected = pairedTTest(control.map(Math.log2), test3.map(Math.log2));
    if (expected.kind !== 'computed') throw new Error('no t-test');
    expect(result).toMatchObject({
      target: 'Anastrozole',
      test: 'paired t-test on log IC50',
      pairing: 'paired',
      nControl: 3,
      nTest: 3,
      verdict: 'contradicts',
    });
    expectClose(result?.log2FoldChange ?? null, expected.estimate, 1e-6);
    expectClose(result?.pValue ?? null, expected.pValue, 1e-5);
    expectClose(result?.interval?.low ?? null, 2 ** expected.low, 1e-5);
  });
  test('or unpaired, when that was chosen', () => {
    const [result] = analysePlates(wells, { pairing: 'unpaired' }, biological).results;
    expect(result?.test).toBe('Welch t-test on log IC50');
  });
  test('read as technical they are two curves, which decide a direction and no more', () => {
    const [result] = analysePlates(wells, {}, { replicateMeaning: 'technical' }).results;
    expect(result).toMatchObject({
      nControl: 1,
      nTest: 1,
      pValue: null,
      test: 'ratio of two fitted curves on ln IC50',
      verdict: 'contradicts in direction',
    });
    // One replicate each: no interval between replicates; that of the fits is told in words.
    expect(result?.interval).toBeNull();
    expect(result?.notes.join(' ')).toMatch(/ to .* by the fits of one plate alone/);
  });
});

test.each([
  ['=', 1, '=', 30, 'value', ''],
  ['=', 1, '>', 1e5, 'bound', '>'],
  ['>', 1e5, '=', 1, 'bound', '<'],
  ['<', 1e-4, '=', 1, 'bound', '>'],
  ['=', 1, '<', 1e-4, 'bound', '<'],
  ['<', 1e-4, '>', 1e5, 'bound', '>'],
  ['>', 1e5, '>', 1e5, 'none', ''],
])('control %s and test %s', (first, a, second, b, kind, relation) => {
  const { curves, results } = analysePlates([
    ...curve('Parental', '', a),
    ...curve('Resistant', '', b),
  ]);
  expect(curves.map(({ row }) => row.relation)).toEqual([first, second]);
  const fold = results[0]?.foldChange;
  expect(fold?.kind).toBe(kind);
  expect(fold && 'relation' in fold ? fold.relation : '').toBe(relation);
});

test('a line that has one group is the group by another name', () => {
  const wells = [
    ...curve('Parental', '', 0.1).map((well) => ({ ...well, line: 'AC1' })),
    ...curve('Resistant', '', 20).map((well) => ({ ...well, line: 'AC1-R' })),
  ];
  const study = studyOf([sourceOf(wells)]);
  const analysis = analyse(study, { ...twoGroups, lines: ['AC1', 'AC1-R'] });
  expect(analysis.curves.map(({ row }) => row.line)).toEqual(['AC1', 'AC1-R']);
  expect(analysis.results).toHaveLength(1);
});

test('what was painted on a plate wins over its file', () => {
  const source = sourceOf([
    ...doses.map((dose, i) => ({
      value: 5 + 95 / (1 + (dose / 0.5) ** 1.2),
      position: `A${i + 1}`,
    })),
    { value: 40, position: 'B1' },
  ]);
  const layouts = [
    {
      source: 'plate',
      plate: '',
      wells: doses.map((dose, i) => ({
        position: `A${i + 1}`,
        role: dose === 0 ? ('vehicle' as const) : ('treated' as const),
        compound: 'X-1',
        dose,
        doseUnit: 'nM',
        group: 'Resistant',
      })),
    },
  ];
  const { curves } = analyse(studyOf([source], { layouts }), twoGroups);
  expect(curves[0]?.row).toMatchObject({ compound: 'X-1', group: 'Resistant', unit: 'nM' });
  expectClose(curves[0]?.row.ic50 ?? null, 0.5, 1e-6);
});
