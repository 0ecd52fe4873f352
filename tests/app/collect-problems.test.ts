import { expect, test } from 'vitest';
import {
  collectProblems,
  countProblems,
  placeOf,
  tellTogether,
} from '../../src/app/problems/collect-problems.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { sourceOf } from '../annotation/build-study.ts';
import { makeAnalysis } from './fixture-analysis.ts';

test('problems of refused files and of the analysis stand by severity and file', () => {
  const study = {
    ...emptyStudy,
    refused: [
      {
        file: 'scan.tiff',
        diagnostics: [
          {
            severity: 'error' as const,
            code: 'file-not-recognised' as const,
            message: 'The file is a picture.',
          },
        ],
      },
    ],
  };
  const problems = collectProblems(study, makeAnalysis());
  expect([...problems.keys()]).toEqual(['error', 'warning', 'info']);
  expect(problems.get('error')).toMatchObject([{ file: 'scan.tiff', refused: true }]);
  expect(problems.get('warning')).toMatchObject([{ file: '', refused: false }]);
  expect(countProblems(problems.get('info'))).toBe(1);
  expect(countProblems(collectProblems(study, null).get('warning'))).toBe(0);
});

test('names that fit nothing are said by what the study holds', () => {
  const key: Diagnostic = {
    severity: 'error',
    code: 'sheet-unmatched',
    message: 'key.csv is a plate set-up.',
    mend: 'Add the plate that it belongs to.',
  };
  const refused = [{ file: 'key.csv', diagnostics: [key] }];
  const told = (study: Partial<typeof emptyStudy>): Diagnostic | undefined =>
    collectProblems({ ...emptyStudy, refused, ...study }, null).get('error')?.[0]?.problems[0];
  expect(told({})).toBe(key);
  const plates = sourceOf(
    ['one', 'two'].map((run) => ({ position: 'A1', run })),
    { assay: 'viability', file: 'reader.xlsx' },
  );
  const problem = told({ sources: [plates] });
  expect(problem?.message).toContain('reader.xlsx (2 plates) is in the study');
  expect(problem?.mend).toContain('Data › Names');
  expect(problem?.mend).not.toContain('Add the plate');
});

test('a place names what is known of it', () => {
  const problem = { severity: 'error', code: 'value-not-a-number', message: '' } as const;
  expect(placeOf({ ...problem, sheet: 'Results', row: 1234, column: 'CT' })).toBe(
    'sheet Results · row 1,234 · column CT',
  );
  expect(placeOf(problem)).toBe('');
});

test('many problems of one kind are told together, a few by themselves', () => {
  const bad = (row: number, code: Diagnostic['code']): Diagnostic => ({
    severity: 'error',
    code,
    row,
    message: `row ${row}`,
    mend: 'Correct the cell.',
  });
  const problems: Diagnostic[] = [
    bad(1, 'value-not-a-number'),
    bad(2, 'value-out-of-range'),
    ...[3, 4, 5, 6].map((row) => bad(row, 'value-not-a-number')),
    bad(7, 'value-out-of-range'),
  ];
  const told = tellTogether(problems);
  expect(told.map(({ first, others }) => [first.row, others.map(({ row }) => row)])).toEqual([
    [1, [3, 4, 5, 6]],
    [2, []],
    [7, []],
  ]);
  expect(countProblems([{ file: 'a.csv', refused: false, problems }])).toBe(3);
});
