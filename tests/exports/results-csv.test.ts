import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { resultsCsv } from '../../src/exports/results-csv.ts';
import { annotationOf, sourceOf, studyOf } from '../analysis/study-builder.ts';
import type { Well } from '../analysis/study-builder.ts';

const columns =
  'assay,target,measure,line,control_group,test_group,n_control,n_test,log2_fold_change,se_log2,fold_change,ci95_low,ci95_high,p_value,p_adjusted,test,expected,source,verdict,notes';

const cqs: Readonly<Record<string, Readonly<Record<string, number | null>>>> = {
  P1: { ACTB: 17, ESR1: 22, PGR: 25, ERBB2: 26, 'odd, "name"': 30 },
  P2: { ACTB: 17.2, ESR1: 22.5, PGR: 25.1, ERBB2: 26, 'odd, "name"': 30.2 },
  R1: { ACTB: 17.1, ESR1: 24, PGR: null, ERBB2: 26, 'odd, "name"': 31 },
  R2: { ACTB: 16.9, ESR1: 24.2, PGR: null, ERBB2: 26 },
};
const wells = Object.entries(cqs).flatMap(([sample, targets]) =>
  Object.entries(targets).map(([target, cq]): Well => ({ sample, target, cq })),
);

function rowsOf(text: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

function csvOf(more: readonly Well[] = []): string {
  const study = studyOf([sourceOf('plate.csv', [...wells, ...more])]);
  const annotation = annotationOf(study, {
    groupOf: (sample) => (sample.startsWith('P') ? 'Parental' : sample === '' ? '' : 'Resistant'),
    references: ['ACTB'],
    control: 'Parental',
  });
  return resultsCsv(analyse(study, annotation).results);
}

test('the columns are exactly those that were promised', () => {
  expect(csvOf().split('\r\n')[0]).toBe(columns);
  expect(resultsCsv([])).toBe(`${columns}\r\n`);
});

test('one row a target and comparison, in the words of the contract', () => {
  const rows = rowsOf(csvOf());
  expect(rows.map(({ target }) => target)).toEqual(['ESR1', 'PGR', 'ERBB2', 'odd, "name"']);
  expect(rows[0]).toMatchObject({
    assay: 'qpcr',
    measure: 'mRNA',
    line: '',
    control_group: 'Parental',
    test_group: 'Resistant',
    n_control: '2',
    n_test: '2',
    expected: 'Reduced or absent',
  });
  expect(rows[1]).toMatchObject({ expected: '', source: '', verdict: 'no expectation' });
});

describe('empty where nothing can be computed', () => {
  const numbers = ['se_log2', 'ci95_low', 'ci95_high', 'p_value', 'p_adjusted', 'test'];
  const emptyOf = (target: string): string[] => {
    const row = rowsOf(csvOf()).find((candidate) => candidate['target'] === target);
    return numbers.map((column) => row?.[column] ?? 'no such row');
  };
  test('one replicate in a group', () => {
    expect(emptyOf('odd, "name"')).toEqual(numbers.map(() => ''));
  });
  test('a group without the target: a bound and no number that was made up', () => {
    expect(emptyOf('PGR')).toEqual(numbers.map(() => ''));
    const row = rowsOf(csvOf()).find(({ target }) => target === 'PGR');
    expect(row?.['log2_fold_change']).toBe('');
    expect(row?.['fold_change']).toMatch(/^<[\d.e-]+$/);
    expect(row?.['notes']).toContain('detected in 2 of 2 control and 0 of 2 test replicates');
  });
});

test('no cell is NaN, Infinity, null or undefined', () => {
  const cells = rowsOf(csvOf()).flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^(NaN|-?Infinity|null|undefined)$/.test(cell))).toEqual([]);
});

test('numbers keep all their digits', () => {
  const [row] = rowsOf(csvOf());
  const expected = -((24 - 17.1 + (24.2 - 16.9)) / 2 - (22 - 17 + (22.5 - 17.2)) / 2);
  expect(Number(row?.['log2_fold_change'])).toBeCloseTo(expected, 12);
  expect(Number(row?.['fold_change'])).toBe(2 ** Number(row?.['log2_fold_change']));
});

test('a target whose name is a formula is text', () => {
  const formula = '=HYPERLINK("http://example.org")';
  const more = ['P1', 'P2', 'R1', 'R2'].map((sample): Well => ({
    sample,
    target: formula,
    cq: 25,
  }));
  expect(csvOf(more)).toContain(`"'=HYPERLINK(""http://example.org"")"`);
});
