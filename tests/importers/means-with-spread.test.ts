import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// What Prism and people write in place of the replicates; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

async function refusalOf(table: string): Promise<unknown> {
  const [outcome] = await readFile('curve.csv', new TextEncoder().encode(table));
  return outcome?.ok === false ? outcome.diagnostics[0] : outcome;
}

const values = ['1,98.2,3.1,3,99.1,2.8,3', '10,81.5,4.2,3,97.3,3.1,3', '100,42.1,3.9,3,85.2,4.4,3'];

test.each([
  ['groups above the words', 'Dose (nM),Parental,,,Resistant,,', ',Mean,SD,N,Mean,SD,N', ...values],
  [
    'a logarithm of doses below groups',
    'log[Drug] M,Parental,,,Resistant,,',
    ',Mean,SEM,N,Mean,SEM,N',
    ...values,
  ],
  [
    'groups before the words',
    'X,Parental Mean,Parental SD,Parental N,Resistant Mean,Resistant SD,Resistant N',
    ...values,
  ],
  [
    'groups before the words beside doses',
    'Dose (nM),Parental_Mean,Parental_SD,Parental_N,Resistant_Mean,Resistant_SD,Resistant_N',
    ...values,
  ],
  [
    'groups behind the words',
    'Dose (nM),Mean (Parental),SD (Parental),N (Parental),Mean (Resistant),SD (Resistant),N (Resistant)',
    ...values,
  ],
])('means with their spread are refused, not read as responses: %s', async (_, ...lines) => {
  expect(await refusalOf(text(...lines))).toMatchObject({
    code: 'file-not-supported',
    message: expect.stringContaining('a table of means with their SD or SEM') as unknown,
  });
});

test('means in German with one count for all are refused', async () => {
  const lines = ['0,01;1,21;0,03;3', '0,1;1,05;0,04;3', '1;0,61;0,02;3', '10;0,21;0,02;3'];
  const table = text('Dosis (µM);Parental Mittelwert;Parental SD;n', ...lines);
  expect(await refusalOf(table)).toMatchObject({ code: 'file-not-supported' });
});

test('replicates are read where their means stand beside them', async () => {
  const source = await sourceFromText(
    'curve.csv',
    text(
      'Dose (nM),Rep 1,Rep 2,Rep 3,Mean,SD,N',
      '1,98.2,97.1,99.0,98.1,0.95,3',
      '10,81.5,84.2,80.3,82.0,2.0,3',
      '100,42.1,43.9,45.2,43.7,1.6,3',
    ),
  );
  const { readings } = source;
  expect(readings.count).toBe(9);
  expect([0, 1, 2].map((i) => nameOf(readings, 'replicate', i))).toEqual([
    'Rep 1',
    'Rep 2',
    'Rep 3',
  ]);
  expect(source.unreadColumns).toEqual(['Mean', 'SD', 'N']);
});

test('values beside a bare spread are read as means, which is said, and their count counts no replicates', async () => {
  const source = await sourceFromText(
    'curve.csv',
    text('Dose (nM),Parental,SD,N,Resistant,SD,N', ...values),
  );
  const { readings } = source;
  expect(readings.count).toBe(6);
  expect(nameOf(readings, 'replicate', 0)).toBe('');
  expect(source.diagnostics).toMatchObject([{ code: 'replicates-missing', column: 'SD' }]);
});

test('samples that are called by such a word alone stay samples', async () => {
  const source = await sourceFromText(
    'curve.csv',
    text(
      'Dose (nM),Replicate,Line N,Line SE',
      '0,1,100,98',
      '1,1,97,99',
      '10,1,61,85',
      '100,1,20,55',
    ),
  );
  expect(source.readings.count).toBe(8);
  expect(source.diagnostics).toEqual([]);
});

test('replicates of a column n without a spread stay replicates', async () => {
  const source = await sourceFromText(
    'curve.csv',
    text('Dose (nM),n,Viability', '0,1,100', '1,1,97', '10,1,61', '0,2,101', '1,2,96', '10,2,59'),
  );
  expect(nameOf(source.readings, 'replicate', 5)).toBe('2');
});

test('means of fold changes with their spread are told as results, which may be pointed at', async () => {
  const table = text(
    'stage,gene,n_reps,mean_fc,se_fc,sd_fc',
    '15,XYZ1,3,1,0.1,0.2',
    '30,XYZ1,3,37.6,7.2,12.6',
  );
  const [outcome] = await readFile('folds.csv', new TextEncoder().encode(table));
  expect(outcome).toMatchObject({ mappable: true, diagnostics: [{ code: 'file-not-supported' }] });
});
