import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// The rows of plates as people and readers leave them; all values are invented.

const numbers = '\t1\t2\t3\t4\t5\t6';
const signals = (letter: string, add = 0): string =>
  [letter, ...[1, 2, 3, 4, 5, 6].map((i) => (letter.charCodeAt(0) - 64) * 100 + i + add)].join(
    '\t',
  );
const cqs = (letter: string): string =>
  [letter, ...[1, 2, 3, 4, 5, 6].map((i) => letter.charCodeAt(0) - 45 + i / 10)].join('\t');
const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

function wellsOf({ readings }: Source): string[] {
  return Array.from(
    { length: readings.count },
    (_, i) => `${nameOf(readings, 'position', i)} ${readings.value[i]}`,
  );
}

const runsOf = ({ readings }: Source): Set<string> =>
  new Set(Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'run', i)));

describe.each([
  ['signals', 'plate.txt', (letter: string) => signals(letter)],
  ['Cq values', 'plate Ct.txt', cqs],
])('rows of a plate of %s', (_, file, line) => {
  const header = file.includes('Ct') ? `Ct${numbers}` : numbers;

  test.each(['HGFEDCBA', 'ABDCEFHG', 'ABCDHGFE'])('in the order %s', async (order) => {
    const source = await sourceFromText(file, text(header, ...[...order].map(line)));
    const sorted = await sourceFromText(file, text(header, ...[...order].toSorted().map(line)));
    expect(wellsOf(source).toSorted()).toEqual(wellsOf(sorted).toSorted());
    expect(source.readings.count).toBe(48);
    expect(wellsOf(source)).toContain(line('F').split('\t').slice(0, 2).join('1 '));
  });

  test('of which some are missing', async () => {
    const source = await sourceFromText(file, text(header, ...[...'GECA'].map(line)));
    expect(source.readings.count).toBe(24);
  });

  test('that stand twice below the same numbers are two plates', async () => {
    const source = await sourceFromText(file, text(header, ...[...'ABCDEABCDE'].map(line)));
    expect(source.readings.count).toBe(60);
    expect(runsOf(source).size).toBe(2);
  });
});

test('a row of a plate that stands twice is said', async () => {
  const source = await sourceFromText(
    'plate.txt',
    text(numbers, ...[...'ABCDBE'].map((row) => signals(row))),
  );
  expect(source.readings.count).toBe(36);
  expect(source.diagnostics).toMatchObject([{ code: 'file-duplicate', row: 6, text: 'B' }]);
});

test.each(['repeat these!', 'Average\t301', '\tcontrols\t'])(
  'a line that somebody wrote between the rows ends no plate, and it is said: %s',
  async (line) => {
    const rows = [...'ABCDEFGH'].map((row) => signals(row));
    const plain = await sourceFromText('plate.txt', text(numbers, ...rows));
    const lines = text(numbers, ...rows.slice(0, 3), line, ...rows.slice(3));
    const source = await sourceFromText('plate.txt', lines);
    expect(wellsOf(source).filter((well) => !well.endsWith('NaN'))).toEqual(wellsOf(plain));
    expect(source.diagnostics.map(({ row }) => row)).toContain(5);
  },
);

test('the numbers of the next plate right below a plate are none of its wells', async () => {
  const rows = [...'ABCD'].map((row) => signals(row));
  const source = await sourceFromText('plate.txt', text(numbers, ...rows, numbers, ...rows));
  expect(source.readings.count).toBe(48);
  expect(runsOf(source).size).toBe(2);
});

describe('lines that a reader calculated, below a head that somebody deleted', () => {
  const lines = [...'ABCDEFGH'].flatMap((row) => [
    `${signals(row)}\tLUM:Lum`,
    `${signals(row, 0.5).replace(row, '')}\tNormLum`,
  ]);
  const plain = [...'ABCDEFGH'].flatMap((row) => {
    const [, ...cells] = signals(row).split('\t');
    return cells.map((cell, i) => `${row}${i + 1} ${cell}`);
  });

  test.each([
    ['the letter stands once', lines],
    [
      'the letter stands in each line',
      lines.map((line, i) =>
        line.startsWith('\t') ? `${'ABCDEFGH'[(i - 1) / 2] ?? ''}${line}` : line,
      ),
    ],
  ])('are not read, and it is said: %s', async (_, rows) => {
    for (const head of [[], ['Results']]) {
      const source = await sourceFromText('plate.txt', text(...head, numbers, ...rows));
      expect(wellsOf(source)).toEqual(plain);
      expect(source.diagnostics).toMatchObject([{ code: 'summary-row', text: 'NormLum' }]);
    }
  });

  test('several reads of a well are told apart by what stands behind them', async () => {
    const two = lines.map((line) => line.replace('NormLum', 'LUM:690'));
    const { readings } = await sourceFromText('plate.txt', text(numbers, ...two));
    const reads = Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'read', i));
    expect(reads.filter((read) => read === 'LUM:690')).toHaveLength(48);
    expect(reads.filter((read) => read === 'LUM:Lum')).toHaveLength(48);
  });
});
