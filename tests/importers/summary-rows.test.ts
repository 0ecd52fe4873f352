import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Rows that people add below a table in a spreadsheet; all names and values are invented.

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

function samplesOf({ readings }: Source): string[] {
  const found = Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'sample', i));
  return [...new Set(found)];
}

const saidOf = ({ diagnostics }: Source): unknown[] =>
  diagnostics.filter(({ code }) => code === 'summary-row').map(({ message }) => message);

test.each(['Mean', 'TOTAL', 'Average', 'SD', 'Std. Dev.', 'Mean Ct', 'Mittelwert', 'Moyenne'])(
  '«%s» below wells is no sample, and is said',
  async (word) => {
    const source = await sourceFromText(
      'cq.csv',
      lines('Sample,Target,Ct', 'Par 1,GAPDH,18.1', 'Par 2,GAPDH,18.4', `${word},,18.25`),
    );
    expect(samplesOf(source)).toEqual(['Par 1', 'Par 2']);
    expect(source.readings.count).toBe(2);
    expect(saidOf(source)).toEqual([`The row 4 sums others up («${word}»), so it is not read.`]);
  },
);

test('the word may stand in the column of wells or of targets', async () => {
  const source = await sourceFromText(
    'cq.csv',
    lines(
      'Well,Sample Name,Target Name,Cq',
      'A1,Par 1,GAPDH,18.1',
      'A2,Par 2,GAPDH,18.4',
      'Mean,,,18.25',
      ',,SD,0.2',
    ),
  );
  expect(source.readings.count).toBe(2);
  expect(saidOf(source)).toEqual([
    '2 rows sum others up («Mean», «SD»), so they are not read; the first is row 4.',
  ]);
});

test('a well, or a target beside it, keeps a sample of such a name', async () => {
  const wells = await sourceFromText(
    'wells.csv',
    lines('Well,Sample Name,Cq', 'A1,Par 1,18.1', 'A2,Max,18.4'),
  );
  expect(samplesOf(wells)).toEqual(['Par 1', 'Max']);
  const targets = await sourceFromText(
    'targets.csv',
    lines('Sample,Target,Cq', 'Par 1,GAPDH,18.1', 'Max,GAPDH,18.4'),
  );
  expect(samplesOf(targets)).toEqual(['Par 1', 'Max']);
  expect(saidOf(targets)).toEqual([]);
});

test('means below a matrix are said, and a sample that begins with such a word is none', async () => {
  const source = await sourceFromText(
    'matrix.csv',
    lines(
      'Sample,GAPDH,ESR1',
      'Par 1,18.1,24.2',
      'Par 2,18.3,24.4',
      'Max 1,18.2,24.3',
      'Mean,18.2,24.3',
    ),
  );
  expect(samplesOf(source)).toEqual(['Par 1', 'Par 2', 'Max 1']);
  expect(saidOf(source)).toHaveLength(1);
});

test('a mean below a list of doses is no response', async () => {
  const source = await sourceFromText(
    'doses.csv',
    lines(
      'Compound,Dose (nM),Viability (%)',
      ...[0, 1, 10, 100].map((dose) => `Letrozole,${dose},${100 - dose / 2}`),
      'Mean,,86.1',
    ),
  );
  expect(source.readings.count).toBe(4);
  expect(saidOf(source)).toEqual([`The row 6 sums others up («Mean»), so it is not read.`]);
});

test('a total below bands is no band, in rows as in columns of proteins', async () => {
  const long = await sourceFromText(
    'bands.csv',
    lines('Lane,Protein,Signal', '1,Actin,4100', '2,Actin,4300', 'Total,,8400'),
  );
  expect(long.readings.count).toBe(2);
  expect(saidOf(long)).toHaveLength(1);
  const wide = await sourceFromText(
    'blot.csv',
    lines('Sample,ERα,Actin', 'Par 1,900,4100', 'Res 1,300,4300', 'Mean,600,4200'),
  );
  expect(wide.readings.count).toBe(4);
  expect(saidOf(wide)).toHaveLength(1);
});
