import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import { guessMapping } from '../../src/importers/mapping/guess-mapping.ts';
import { openWorkbooks } from '../../src/importers/bytes/open-workbook.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';
import { linesOf } from './lines-of.ts';

// Curves as Prism and people write them; all names and values are invented.

const names = 'Parental,Parental,Resistant,Resistant';
const falling = [
  '98.2,97.1,98.9,97.5',
  '81.5,84.2,91.5,94.2',
  '42.1,43.9,82.1,83.9',
  '12.3,12.2,42.3,42.2',
];

function table(header: string, doses: readonly (number | string)[], rows = falling): string {
  return `${[header, ...doses.map((dose, i) => `${dose},${rows[i]}`)].join('\n')}\n`;
}

async function outcomeOf(text: string): Promise<Awaited<ReturnType<typeof readFile>>[number]> {
  const [outcome] = await readFile('curve.csv', new TextEncoder().encode(text));
  if (!outcome) throw new Error('nothing came of it');
  return outcome;
}

describe('a first column that is not called so holds the doses', () => {
  test.each([
    ['below X', table(`X,${names}`, [0.1, 1, 10, 100])],
    ['below nothing', table(`,${names}`, [0.1, 1, 10, 100])],
    ['below the word for a compound', table(`Drug,${names}`, [0.1, 1, 10, 100])],
    ['falling', table(`X,${names}`, [1000, 100, 10, 1], falling.toReversed())],
  ])('of a dilution series with replicates: %s', async (_, text) => {
    const source = await sourceFromText('curve.csv', text);
    expect(source.assay).toBe('viability');
    expect(source.readings.count).toBe(16);
    expect(source.diagnostics).toMatchObject([{ severity: 'info', code: 'column-ambiguous' }]);
  });

  test('in half decades from a dose of zero', async () => {
    const rows = ['101,99,102,98', ...falling, '9.1,8.7,31.2,30.4'];
    const text = table(`X,${names}`, [0, 1, 3, 10, 30, 100], rows);
    const source = await sourceFromText('curve.csv', text);
    expect(source.readings.count).toBe(24);
    expect(nameOf(source.readings, 'role', 0)).toBe('vehicle');
  });

  test('of logarithms', async () => {
    const source = await sourceFromText('curve.csv', table(`X,${names}`, [-9, -8, -7, -6]));
    expect(source.readings.numbers.dose?.[4]).toBeCloseTo(1e-8, 15);
  });
});

describe('a unit says that a column holds doses', () => {
  test.each(['nM', '[Letrozole] (nM)', '[Letrozole], nM', 'Letrozole nM', 'Letrozole, nM'])(
    '«%s»',
    async (header) => {
      const source = await sourceFromText('curve.csv', table(`"${header}",${names}`, [1, 2, 3, 4]));
      expect(source.assay).toBe('viability');
      expect(source.readings.numbers.dose?.[15]).toBe(4);
      expect(linesOf(source)[0]).toContain(header === 'nM' ? 'Parental' : 'Letrozole');
      expect(source.diagnostics).toEqual([]);
    },
  );

  test('but not where the dose itself stands before it', async () => {
    const text = 'Gene,Control,Letrozole 10 nM\nESR1,1,0.4\nPGR,1,0.3\nTFF1,1,0.2\n';
    expect((await outcomeOf(text)).ok).toBe(false);
  });
});

describe('are not taken for doses', () => {
  test.each([
    ['numbers that rise evenly', table(`X,${names}`, [1, 2, 3, 4])],
    ['days', table(`X,${names}`, [0, 24, 48, 72])],
    [
      'times at which the values rise',
      table(`X,${names}`, [0.1, 1, 10, 100], falling.toReversed()),
    ],
    [
      'numbers beside genes',
      'X,GAPDH,GAPDH,ESR1,ESR1\n0.1,18.2,18.1,24.1,24.3\n1,18.1,18.0,24.0,24.2\n10,18.0,17.9,23.9,24.1\n100,17.9,17.8,23.8,24.0\n',
    ],
  ])('%s', async (_, text) => {
    const outcome = await outcomeOf(text);
    expect(outcome.ok && outcome.importer.assay === 'viability').toBe(false);
  });
});

test('the X of a table that stays unclear is no group', async () => {
  const text = table(`X,${names}`, [1, 2, 3, 4]);
  const [opened] = await openWorkbooks('curve.csv', new TextEncoder().encode(text));
  const [first] = opened?.ok ? opened.workbook.tables : [];
  expect(first && guessMapping(first, 'curve.csv')).toMatchObject({
    columns: ['', 'value', 'value', 'value', 'value'],
  });
});

test('columns of conditions beside proteins are bands, as their numbers say', async () => {
  const text =
    ',Parental,Parental,Resistant,Resistant\np-Akt,1800,1820,3830,3810\nAkt,2410,2440,2720,2730\nActin,2610,2640,2920,2930\n';
  const [opened] = await openWorkbooks('bands.csv', new TextEncoder().encode(text));
  const [first] = opened?.ok ? opened.workbook.tables : [];
  expect(first && guessMapping(first, 'bands.csv')).toMatchObject({
    kind: 'groups',
    assay: 'western',
    columns: ['target', 'value', 'value', 'value', 'value'],
  });
});
