import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// Results of fitted curves below doses and responses; all names and values are invented.

const doses = [0, 1, 10, 100, 1000, 10_000];
const list = doses.flatMap((dose, i) =>
  [1.3, -0.9].map((off) => `Letrozole,${dose},${(97 - 14.7 * i + off).toFixed(2)}`),
);
const columns = doses.map((dose, i) => `${dose},${98.2 - 15.1 * i},${97.1 - 14.4 * i}`);
const one = 'Compound,Dose (nM),Viability (%)';
const two = 'Dose (nM),Letrozole 1,Letrozole 2';
const wide = ['Letrozole,98,83,68,53,38,23', 'Tamoxifen,98,80,60,50,30,20'];

const read = (...rows: readonly string[]): Promise<Source> =>
  sourceFromText('table.csv', `${rows.join('\n')}\n`);

const summed = ({ diagnostics }: Source): unknown[] =>
  diagnostics.filter(({ code }) => code === 'summary-row').map(({ row }) => row);

describe('results below the doses are not read, and said', () => {
  test.each([
    ['one', [one, ...list], ['IC50,,0.8']],
    ['several', [one, ...list], ['IC50,,0.8', 'Hill slope,,-1.1', 'R²,,0.99', 'LogIC50,,-0.1']],
    ['in the column of doses', [one, ...list], ['IC50,35.2', 'HillSlope,-1.1', 'R²,0.99']],
    ['with their compound', [one, ...list], ['Letrozole,IC50,35.2']],
    ['instead of a dose', [two, ...columns], ['EC50 (nM),35.2,33.1', 'R squared,0.98,0.99']],
    ['behind a blank row', [two, ...columns], ['', 'Log(IC50),1.5,1.4']],
    ['with the ends of the curve', [two, ...columns], ['Top,98,97', 'Bottom,9,8', 'IC50,35,33']],
    ['below doses as heads', ['Compound,0,1,10,100,1000,10000', ...wide], ['IC50,35.2,33.1']],
  ])('%s', async (_, table, results) => {
    const [source, plain] = [await read(...table, ...results), await read(...table)];
    expect([...source.readings.value]).toEqual([...plain.readings.value]);
    expect(source.readings.state.every((state) => state === 0)).toBe(true);
    expect(nameOf(source.readings, 'compound', 0)).toBe(nameOf(plain.readings, 'compound', 0));
    expect(summed(source)).toEqual([table.length + 1 + (results[0] === '' ? 1 : 0)]);
    expect(source.diagnostics).toHaveLength(plain.diagnostics.length + 1);
    expect(source.diagnostics.every(({ severity }) => severity === 'info')).toBe(true);
  });

  test('behind the doses of each compound', async () => {
    const other = list.map((row) => row.replace('Letrozole', 'Tamoxifen'));
    const source = await read(one, ...list, 'IC50,,35.2', ...other, 'IC50,,71.9');
    expect(source.readings.count).toBe(24);
    expect(source.diagnostics[0]?.message).toMatch(/^2 rows hold results/);
  });

  test('in a list of wells', async () => {
    const wells = list.map((row, i) => `B${i + 1},${row}`);
    const source = await read(`Well,${one}`, ...wells, ',IC50,,35.2');
    expect(source.readings.count).toBe(12);
    expect(summed(source)).toEqual([14]);
  });
});

describe('what may be a treatment stays', () => {
  test.each([
    ['replicates at the IC50', ['Letrozole,IC50,52.1', 'Letrozole,IC50,49.7']],
    ['several levels', ['Letrozole,IC25,74.6', 'Letrozole,IC50,52.1', 'Letrozole,IC75,26.3']],
    ['a sample that is called like a coefficient', ['R2,,52.1', 'R2,,49.7']],
    ['a control without a dose', ['Top,,98.1', 'C1,,97.2']],
    ['a compound that is called so, at its dose', ['IC50,10,52.1']],
  ])('%s', async (_, rows) => {
    const source = await read(one, ...list, ...rows);
    expect(source.readings.count).toBe(list.length + rows.length);
    expect(summed(source)).toEqual([]);
  });

  test('a level among the doses of each replicate', async () => {
    const level = 'Letrozole,IC50,52.1';
    const source = await read(one, ...list, level, ...list, level.replace('52.1', '49.7'));
    expect(source.readings.count).toBe(26);
  });

  test('a well of its own', async () => {
    const wells = list.map((row, i) => `B${i + 1},${row}`);
    const source = await read(`Well,${one}`, ...wells, 'C1,Letrozole,IC50,52.1');
    expect(source.readings.count).toBe(13);
  });
});
