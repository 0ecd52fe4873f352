import { describe, expect, test } from 'vitest';
import type { NameColumn } from '../../../src/domain/reading.ts';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// Tables with a title each that hold the same samples, or other columns; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const namesOf = ({ readings }: Source, column: NameColumn): string[] =>
  Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i));

const told = ({ diagnostics }: Source): unknown[] =>
  diagnostics.filter(({ code }) => code === 'name-missing').map(({ text: of }) => of);

type Rows = readonly (readonly string[])[];

const layouts: Readonly<Record<string, Rows>> = {
  'a column for each protein': [
    ['Sample,HER2,Actin', 'Ctrl,812.4,4120.5', 'LetR,401.7,4011.9'],
    ['Sample,HER2,Actin', 'Ctrl,955.1,4388.2', 'LetR,388.2,4207.3'],
  ],
  'one band a row': [
    [
      'Sample,Protein,Density',
      'Ctrl,HER2,812.4',
      'Ctrl,Actin,4120.5',
      'LetR,HER2,401.7',
      'LetR,Actin,4011.9',
    ],
    [
      'Sample,Protein,Density',
      'Ctrl,HER2,955.1',
      'Ctrl,Actin,4388.2',
      'LetR,HER2,388.2',
      'LetR,Actin,4207.3',
    ],
  ],
  'one well a row': [
    ['Sample,Gene,Ct', 'Ctrl,ESR1,24.1', 'Ctrl,GAPDH,18.1', 'LetR,ESR1,27.2', 'LetR,GAPDH,18.2'],
    ['Sample,Gene,Ct', 'Ctrl,ESR1,25.3', 'Ctrl,GAPDH,18.3', 'LetR,ESR1,29.1', 'LetR,GAPDH,18.4'],
  ],
  'a column for each gene': [
    ['Sample,ESR1,GAPDH', 'Ctrl 1,24.1,18.1', 'Ctrl 2,24.3,18.2', 'LetR 1,27.2,18.2'],
    ['Sample,ESR1,GAPDH', 'Ctrl 1,25.3,18.3', 'Ctrl 2,25.1,18.1', 'LetR 1,29.1,18.4'],
  ],
};

describe.each(Object.entries(layouts))('%s', (_, [upper = [], lower = []]) => {
  const read = (...rows: readonly string[]): Promise<Source> =>
    sourceFromText('table.csv', text(...rows));

  const half = (names: readonly string[], first: string, second: string): string[] =>
    names.map((__, i) => (i < names.length / 2 ? first : second));

  test('titles are cell lines', async () => {
    const source = await read('MCF-7', ...upper, '', 'T47D', ...lower);
    const lines = namesOf(source, 'line');
    expect(lines).toEqual(half(lines, 'MCF-7', 'T47D'));
    expect(told(source)).toEqual(['MCF-7, T47D']);
  });

  test('titles between the rows of one header', async () => {
    const source = await read(
      upper[0] ?? '',
      'MCF-7',
      ...upper.slice(1),
      'T47D',
      ...lower.slice(1),
    );
    const lines = namesOf(source, 'line');
    expect(lines).toEqual(half(lines, 'MCF-7', 'T47D'));
  });

  test('titles of blots or runs', async () => {
    const source = await read('Experiment 1', ...upper, '', 'Experiment 2', ...lower);
    const runs = namesOf(source, 'run');
    expect(runs).toEqual(half(runs, 'Experiment 1', 'Experiment 2'));
  });

  test('a total lysate is none that was calculated', async () => {
    const source = await read('Total', ...upper, '', 'Nuclear', ...lower);
    expect(new Set(namesOf(source, 'line'))).toEqual(new Set(['Total', 'Nuclear']));
  });

  test('titles that number', async () => {
    const source = await read('Western 1', ...upper, '', 'Western 2', ...lower);
    const runs = namesOf(source, 'run');
    expect(runs).toEqual(half(runs, 'Western 1', 'Western 2'));
  });

  test('the same beside each other', async () => {
    const gap = ','.repeat((upper[0] ?? '').split(',').length - 1);
    const rows = upper.map((row, i) => `${row},,${lower[i] ?? ''}`);
    const source = await read(`MCF-7${gap},,T47D`, ...rows);
    expect(new Set(namesOf(source, 'line'))).toEqual(new Set(['MCF-7', 'T47D']));
  });

  test('of other samples the titles tell nothing', async () => {
    const other = lower.map((row) => row.replace('Ctrl', 'WT').replace('LetR', 'KO'));
    const source = await read('First', ...upper, '', 'Second', ...other);
    expect(new Set(namesOf(source, 'line'))).toEqual(new Set(['']));
    expect(told(source)).toEqual([]);
  });

  test('a title above the whole table is none of its rows', async () => {
    const source = await read('MCF-7, passage 12', ...upper, '', ...lower);
    expect(new Set(namesOf(source, 'line'))).toEqual(new Set(['']));
  });
});

