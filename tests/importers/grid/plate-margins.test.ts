import { expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// Plates with words along their edges, as people write them; all values are invented.

const values = [
  '0.05,1.21,1.15,0.93,0.61,0.42',
  '0.06,1.18,1.16,1.12,0.98,0.81',
  '0.05,1.20,1.14,0.95,0.60,0.43',
  '0.07,1.19,1.13,0.94,0.62,0.44',
];
const numbers = '1,2,3,4,5,6';

/** What each well of a plate is said to hold: position, group, compound, role, dose. */
async function wellsOf(...lines: readonly string[]): Promise<string[]> {
  const { readings, diagnostics } = await sourceFromText('plate.csv', `${lines.join('\n')}\n`);
  expect(diagnostics).toEqual([]);
  expect(readings.count).toBe(24);
  return Array.from({ length: readings.count }, (_, i) =>
    [
      nameOf(readings, 'position', i),
      nameOf(readings, 'group', i),
      nameOf(readings, 'compound', i),
      nameOf(readings, 'role', i),
      readings.numbers.dose?.[i] ?? '',
      nameOf(readings, 'doseUnit', i),
    ].join(' '),
  );
}

const lettered = values.map((line, i) => `${'ABCD'.charAt(i)},${line}`);

test('cells above the columns', async () => {
  const wells = await wellsOf(',Par,Par,Par,LetR,LetR,LetR', `,${numbers}`, ...lettered);
  expect([wells[0], wells[5], wells[23]]).toEqual(['A1 Par    ', 'A6 LetR    ', 'D6 LetR    ']);
});

test('doses above the columns, under a word that says so', async () => {
  const wells = await wellsOf('Letrozole (nM),blank,0,1,10,100,1000', `,${numbers}`, ...lettered);
  expect(wells.slice(0, 3)).toEqual([
    'A1   blank NaN ',
    'A2  Letrozole vehicle 0 nM',
    'A3  Letrozole treated 1 nM',
  ]);
  const plain = await wellsOf('Dose (µM),blank,0,1,10,100,1000', `,${numbers}`, ...lettered);
  expect(plain[5]).toBe('A6   treated 1000 µM');
});

test('cells beside the rows, before the letters or behind the wells', async () => {
  const of = (i: number): string => (i < 2 ? 'Par' : 'LetR');
  const behind = await wellsOf(`,${numbers},`, ...lettered.map((line, i) => `${line},${of(i)}`));
  const before = await wellsOf(`,,${numbers}`, ...lettered.map((line, i) => `${of(i)},${line}`));
  expect(behind).toEqual(before);
  expect([behind[0], behind[12]]).toEqual(['A1 Par    ', 'C1 LetR    ']);
});

test('cells beside the rows and doses with their units above the columns', async () => {
  const wells = await wellsOf(
    ',,blank,DMSO,1 nM,10 nM,100 nM,1 µM',
    `,,${numbers}`,
    ...lettered.map((line, i) => `${i < 2 ? 'Par' : 'LetR'},${line}`),
  );
  expect([wells[0], wells[1], wells[17]]).toEqual([
    'A1 Par  blank NaN ',
    'A2 Par  vehicle NaN ',
    'C6 LetR  treated 1 µM',
  ]);
});

test.each([
  ['a preamble', 'Plate,1,Date,2026-01-01,Reader,X,'],
  ['a title', 'Par and LetR,,,,,,'],
  ['one word for all', ',Par,Par,Par,Par,Par,Par'],
  ['bare numbers', ',3,4,5,6,7,8'],
])('%s above the numbers names no wells', async (_, line) => {
  const wells = await wellsOf(line, `,${numbers}`, ...lettered);
  expect(wells[0]).toBe('A1     ');
});

test.each(['570,570,570,570', 'OD:570,OD:570,OD:690,OD:690', 'Mean,SD,Mean,SD'])(
  'labels of reads or sums behind the rows name no cells: %s',
  async (labels) => {
    const rows = lettered.map((line, i) => `${line},${labels.split(',')[i]}`);
    const wells = await wellsOf(`,${numbers},`, ...rows);
    expect(wells[0]).toBe('A1     ');
  },
);
