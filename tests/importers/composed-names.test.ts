import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Wide tables whose samples are named by several columns together; all names and values are invented.

function samples({ readings }: Source): string[] {
  return [
    ...new Set(Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'sample', i))),
  ];
}

const crossed = ['A', 'B'].flatMap((line) =>
  ['DMSO 1', 'DMSO 2', 'Drug 1', 'Drug 2'].map((treatment) => `${line},${treatment}`),
);
const cqs = crossed.map((names, i) => `${names},18.${i},24.${i},26.${i}`);
const bands = crossed.map((names, i) => `${names.replace(' ', ',')},1800.${i},2400.${i},2600.${i}`);
const expected = crossed.map((names) => names.replace(',', ' '));

const first: readonly (readonly [string, string, (i: number) => string])[] = [
  ['nothing', '', () => ''],
  ['a count of the rows', 'No,', (i) => `${i + 1},`],
  ['a count below a blank head', ',', (i) => `${i + 1},`],
  ['dates', 'Date,', (i) => `2024-01-${10 + i},`],
  ['dates of several rows', 'Date,', (i) => `${i < 4 ? '03.05.2024' : '04.05.2024'},`],
  ['dates with a month in words', 'Day,', (i) => `${i < 4 ? '3-May-24' : '4-May-24'},`],
  ['numbers', 'Passage,', (i) => `${12 + (i % 2)},`],
];

describe.each(first)('with %s put first', (_, head, cell) => {
  const table = (header: string, rows: readonly string[]): string =>
    `${[head + header, ...rows.map((row, i) => cell(i) + row)].join('\n')}\n`;

  test('the names of a matrix of genes are those of line and treatment', async () => {
    const source = await sourceFromText(
      'genes.csv',
      table('Cell line,Treatment,GAPDH,ESR1,PGR', cqs),
    );
    expect(source.readings.count).toBe(24);
    expect(samples(source)).toEqual(expected);
  });

  test('and those of two columns of unknown words that cross', async () => {
    const source = await sourceFromText('genes.csv', table('Origin,Medium X,GAPDH,ESR1,PGR', cqs));
    expect(source.readings.count).toBe(24);
    expect(samples(source)).toEqual(expected);
  });
});

test.each(first.filter(([, head]) => head !== 'Passage,' && head !== ',' && head !== 'Day,'))(
  'with %s put first the names of a table of proteins stay',
  async (_, head, cell) => {
    const rows = [
      `${head}Cell line,Treatment,Replicate,p-Akt,Akt,Actin`,
      ...bands.map((row, i) => cell(i) + row),
    ];
    const source = await sourceFromText('blot.csv', `${rows.join('\n')}\n`);
    expect(source.readings.count).toBe(24);
    expect(samples(source)).toEqual(expected);
  },
);

test('a count of the rows tells samples apart where nothing else does', async () => {
  const rows = ['1,DMSO,1800,2400', '2,DMSO,1750,2410', '3,Drug,900,2390', '4,Drug,910,2420'];
  const source = await sourceFromText('blot.csv', `No,Treatment,p-Akt,Akt\n${rows.join('\n')}\n`);
  expect(samples(source)).toEqual(['DMSO 1', 'DMSO 2', 'Drug 3', 'Drug 4']);
});

test('a column of remarks beside the names is no part of them', async () => {
  const rows = ['S1,fresh', 'S1,thawed', 'S2,fresh', 'S3,fresh', 'S4,old'].map(
    (names, i) => `${names},18.${i},24.${i}`,
  );
  const source = await sourceFromText('genes.csv', `Tube,State,GAPDH,ESR1\n${rows.join('\n')}\n`);
  expect(samples(source)).toEqual(['S1', 'S2', 'S3', 'S4']);
});

test('dates name the rows where nothing else does', async () => {
  const rows = ['3.5.2024,18.1,24.1', '4.5.2024,18.2,24.2', '5.5.2024,18.3,24.3'];
  const source = await sourceFromText('genes.csv', `Date,GAPDH,ESR1\n${rows.join('\n')}\n`);
  expect(samples(source)).toEqual(['3.5.2024', '4.5.2024', '5.5.2024']);
});

test('values of a row are no header of wavelengths', async () => {
  const rows = ['A,DMSO 1,18.0,27.1,29.3', 'A,Drug 1,18.1,27.2,29.4', 'B,Drug 1,18.2,27.3,29.6'];
  const source = await sourceFromText(
    'genes.csv',
    `Cell line,Treatment,GAPDH,ESR1,PGR\n${rows.join('\n')}\n`,
  );
  expect(source.assay).toBe('qpcr');
});
