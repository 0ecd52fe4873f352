import { expect, test } from 'vitest';
import { readDelimited } from '../../../src/importers/bytes/delimited.ts';
import { decimalsAreSplit } from '../../../src/importers/bytes/split-decimals.ts';
import { readFile } from '../../../src/importers/read-file.ts';

// Decimal commas between commas, without quotes; all names and values are invented.

const split: readonly (readonly [what: string, lines: readonly string[]])[] = [
  [
    'Cq of an export with its threshold',
    [
      'Well,Sample Name,Target Name,CT,Ct Threshold',
      'A1,Par 1,ESR1,24,53,0,2',
      'A2,Par 1,GAPDH,Undetermined,0,2',
      'A3,Res 1,ESR1,25,87,0,2',
      'A4,Res 1,GAPDH,17,25,0,2',
    ],
  ],
  [
    'Cq alone',
    [
      'Well,Fluor,Target,Sample,Cq',
      'A1,SYBR,ESR1,Par,24,53',
      'A2,SYBR,ESR1,Par,24,61',
      'A3,SYBR,ESR1,Res,NaN',
      'A4,SYBR,ESR1,Res,25,9',
      'A5,SYBR,ESR1,Res,25,7',
      'A6,SYBR,ESR1,Res,25,8',
    ],
  ],
  [
    'wells that all amplified',
    ['Well,Sample,Target,Cq', 'A1,Par 1,ESR1,24,53', 'A2,Par 2,ESR1,24,61', 'A3,Res 1,ESR1,25,9'],
  ],
  ['a plate', [',1,2,3', 'A,0,512,0,634,0,701', 'B,0,498,0,611,0,723', 'C,0,052,0,049,0,051']],
  [
    'bands',
    ['Lane,HER2,Actin', '1,412,06,1390,2', '2,415,07,1402,5', '3,980,11,1388,04', '4,975,3,1391,9'],
  ],
  ['doses', ['Drug,Dose,Viability', 'Ful,0,100,0,951', 'Ful,0,300,0,722', 'Ful,1,000,0,413']],
];

test.each(split)('%s is refused in a sentence that says so', async (_, lines) => {
  const [outcome] = await readFile('x.csv', new TextEncoder().encode(lines.join('\n')));
  expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'file-damaged' }] });
  expect(outcome?.ok === false && outcome.diagnostics[0]?.message).toBe(
    'x.csv has commas between its cells and in its numbers, so each number with decimals fills two cells.',
  );
});

test.each([
  [
    'numbers of rows as R writes them',
    ['id,HER2,Actin', '1,001,1200,5000', '2,002,1300,5100', '3,003,1250,5050'],
  ],
  [
    'titles over the first of three',
    ['Dose,Par,,,Res', '0,100,98,102,95,97,99', '10,80,78,82,85,87,89', '100,60,58,62,75,77,79'],
  ],
  [
    'two values a title',
    ['Drug,Par,Res', 'Ful,100,98,95,97', 'Tam,80,78,85,87', 'Ana,60,58,75,77'],
  ],
  ['an unnamed sum', ['Sample,HER2,Actin', 'P1,100,300,400', 'P2,110,310,420', 'P3,120,320,440']],
  [
    'points beside whole numbers',
    ['Well,Sample,Cq', 'A1,Par,24.53,1,02', 'A2,Par,24.61,1,02', 'A3,Res,25.1,1,02'],
  ],
  ['facts above a table', ['Run,3', 'A1,Par,ESR1,24', 'A2,Par,ESR1,25', 'A3,Par,ESR1,26']],
  [
    'a table as it should be',
    ['Well,Sample,Cq,Passage', 'A1,Par,24,05', 'A2,Par,25,06', 'A3,Res,26,07'],
  ],
])('and %s is not', (_, lines) => {
  expect(decimalsAreSplit(readDelimited(lines.join('\n')))).toBe(false);
});

test('decimal commas in quotes are read', async () => {
  const text =
    'Well,Sample,Target,Cq\nA1,Par,ESR1,"24,53"\nA2,Par,ESR1,"24,07"\nA3,Res,ESR1,"25,1"';
  const [outcome] = await readFile('x.csv', new TextEncoder().encode(text));
  expect(outcome?.ok && [...outcome.imported.readings.value]).toEqual([24.53, 24.07, 25.1]);
});