test('numbers below titles are samples of the group that a title names', async () => {
  const source = await sourceFromText(
    'western blot.csv',
    text(
      'Control',
      'No,HER2,Actin',
      '1,812.4,4120.5',
      '2,955.1,4388.2',
      '',
      'LetR',
      'No,HER2,Actin',
      '1,401.7,4011.9',
      '2,388.2,4207.3',
    ),
  );
  expect(source.readings.count).toBe(8);
  expect(new Set(namesOf(source, 'target'))).toEqual(new Set(['HER2', 'Actin']));
  const lanes = await sourceFromText(
    'western blot.csv',
    text(
      'Control',
      'Sample,HER2,Actin',
      '1,812.4,4120.5',
      '',
      'LetR',
      'Sample,HER2,Actin',
      '1,401.7,4011.9',
    ),
  );
  expect(namesOf(lanes, 'group')).toEqual(['Control', 'Control', 'LetR', 'LetR']);
});

test('titles that nobody knows name the protein where nothing else does', async () => {
  const source = await sourceFromText(
    'western blot.csv',
    text(
      'ZNF-X',
      'Lane,Density',
      '1,812.4',
      '2,401.7',
      '',
      'ZNF-Y',
      'Lane,Density',
      '1,955.1',
      '2,388.2',
    ),
  );
  expect(new Set(namesOf(source, 'target'))).toEqual(new Set(['ZNF-X', 'ZNF-Y']));
});

describe('tables below each other with other columns', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'proteins',
      layouts['a column for each protein']?.[0] ?? [],
      ['Sample,EGFR,Actin', 'Ctrl,955.1,4388.2', 'LetR,388.2,4207.3'],
    ],
    [
      'genes',
      layouts['a column for each gene']?.[0] ?? [],
      ['Sample,PGR,GAPDH', 'Ctrl 1,22.3,18.3', 'Ctrl 2,22.1,18.1', 'LetR 1,29.1,18.4'],
    ],
  ])('are read under their own headers: %s', async (_, upper, lower) => {
    const source = await sourceFromText('table.csv', text(...upper, '', ...lower));
    const targets = [upper, lower].flatMap((rows) => (rows[0] ?? '').split(',').slice(1));
    expect(new Set(namesOf(source, 'target'))).toEqual(new Set(targets));
    expect(source.readings.count).toBe((upper.length + lower.length - 2) * 2);
  });

  test('and what nobody can read is said', async () => {
    const [proteins = []] = layouts['a column for each protein'] ?? [];
    const source = await sourceFromText(
      'table.csv',
      text(
        ...proteins,
        '',
        'Sample,EGFR,Actin',
        'Ctrl,955.1,4388.2',
        '',
        'Sample,Protein content',
        'Ctrl,2.31',
        'LetR,2.27',
      ),
    );
    expect(source.readings.count).toBe(6);
    expect(source.diagnostics[0]?.message).toContain('«Sample, Protein content»'.slice(1, -1));
  });
});
