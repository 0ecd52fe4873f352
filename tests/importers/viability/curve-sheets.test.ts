import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromBytes, sourceFromText } from '../../analysis/study-from-text.ts';
import type { SheetRows } from '../book-of.ts';
import { bookOf } from '../book-of.ts';

// Curves that have a sheet each; all names and values are invented.

const doses = [0, 0.01, 0.1, 1, 10, 100];
const curve = (ic50: number, more = 0): number[] =>
  doses.map((dose) => Math.round(1000 / (1 + dose / ic50)) / 10 + more);

/** Doses in rows, with a column for each of `headers`. */
const rowsOf = (dose: string, headers: readonly string[], ic50 = 1): SheetRows => [
  [dose, ...headers],
  ...doses.map((value, row) => [value, ...headers.map((_, i) => curve(ic50, i)[row] ?? null)]),
];

const read = (sheets: Readonly<Record<string, SheetRows>>): Promise<Source> =>
  sourceFromBytes('Book1.xlsx', bookOf(sheets));

/** What tells curves apart, each once. */
const curvesOf = ({ readings }: Source): string[] => [
  ...new Set(
    Array.from({ length: readings.count }, (_, i) =>
      (['run', 'compound', 'sample'] as const)
        .map((name) => nameOf(readings, name, i))
        .filter((name) => name !== '')
        .join(' of '),
    ),
  ),
];

const saidBy = ({ diagnostics }: Source): string =>
  diagnostics.map(({ message }) => message).join(' ');

describe('the sheets tell the curves apart', () => {
  test.each<[string, Record<string, SheetRows>, string[], string]>([
    [
      'cells, where nothing else is named',
      { Parental: rowsOf('Dose (µM)', ['Rep1', 'Rep2']), 'MCF7-AR': rowsOf('Dose (µM)', ['Rep1']) },
      ['Parental', 'MCF7-AR'],
      'the samples: Parental, MCF7-AR',
    ],
    [
      'drugs, beside columns of cells',
      {
        Everolimus: rowsOf('Dose (µM)', ['Parental', 'Resistant']),
        'AZD-0000': rowsOf('Dose (µM)', ['Parental', 'Resistant'], 3),
      },
      [
        ...['Everolimus of Parental', 'Everolimus of Resistant'],
        ...['AZD-0000 of Parental', 'AZD-0000 of Resistant'],
      ],
      'the compounds',
    ],
    [
      'cell lines, beside columns of cells',
      {
        'MCF-7': rowsOf('Everolimus (nM)', ['Parental', 'Resistant']),
        T47D: rowsOf('Everolimus (nM)', ['Parental', 'Resistant'], 3),
      },
      [
        ...['Everolimus of MCF-7 Parental', 'Everolimus of MCF-7 Resistant'],
        ...['Everolimus of T47D Parental', 'Everolimus of T47D Resistant'],
      ],
      'the cells that their samples are of',
    ],
    [
      'experiments',
      {
        'Exp 1': rowsOf('Dose (µM)', ['Par', 'Res']),
        'Exp 2': rowsOf('Dose (µM)', ['Par', 'Res'], 3),
      },
      ['Exp 1 of Par', 'Exp 1 of Res', 'Exp 2 of Par', 'Exp 2 of Res'],
      'experiments of their own',
    ],
    [
      'drugs, above rows of cells whose columns are the doses',
      Object.fromEntries(
        ['Everolimus', 'Alpelisib'].map((drug) => [
          drug,
          [
            ['Dose (µM)', ...doses],
            ['Par', ...curve(1)],
            ['Res', ...curve(10)],
          ],
        ]),
      ),
      ['Everolimus of Par', 'Everolimus of Res', 'Alpelisib of Par', 'Alpelisib of Res'],
      'the compounds: Everolimus, Alpelisib',
    ],
  ])('%s', async (_, sheets, curves, said) => {
    const source = await read(sheets);
    expect(curvesOf(source)).toEqual(curves);
    expect(saidBy(source)).toContain(said);
  });

  test('not those of one sheet, nor of tables that name everything', async () => {
    const one = await read({ Parental: rowsOf('Dose (µM)', ['Rep1', 'Rep2']) });
    expect(curvesOf(one)).toEqual(['']);
    const named: SheetRows = [
      ['Compound', 'Sample', 'Plate', 'Dose (µM)', 'Absorbance'],
      ...doses.map((dose, i) => ['Everolimus', 'Par', 'P1', dose, curve(1)[i] ?? null]),
    ];
    const shifted = named.map((row, i) => (i === 0 ? row : [...row.slice(0, 4), 50 + i * 1.25]));
    const two = await read({ 'Plate 1': named, 'Plate 2': shifted });
    expect(curvesOf(two)).toEqual(['P1 of Everolimus of Par']);
    expect(saidBy(one) + saidBy(two)).not.toContain('names of the sheets');
  });

  test('not sheets that hold the same wells once more', async () => {
    const source = await read({
      'OD 570': rowsOf('Dose (µM)', ['Rep1', 'Rep2']),
      '% viability': rowsOf('Dose (µM)', ['Rep1', 'Rep2'], 1.5),
    });
    expect(source.readings.count).toBe(2 * doses.length);
    expect(saidBy(source)).toContain('% viability');
  });
});

describe('replicates that are headed by numbers alone', () => {
  const table = (head: string, counts: readonly (number | string)[]): string =>
    [[head, ...counts], ...doses.map((dose, i) => [dose, ...counts.map(() => curve(1)[i])])]
      .map((cells) => cells.join(','))
      .join('\n');

  test.each(['Dose (µM)', 'Conc uM', 'Concentration', '[Everolimus] nM'])('%s', async (head) => {
    const { readings } = await sourceFromText('curve.csv', table(head, [1, 2, 3, 4]));
    expect(readings.count).toBe(4 * doses.length);
    expect(readings.numbers.dose?.[4]).toBe(0.01);
    expect([0, 1, 2, 3].map((i) => nameOf(readings, 'replicate', i))).toEqual(['1', '2', '3', '4']);
  });

  test('but not doses in a row, above names', async () => {
    const text = `Dose (µM),1,2,3,4,5\nPar,98.5,81.2,60.3,41.8,22.4\nRes,99.1,97.3,94.2,90.5,86.6\n`;
    const { readings } = await sourceFromText('curve.csv', text);
    expect(nameOf(readings, 'sample', 0)).toBe('Par');
    expect(readings.numbers.dose?.[1]).toBe(2);
  });
});
