import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { NameColumn } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Exports that lost a header, a letter or a quote on their way; all names and values are invented.

const namesOf = ({ readings }: Source, column: NameColumn): string[] =>
  Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i));

const footer = [
  '',
  'Analysis Type,Comparative Ct',
  'Endogenous Control,GAPDH',
  'RQ Min/Max Confidence Level,95.0',
  'Reference Sample,Par 1',
];
const wells = (from: number): string[] =>
  [0, 1, 2].map(
    (i) => `A${from + i},Par ${from + i},ESR1,UNKNOWN,SYBR,None,24.${from + i}7,24.3,0.1,true,0.2`,
  );
const sds = (ct: string): string =>
  `Well,Sample Name,Target Name,Task,Reporter,Quencher,${ct},${ct} Mean,${ct} SD,Automatic Ct Threshold,Ct Threshold`;

test.each(['Cт', 'C?', 'C\ufffd', 'Cò', 'CÑ‚', 'CÑ\u0082', 'C—Ç'])(
  'the Ct of a 7500 is found when its Cyrillic letter became %s',
  async (ct) => {
    const source = await sourceFromText('run.csv', [sds(ct), ...wells(1), ...footer].join('\n'));
    expect(source.format).toBe('applied-biosystems');
    expect([...source.readings.value]).toEqual([24.17, 24.27, 24.37]);
    expect(source.unreadColumns).toContain(`${ct} Mean`);
  },
);

test('a question under another letter is no Ct', async () => {
  const text = ['Well,Sample Name,Target Name,OK?', ...wells(1)].join('\n');
  await expect(sourceFromText('run.csv', text)).rejects.toThrow('was not read');
});

test('settings below wells that lost their header are no blot of a reference gene', async () => {
  const [outcome] = await readFile(
    'run.csv',
    new TextEncoder().encode([...wells(1), ...wells(4), ...footer].join('\n')),
  );
  expect(outcome).toMatchObject({ ok: false, mappable: true });
});

test('one band of one protein below a title is a blot as before', async () => {
  const source = await sourceFromText('blot.csv', 'Blot 3\nSample,HER2\nPar 1,1200');
  expect(source.format).toBe('band-table-wide');
});

test('wells above the header of another table are said to be left out', async () => {
  const source = await sourceFromText(
    'run.csv',
    [...wells(1), '', sds('CT'), ...wells(4)].join('\n'),
  );
  expect(namesOf(source, 'sample')).toEqual(['Par 4', 'Par 5', 'Par 6']);
  expect(source.diagnostics).toMatchObject([
    {
      severity: 'warning',
      code: 'column-missing',
      row: 1,
      message:
        '3 rows look like wells above the header in row 5, so they are not read; the first is row 1.',
    },
  ]);
});

test('curves and a set-up above the results are no wells that were lost', async () => {
  const source = await sourceFromText(
    'run.csv',
    [
      '[Melt Curve Raw Data]',
      'Well,Reading 1,Reading 2,Reading 3,Reading 4,Reading 5,Reading 6,Reading 7',
      ...[1, 2, 3].map((i) => `A${i},9.1,9.2,9.3,9.4,9.5,9.6,9.7`),
      '[Sample Setup]',
      'Well,Sample Name,Target Name,Task,Reporter,Quencher,Quantity',
      ...[1, 2, 3].map((i) => `A${i},Par ${i},ESR1,UNKNOWN,SYBR,None,`),
      '[Results]',
      sds('CT'),
      ...wells(1),
    ].join('\n'),
  );
  expect(source.readings.count).toBe(3);
  expect(source.diagnostics).toEqual([]);
});

test.each([
  ['does not close', '"Par 2'],
  ['closes inside the name', '"Par" 2'],
])('a quote that %s takes no further lines into its cell', async (_, name) => {
  const text = [sds('CT'), ...wells(1), ...wells(4)].join('\n').replace('Par 2', name);
  const source = await sourceFromText('run.csv', text);
  expect(namesOf(source, 'sample')).toEqual(['Par 1', name, 'Par 3', 'Par 4', 'Par 5', 'Par 6']);
});

test('quotes that close may hold delimiters and line ends', async () => {
  const text = [sds('CT'), ...wells(1)].join('\n').replace('Par 2', '"Par, 2\nlate ""B"""');
  const source = await sourceFromText('run.csv', text);
  expect(namesOf(source, 'sample')).toEqual(['Par 1', 'Par, 2\nlate "B"', 'Par 3']);
  expect([...source.readings.row]).toEqual([2, 3, 5]);
});

test('so does a quote in a text that is too long to become one string', async () => {
  const row = (i: number): string =>
    `A${(i % 24) + 1},Par ${i % 50},ESR1,UNKNOWN,SYBR,None,24.${(i % 9) + 1}7,24.3,0.1,true,0.2`;
  const lines = Array.from({ length: 6000 }, (_, i) => row(i));
  const whole = [sds('CT'), ...lines].join('\n');
  expect(whole.length).toBeGreaterThan(2 ** 18);
  const source = await sourceFromText('run.csv', whole.replace('Par 7,', '"Par 7,'));
  expect(source.readings.count).toBe(6000);
});
