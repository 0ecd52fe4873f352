import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Plates and dose tables in which people calculate viability; all names and values are invented.

type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

const doses = [0, 0.1, 1, 10];
const wells = doses.map((_, d) => [1.5, 1.52, 1.54].map((value) => value - 0.25 * d));
const share = (d: number): number => 100 - 16.5 * d;
const measured = wells.flat().reduce((sum, value) => sum + value, 0);

const csv = (rows: Rows): string => `${rows.map((row) => row.join(',')).join('\n')}\n`;
const sumOf = ({ readings }: Source): number =>
  [...readings.value].reduce((sum, value) => sum + value, 0);

function namesOf({ readings }: Source, column: 'sample' | 'replicate' | 'compound'): string[] {
  const names = Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i));
  return [...new Set(names)].filter((name) => name !== '');
}

function plate(value: (row: number, column: number) => number): Rows {
  return [
    ['', 1, 2, 3, 4],
    ...['A', 'B', 'C'].map((letter, row) => [letter, ...doses.map((_, d) => value(row, d))]),
  ];
}

const raw = plate((row, d) => wells[d]?.[row] ?? 0);
const percent = plate((row, d) => share(d) + row);

describe('plates of what was calculated are said and not read', () => {
  test.each<readonly [string, Rows, readonly string[]]>([
    [
      'blank taken off, and in percent',
      [['Raw'], ...raw, [''], ['Blank subtracted'], ...raw, [''], ['% viability'], ...percent],
      ['Blank subtracted', '% viability'],
    ],
    [
      'in percent first',
      [['Viability (%)'], ...percent, [''], ['OD570'], ...raw],
      ['Viability (%)'],
    ],
    [
      'one wavelength without the other',
      [['570 nm'], ...raw, [''], ['690 nm'], ...raw, [''], ['570-690'], ...raw],
      ['570-690'],
    ],
    [
      'beside each other',
      [
        ['Raw', '', '', '', '', '', '% of control'],
        ...raw.map((row, i) => [...row, '', ...(percent[i] ?? [])]),
      ],
      ['% of control'],
    ],
  ])('%s', async (_, rows, unread) => {
    const source = await sourceFromText('plate.csv', csv(rows));
    expect(sumOf(source) / measured).toBeCloseTo(unread.includes('570-690') ? 2 : 1, 6);
    expect(source.unreadColumns).toEqual(unread);
  });
});

describe('columns beside the responses of doses', () => {
  test.each([
    ['Dose (µM),Rep 1,Rep 2,Rep 3,Mean,% viability'],
    ['Konzentration (µM),Messwert 1,Messwert 2,Messwert 3,Mittelwert,Viabilität (%)'],
    ['Concentration (µM),Mesure 1,Mesure 2,Mesure 3,Moyenne,Viabilité (%)'],
  ])('%s', async (header) => {
    const rows = doses.map((dose, d) => [dose, ...(wells[d] ?? []), 1.1, share(d)]);
    const source = await sourceFromText('doses.csv', csv([header.split(','), ...rows]));
    expect(sumOf(source)).toBeCloseTo(measured, 6);
    expect(source.unreadColumns).toEqual(header.split(',').slice(4));
  });

  test('a share of the control stands before what was measured', async () => {
    const rows = doses.flatMap((dose, d) =>
      (wells[d] ?? []).map((value) => ['Letrozole', dose, share(d), value]),
    );
    const source = await sourceFromText(
      'doses.csv',
      csv([['Compound', 'Dose (µM)', '% viability', 'Absorbance'], ...rows]),
    );
    expect(sumOf(source)).toBeCloseTo(measured, 6);
    expect(source.unreadColumns).toEqual(['% viability']);
  });

  test.each(['Parental:Y1,Parental:Y2,Resistant:Y1', 'Parental_Y1,Parental_Y2,Resistant_Y1'])(
    'as Prism counts them: %s',
    async (heads) => {
      const rows = doses.map((dose, d) => [dose, ...(wells[d] ?? [])]);
      const source = await sourceFromText(
        'doses.csv',
        csv([['Dose (nM)', ...heads.split(',')], ...rows]),
      );
      expect(namesOf(source, 'sample')).toEqual(['Parental', 'Resistant']);
    },
  );

  test('numbered replicates under the title of their cells', async () => {
    const rows = doses.map((dose, d) => [dose, ...(wells[d] ?? []), 1.1, ...(wells[d] ?? []), 1.1]);
    const source = await sourceFromText(
      'doses.csv',
      csv([
        ['', 'Parental', '', '', '', 'Resistant', '', '', ''],
        ['Dose (nM)', '1', '2', '3', 'Mean', '1', '2', '3', 'Mean'],
        ...rows,
      ]),
    );
    expect(namesOf(source, 'sample')).toEqual(['Parental', 'Resistant']);
    expect(sumOf(source)).toBeCloseTo(2 * measured, 6);
  });

  test('logarithms of doses name no compound', async () => {
    const rows = [-9, -8, -7, -6].map((dose, d) => [dose, share(d), share(d) + 2]);
    const source = await sourceFromText(
      'doses.csv',
      csv([['log[M]', 'Parental', 'Resistant'], ...rows]),
    );
    expect(namesOf(source, 'compound')).toEqual([]);
    expect(source.readings.numbers.dose?.[0]).toBeCloseTo(1e-9, 15);
  });
});

test.each([
  ['', 'DMSO', '0.1 µM', '1 µM', '10 µM'],
  ['Dose (µM)', '0', '0.1', '1', '10'],
])('doses in columns, sums in rows below: %s, %s', async (...header) => {
  const source = await sourceFromText(
    'doses.csv',
    csv([
      header,
      ...[0, 1, 2].map((r) => [`Rep ${r + 1}`, ...wells.map((of) => of[r] ?? 0)]),
      ['Mean', ...wells.map((of) => of[1] ?? 0)],
      ['SD', ...wells.map(() => 0.02)],
      ['% viability', ...wells.map((_, d) => share(d))],
    ]),
  );
  expect(sumOf(source)).toBeCloseTo(measured, 6);
  expect(namesOf(source, 'sample')).toEqual([]);
  expect(namesOf(source, 'replicate')).toEqual(['1', '2', '3']);
  expect(source.diagnostics.map(({ code }) => code)).toEqual(['summary-row']);
});

test('treatments that state their doses', async () => {
  const source = await sourceFromText(
    'doses.csv',
    csv([
      ['Treatment', 'OD 1', 'OD 2', '% viability'],
      ['Blank', 0.05, 0.06, 0],
      ['Vehicle', 1.5, 1.52, 100],
      ['Letrozole 0.1 µM', 1.3, 1.31, 86],
      ['Letrozole 1 µM', 1.1, 1.12, 72],
    ]),
  );
  const { readings } = source;
  expect(Array.from({ length: 8 }, (_, i) => nameOf(readings, 'role', i))).toEqual([
    ...['blank', 'blank', 'vehicle', 'vehicle', 'treated', 'treated', 'treated', 'treated'],
  ]);
  expect([4, 6].map((i) => readings.numbers.dose?.[i])).toEqual([0.1, 1]);
  expect(nameOf(readings, 'compound', 4)).toBe('Letrozole');
  expect(nameOf(readings, 'doseUnit', 4)).toBe('µM');
});
