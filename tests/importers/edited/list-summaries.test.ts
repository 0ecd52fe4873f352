import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// Averages that people write between and below rows of viability; all values are invented.

const read = (...lines: readonly string[]): Promise<Source> =>
  sourceFromText('list.csv', `${lines.join('\n')}\n`);
const rowsOf = ({ readings }: Source): number[] => [...new Set(readings.row)];
const said = ({ diagnostics }: Source): string[] =>
  diagnostics.map(({ code, row, text }) => `${code} ${row} ${text}`);

const signals = [1210, 1245, 1281, 1316, 1352, 1387];
const wells = signals.map((signal, i) => `${i + 1},A${i + 1},${signal}`);
const doses = [0, 0.1, 1, 10, 100].map((dose, i) =>
  [i + 1, dose, 0.9 - i / 10, 0.92 - i / 10, 0.94 - i / 10].join(','),
);

describe.each([
  ['plots', 'Plot,Well,Signal', wells],
  ['names that nothing heads', ',Well,Signal', wells],
  ['remarks', 'Remark,Well,Signal', wells],
  ['plots before doses', 'Plot,Dose (µM),Rep1,Rep2,Rep3', doses],
  ['names that nothing heads before doses', ',Dose (µM),Rep1,Rep2,Rep3', doses],
  ['plates before doses', 'Plate,Dose (µM),Rep1,Rep2,Rep3', doses],
])('a column of %s comes first', (_, header, rows) => {
  const width = header.split(',').length;
  const sum = (word: string, value: number): string =>
    [word, '', ...Array.from({ length: width - 2 }, () => value)].join(',');

  test.each(['Average', 'Mean', 'SD', 'Mittelwert', 'Std. Dev.'])(
    '«%s» is no row of it, and is said',
    async (word) => {
      for (const at of [3, rows.length]) {
        const source = await read(header, ...rows.slice(0, at), sum(word, 0.7), ...rows.slice(at));
        expect(said(source)).toEqual([`summary-row ${at + 2} ${word}`]);
        expect(rowsOf(source)).not.toContain(at + 2);
        expect(rowsOf(source)).toHaveLength(rows.length);
      }
    },
  );

  test('a mean and its deviation are said once', async () => {
    const source = await read(header, ...rows, sum('Mean', 0.7), sum('SD', 0.1));
    expect(said(source)).toEqual([`summary-row ${rows.length + 2} Mean`]);
    expect(rowsOf(source)).toHaveLength(rows.length);
  });
});

test('the mean of each dose beside its dose is no reading', async () => {
  const rows = [0.1, 1, 10, 100].flatMap((dose, i) => [
    `1,${dose},${0.9 - i / 10}`,
    `2,${dose},${0.94 - i / 10}`,
    `Mean,${dose},${0.92 - i / 10}`,
  ]);
  const source = await read('Plot,Dose (µM),Viability', ...rows);
  expect(source.readings.count).toBe(8);
  expect(said(source)).toEqual(['summary-row 4 Mean']);
});

test('a sample of such a name at a dose is one, but where its value is the mean of those above', async () => {
  const rows = ['X,0.1,0.912', 'X,1,0.724', 'X,10,0.336'];
  const named = await read('Compound,Dose (µM),Viability', ...rows, 'Max,100,0.211');
  expect(named.readings.count).toBe(4);
  expect(said(named)).toEqual([]);
  const summed = await read('Compound,Dose (µM),Viability', ...rows, 'Mean,100,0.657');
  expect(summed.readings.count).toBe(3);
  expect(said(summed)).toEqual(['summary-row 5 Mean']);
});

test('a table of means and deviations alone is read as it was', async () => {
  const rows = [0.1, 1, 10, 100].flatMap((dose, i) => [
    `Mean,${dose},${0.9 - i / 10}`,
    `SD,${dose},${0.031 + i / 100}`,
  ]);
  const source = await read('Statistic,Dose (µM),Viability', ...rows);
  expect(source.readings.count).toBe(8);
});
