import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import { readDelimited } from '../../src/importers/bytes/delimited.ts';
import { guessMapping } from '../../src/importers/mapping/guess-mapping.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Dates look like large numbers; all names and values are invented.

const table = (head: readonly string[]): string =>
  [
    head,
    ['20240131', 'Par', 'ERα', '4.12', '642.1'],
    ['20240131', 'Res', 'ERα', '2.37', '611.9'],
    ['20240202', 'Par', 'HER2', '1.93', '655.3'],
    ['20240202', 'Res', 'HER2', '5.71', '628.4'],
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');

test('heads that say nothing are asked about, whatever the file is called', async () => {
  const text = table(['word 1', 'word 2', 'word 3', 'word 4', 'word 5']);
  const [outcome] = await readFile('blot words.txt', new TextEncoder().encode(text));
  expect(outcome).toMatchObject({ ok: false, mappable: true });
  const guess = guessMapping(readDelimited(text));
  expect(guess.kind !== 'grid' && guess.columns[0]).not.toBe('value');
});

test('a column of dates beside proteins is no signal of them', async () => {
  const text = [
    'Sample\tMade on\tHER2\tActin',
    'Par 1\t20240131\t1200\t5000',
    'Res 1\t20240202\t3600\t5100',
  ].join('\n');
  const { readings } = await sourceFromText('western.txt', text);
  const targets = Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'target', i));
  expect(targets).toEqual(['HER2', 'Actin', 'HER2', 'Actin']);
  expect([...readings.value]).toEqual([1200, 5000, 3600, 5100]);
});

const wells = (names: readonly (readonly [sample: string, target: string])[]): string =>
  [
    'Well,Sample Name,Target Name,CT',
    ...names.map(([sample, target], i) => `A${i + 1},${sample},${target},2${i}.31`),
  ].join('\n');

test.each([
  ['9-Sep', '1-Mar'],
  ['09. Sep', '01. Mrz'],
  ['09-sept', '01-mars'],
])('genes that a spreadsheet program took for dates are said: %s, %s', async (first, second) => {
  const { diagnostics } = await sourceFromText(
    'cq.csv',
    wells([
      ['Par 1', first],
      ['Par 1', second],
      ['Par 1', 'GAPDH'],
    ]),
  );
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      code: 'name-missing',
      message: `2 targets are called after dates («${first}», «${second}»), as spreadsheet programs make of genes such as SEPT9, MARCH1 or DEC1, and two genes may have become one.`,
    },
  ]);
});

test('so are samples', async () => {
  const { diagnostics } = await sourceFromText(
    'cq.csv',
    wells([
      ['1-Jan', 'ESR1'],
      ['2-Jan', 'ESR1'],
    ]),
  );
  expect(diagnostics).toMatchObject([{ code: 'name-missing', text: '1-Jan' }]);
  expect(diagnostics[0]?.message).toContain('2 samples are called after dates');
});

test.each(['SEPT9', 'MARCHF1', 'DEC1', 'Oct-4', 'MAR-7', 'Jun', 'JUN-B', 'SEPTIN-9', 'c-Jun'])(
  'and %s is a gene',
  async (gene) => {
    const { diagnostics } = await sourceFromText('cq.csv', wells([['Par 1', gene]]));
    expect(diagnostics).toEqual([]);
  },
);

test.each(['#NAME?', '#NOM ?', '#¿NOMBRE?', '#VALUE!', '#WERT!', '#REF!', '#N/A', '#NV', '####'])(
  'names that a spreadsheet program took for formulas are said: %s',
  async (error) => {
    const { diagnostics } = await sourceFromText(
      'cq.csv',
      wells([
        [error, 'ESR1'],
        ['Par 1', 'ESR1'],
      ]),
    );
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'name-missing', text: error }]);
    expect(diagnostics[0]?.message).toContain('A name is an error');
  },
);

test.each(['#1', 'Par #2', '+E2', '-Dox', '#A', '# 3'])('and %s is a sample', async (sample) => {
  const { diagnostics } = await sourceFromText('cq.csv', wells([[sample, 'ESR1']]));
  expect(diagnostics).toEqual([]);
});
