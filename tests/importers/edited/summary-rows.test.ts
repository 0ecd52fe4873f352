import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

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

describe('beside a target', () => {
  const samples = ['Par 1,GAPDH,18.1', 'Par 2,GAPDH,18.4', 'Res 1,GAPDH,18.7'];

  test.each(['Mean', 'Average', 'SD', 'Mittelwert', 'Max'])(
    '«%s» without a well is no sample where the others have wells',
    async (word) => {
      const source = await sourceFromText(
        'wells.csv',
        lines(
          'Well,Sample Name,Target Name,Cq',
          ...samples.map((row, i) => `A${i + 1},${row}`),
          `,${word},GAPDH,18.40`,
        ),
      );
      expect(samplesOf(source)).toEqual(['Par 1', 'Par 2', 'Res 1']);
      expect(saidOf(source)).toEqual([`The row 5 sums others up («${word}»), so it is not read.`]);
    },
  );

  test('the word may stand for the well or for the target', async () => {
    const source = await sourceFromText(
      'wells.csv',
      lines(
        'Well,Sample Name,Target Name,Cq',
        'A1,Par 1,GAPDH,18.1',
        'A2,Par 1,GAPDH,18.4',
        'Mean,Par 1,GAPDH,18.25',
        ',Par 1,Mean,18.25',
      ),
    );
    expect(source.readings.count).toBe(2);
    expect(saidOf(source)).toHaveLength(1);
  });

  test('a sample that is called so and has wells stays, in the row without one too', async () => {
    const source = await sourceFromText(
      'wells.csv',
      lines(
        'Well,Sample Name,Target Name,Cq',
        'A1,Average,GAPDH,18.1',
        'A2,Par 1,GAPDH,18.4',
        ',Average,ESR1,24.3',
        ',SD,ESR1,24.1',
        'A3,SD,ESR1,24.2',
      ),
    );
    expect(samplesOf(source)).toEqual(['Average', 'Par 1', 'SD']);
    expect(source.readings.count).toBe(5);
    expect(saidOf(source)).toEqual([]);
  });

  test.each([
    ['Mean', '18.4'],
    ['Average', '18.40'],
    // Of the last two alone.
    ['Mean Ct', '18.55'],
    ['Median', '18.4'],
    ['SD', '0.3'],
    ['STDEV', '0.30'],
    ['CV%', '1.63'],
    ['Total', '55.2'],
    ['Max', '18.7'],
  ])('«%s» of %s without wells is what the word says', async (word, value) => {
    const source = await sourceFromText(
      'rows.csv',
      lines('Sample,Target,Ct', ...samples, `${word},GAPDH,${value}`, 'Par 1,ESR1,24.2'),
    );
    expect(samplesOf(source)).toEqual(['Par 1', 'Par 2', 'Res 1']);
    expect(saidOf(source)).toEqual([`The row 5 sums others up («${word}»), so it is not read.`]);
  });

  test.each([
    ['Average', '21.4'],
    ['Max', '18.2'],
    ['Std', '19.3'],
  ])('«%s» of %s without wells is a sample, for it is no such number', async (word, value) => {
    const source = await sourceFromText(
      'rows.csv',
      lines('Sample,Target,Ct', ...samples, `${word},GAPDH,${value}`),
    );
    expect(samplesOf(source)).toEqual(['Par 1', 'Par 2', 'Res 1', word]);
    expect(saidOf(source)).toEqual([]);
  });

  test('each target has its own, with decimal commas', async () => {
    const commas = await sourceFromText(
      'commas.csv',
      lines(
        'Sample;Target;Ct',
        'Par 1;GAPDH;18,1',
        'Par 2;GAPDH;18,4',
        'Mittelwert;GAPDH;18,25',
        'Par 1;ESR1;24,1',
        'Par 2;ESR1;24,7',
        'Mittelwert;ESR1;24,40',
        'Mittelwert;PGR;24,40',
      ),
    );
    expect(commas.readings.count).toBe(5);
    expect(saidOf(commas)).toEqual([
      '2 rows sum others up («Mittelwert»), so they are not read; the first is row 4.',
    ]);
  });
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

describe('rows that people add below each sample and below the table', () => {
  const below = ['Mean', 'SD', 'n'];

  test('a count below a mean is no sample; a sample called N is one', async () => {
    const cells = (word: string, value: string): string => `${word},,${value}`;
    const wells = ['Par 1,GAPDH,18.1', 'Par 2,GAPDH,18.3', 'N,GAPDH,18.4'];
    const source = await sourceFromText(
      'cq.csv',
      lines('Sample,Target,Ct', ...wells, ...below.map((word, i) => cells(word, `18.${i}`))),
    );
    expect(samplesOf(source)).toEqual(['Par 1', 'Par 2', 'N']);
    expect(saidOf(source)).toEqual([
      '3 rows sum others up («Mean», «SD», «n»), so they are not read; the first is row 5.',
    ]);
  });

  test.each([
    ['wells', 'Sample,Target,Ct', (name: string, v: number) => `${name},GAPDH,${18 + v}`, ',,'],
    ['bands', 'Sample,Protein,Signal', (name: string, v: number) => `${name},HER2,${v}`, ',,'],
    ['doses', 'sample,dose_uM,viability', (name: string, v: number) => `${name},${v},9${v}`, ',,'],
    ['Cq of genes', 'Sample,GAPDH,ESR1', (name: string, v: number) => `${name},18.${v},24.9`, ','],
    ['proteins', 'Sample,HER2,EGFR', (name: string, v: number) => `${name},${v}101,${v}202`, ','],
  ])('subtotals of spreadsheet programs are not read: %s', async (what, header, row, gap) => {
    const file = what === 'proteins' ? 'western blot.csv' : 'a.csv';
    const rows = (name: string): string[] => [1, 2, 3].map((value) => row(name, value));
    const plain = await sourceFromText(file, lines(header, ...rows('Par'), ...rows('Res 1')));
    const added = await sourceFromText(
      file,
      lines(
        header,
        ...rows('Par'),
        `Par Average${gap}18.2${gap === ',' ? ',24.9' : ''}`,
        ...rows('Res 1'),
        `Res 1 Average${gap}18.3${gap === ',' ? ',24.9' : ''}`,
      ),
    );
    expect([...added.readings.value]).toEqual([...plain.readings.value]);
    expect(samplesOf(added)).toEqual(samplesOf(plain));
    expect(saidOf(added)[0]).toContain('2 rows sum others up («Par Average», «Res 1 Average»)');
  });

  test('the word may stand in a column that is not read', async () => {
    const source = await sourceFromText(
      'cq.csv',
      lines(
        ',Well,Sample,Target,Cq',
        ',A1,Par 1,GAPDH,18.1',
        ',A2,Par 2,GAPDH,18.3',
        'Mean,,,,18.2',
      ),
    );
    expect(samplesOf(source)).toEqual(['Par 1', 'Par 2']);
    expect(saidOf(source)).toEqual(['The row 4 sums others up («Mean»), so it is not read.']);
  });
});
