import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Exports of readers and of densitometry that lost their heads or were saved again; all names and values are invented.

const text = (...lines: readonly string[]): string => lines.join('\n');
const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const columns = Array.from({ length: 12 }, (_, i) => i + 1);
const line = (first: string, cell: (column: number) => string, last: string): string =>
  [first, ...columns.map(cell), last].join('\t');
const signal = (row: number, column: number): string =>
  (0.1 + ((row * 12 + column * 7) % 97) / 50).toFixed(3);

const layout = [
  'Layout',
  ['', ...columns].join('\t'),
  ...letters.map((letter) => line(letter, (i) => (i === 12 ? 'BLK' : `SPL${i}`), 'Well ID')),
];
const results = [
  'Results',
  ['', ...columns].join('\t'),
  ...letters.flatMap((letter, row) => [
    line(letter, (i) => signal(row, i), 'mtt:570'),
    line('', (i) => (Number(signal(row, i)) - 0.05).toFixed(3), 'Blank mtt:570'),
  ]),
];

test.each([
  [
    'a short head of Gen5',
    ['Software Version\t3.14', 'Plate Number\tPlate 1', 'Reader Type:\tSynergy HTX', ''],
  ],
  ['no head', []],
])('a layout above a plate of two lines a row makes it no layout: %s', async (_, head) => {
  const { readings } = await sourceFromText('plate.txt', text(...head, ...layout, '', ...results));
  expect(readings.count).toBe(96);
  expect(readings.value[0]).toBe(Number(signal(0, 1)));
  expect(nameOf(readings, 'role', 11)).toBe('blank');
});

test('layouts of several lines a row stay layouts', async () => {
  const doses = letters.flatMap((letter) => [
    line(letter, (i) => `SPL${i}`, 'Well ID'),
    line('', (i) => `${i * 10}`, 'Conc/Dil'),
  ]);
  await expect(
    sourceFromText('plate.txt', text('Layout', ['', ...columns].join('\t'), ...doses)),
  ).rejects.toThrow('was not read');
});

const measured = ['78,915', '175,332', '146,784', '151,423'];

test('means with three decimals each are no thousands where semicolons stand between them', async () => {
  const { readings } = await sourceFromText(
    'blot_HER2.csv',
    text(' ;Area;Mean;Min;Max', ...measured.map((mean, i) => `${i + 1};2640;${mean};12;255`)),
  );
  expect([...readings.value]).toEqual([78.915, 175.332, 146.784, 151.423]);
});

test('and thousands as before where commas do', async () => {
  const { readings } = await sourceFromText(
    'blot_HER2.csv',
    text(' ,Area,Mean,Min,Max', ...measured.map((mean, i) => `${i + 1},2640,"${mean}",12,255`)),
  );
  expect([...readings.value]).toEqual([78915, 175332, 146784, 151423]);
});

test('points between semicolons stay points', async () => {
  const { readings } = await sourceFromText(
    'blot_HER2.csv',
    text(' ;Area;Mean;Min;Max', '1;2640;78.915;12;255', '2;2640;175.33;12;255'),
  );
  expect([...readings.value]).toEqual([78.915, 175.33]);
});
