import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// The lines of plate views as people leave them; all names and values are invented.

const numbers = ',,1,2,3,4,5,6';
const words = ['Content', 'Sample', 'Target', 'Cq', 'SQ'] as const;
const wells = [1, 2, 3, 4, 5, 6];

function cellOf(word: (typeof words)[number], letter: string, well: number): string {
  const index = letter.charCodeAt(0) - 64;
  if (word === 'Content') return 'Unkn';
  if (word === 'Sample') return `Par_${well}`;
  if (word === 'Target') return index % 2 === 0 ? 'GAPDH' : 'ESR1';
  return word === 'SQ' ? 'NaN' : `${18 + index}.${well}1`;
}

const lineOf = (word: (typeof words)[number], letter: string): string =>
  [letter, word, ...wells.map((well) => cellOf(word, letter, well))].join(',');
const linesOf = (letters: string): string[] =>
  [...letters].flatMap((letter) => words.map((word) => lineOf(word, letter)));

const read = async (...lines: readonly string[]): Promise<Source> => {
  const source = await sourceFromText('view.csv', `${lines.join('\n')}\n`);
  expect(source.format).toBe('bio-rad-plate-view');
  return source;
};

function wellsOf({ readings }: Source): string[] {
  return Array.from({ length: readings.count }, (_, i) =>
    [
      nameOf(readings, 'position', i),
      nameOf(readings, 'sample', i),
      nameOf(readings, 'target', i),
      readings.value[i],
    ].join(' '),
  );
}

const runsOf = ({ readings }: Source): string[] => [
  ...new Set(Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'run', i))),
];

const plain = linesOf('ABCDEFGH');

test.each([
  ['a remark', ['repeat these wells']],
  ['two remarks', ['repeat these wells', ',see the notes']],
  ['an average', ['Average,,19.3,19.3,19.3,19.3,19.3,19.3']],
  ['an average behind the letters', [',Mean,19.3,19.3,19.3,19.3,19.3,19.3']],
])('%s ends no plate view, and it is said', async (_, inserted) => {
  const expected = wellsOf(await read(numbers, ...plain));
  expect(expected).toHaveLength(48);
  for (const at of [0, 2, 5, 17, 35]) {
    const lines = [...plain.slice(0, at), ...inserted, ...plain.slice(at)];
    const source = await read(numbers, ...lines);
    expect(wellsOf(source)).toEqual(expected);
    expect(source.diagnostics.map(({ code, row }) => `${code} ${row}`)).toEqual(
      inserted.map((__, i) => `summary-row ${at + 2 + i}`),
    );
  }
});

test('what stands below the last row is no part of the plate', async () => {
  const source = await read(numbers, ...plain, 'Average,,19.3', 'printed on a Monday');
  expect(source.readings.count).toBe(48);
  expect(source.diagnostics).toEqual([]);
});

test('rows are taken by their letter, and lines whose letter is gone go with those above', async () => {
  const expected = wellsOf(await read(numbers, ...plain)).toSorted();
  expect(wellsOf(await read(numbers, ...linesOf('HCABDGFE'))).toSorted()).toEqual(expected);
  const merged = plain.map((line) => (line.includes('Content') ? line : line.slice(1)));
  expect(wellsOf(await read(numbers, ...merged)).toSorted()).toEqual(expected);
});

test('a row that stands twice begins a further plate, and it is said', async () => {
  const source = await read(numbers, ...linesOf('ABCDBE'));
  expect(source.readings.count).toBe(36);
  expect(source.diagnostics).toMatchObject([{ code: 'file-duplicate', row: 22, text: 'B' }]);
  expect(runsOf(source)).toEqual(['Plate 1', 'Plate 2']);
});

test('a second plate below its own numbers is read too', async () => {
  const source = await read(numbers, ...linesOf('ABCD'), '', numbers, ...linesOf('ABCD'));
  expect(source.readings.count).toBe(48);
  expect(source.diagnostics).toEqual([]);
  expect(runsOf(source)).toEqual(['Plate 1', 'Plate 2']);
});

test('a line of values that does not say what it holds is said', async () => {
  const lines = plain.map((line) => (line.startsWith('H,Cq') ? line.replace('Cq', '') : line));
  const source = await read(numbers, ...lines);
  expect(source.diagnostics).toMatchObject([
    { code: 'summary-row', row: 40, text: 'H' },
    { code: 'value-missing', text: 'H' },
  ]);
});

describe('a row of a plate whose line of Cq was deleted', () => {
  test.each([
    ['a letter on each line', plain],
    [
      'a letter on the first line alone',
      plain.map((line) => (line.includes(',Content,') ? line : line.replace(/^[A-H]/, ''))),
    ],
  ])('is said, and the wells of the others stay theirs: %s', async (_, lines) => {
    const expected = wellsOf(await read(numbers, ...lines));
    const at = lines.indexOf(lineOf('Content', 'C')) + 3;
    const source = await read(numbers, ...lines.toSpliced(at, 1));
    expect(wellsOf(source)).toEqual(expected.filter((well) => !well.startsWith('C')));
    expect(source.diagnostics.filter(({ code }) => code === 'value-missing')).toMatchObject([
      { text: 'C', message: expect.stringContaining('C1 to C6') as unknown },
    ]);
  });

  test('is nothing to be said of where it is not in use', async () => {
    const unused = plain.map((line) =>
      line.startsWith('C') && !line.includes(',Cq,')
        ? line.replace(/^(C,\w+).*/, '$1,,,,,,')
        : line,
    );
    const source = await read(numbers, ...unused.filter((line) => !line.startsWith('C,Cq')));
    expect(source.readings.count).toBe(42);
    expect(source.diagnostics).toEqual([]);
  });
});
