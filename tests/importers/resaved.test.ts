import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Exports as they come back from a spreadsheet: remarked on, spaced out, saved with decimal commas. All is invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

function rowsOf({ readings }: Source): string[] {
  return Array.from({ length: readings.count }, (_, i) =>
    [
      nameOf(readings, 'position', i),
      nameOf(readings, 'sample', i),
      nameOf(readings, 'target', i),
      readings.value[i],
      readings.numbers.dose?.[i],
    ].join(' '),
  );
}

/** The lines of a table with a column of remarks, some of them blank, before or behind the others. */
function remarked(header: string, lines: readonly string[], isFirst: boolean): string {
  const add = (line: string, remark: string): string =>
    isFirst ? `${remark},${line}` : `${line},${remark}`;
  return text(add(header, 'Comment'), ...lines.map((line, i) => add(line, i % 3 ? '' : 'smeared')));
}

test.each([
  [
    'blots',
    'oxygen,treatment,HIF1A,LDHA',
    ['21%,None,1457,10845', '21%,BAY,9080,25639', '1%,None,8001,30125', '1%,BAY,7001,22222'],
  ],
  ['blots', 'x,HER2,EGFR', ['1,1457,10845', '2,9080,25639', '3,8001,30125', '4,7001,22222']],
  [
    'cq',
    'ESR1,GAPDH',
    ['24.1,18.1', '24.3,18.2', '26.2,18.0', '26.4,18.3', '24.2,18.1', '24.5,18.4'],
  ],
])('a column of remarks names nothing: %s, %s', async (file, header, lines) => {
  const plain = await sourceFromText(`${file} western.csv`, text(header, ...lines));
  for (const isFirst of [true, false]) {
    const source = await sourceFromText(`${file} western.csv`, remarked(header, lines, isFirst));
    expect(source.format).toBe(plain.format);
    expect(rowsOf(source)).toEqual(rowsOf(plain));
  }
});

test('blank lines between the rows of a plate view end no plate', async () => {
  const path = 'test-data/importers/bio-rad-plate-view/plate-view-decimal-comma.csv';
  const whole = readFileSync(path, 'utf8');
  const spaced = whole.replaceAll(/\r?\n(?=[B-H],Content)/g, '\n,,,,,,\n\n');
  expect(spaced).not.toBe(whole);
  const [plain, other] = [
    await sourceFromText('a.csv', whole),
    await sourceFromText('a.csv', spaced),
  ];
  expect(rowsOf(other)).toEqual(rowsOf(plain));
});

test('amounts of a Gen5 layout may have decimal commas', async () => {
  const fixture = readFileSync('test-data/importers/biotek-gen5/two-plates-two-reads.txt', 'utf8');
  const amounts = Array.from({ length: 12 }, (_, i) => `0.${i + 1}`);
  const whole = fixture.replaceAll(/(?<=Well ID)\r?\n/g, `\n\t${amounts.join('\t')}\tConc/Dil\n`);
  const plate = (decimal: string): string =>
    whole.replaceAll(/(?<=\t\d+)\.(?=\d+[\t\r\n])/g, decimal);
  const [points, commas] = [
    await sourceFromText('gen5.txt', plate('.')),
    await sourceFromText('gen5.txt', plate(',')),
  ];
  expect(points.format).toBe('biotek-gen5');
  expect(points.readings.numbers.dose?.[0]).toBe(0.1);
  expect(rowsOf(commas)).toEqual(rowsOf(points));
});

test('wells named C1 and H1 are no parameters of a fit beside a Cq column', async () => {
  const empty = ['C1', 'H1'].map((well) => `${well},,${well},,,`);
  const bytes = new TextEncoder().encode(
    text('Position,Flag,Sample,Detector,Task,Ct', ...empty, 'A1,,Par_1,ESR1,Unknown,24.1'),
  );
  const [outcome] = await readFile('sds.csv', bytes);
  expect(outcome?.ok && outcome.importer.assay).toBe('qpcr');
});
