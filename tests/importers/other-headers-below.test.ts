import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Tables below each other whose headers go on with other names; all names and values are invented.

const cellsOf = ({ readings }: Source): string[] =>
  Array.from({ length: readings.count }, (_, i) =>
    [
      nameOf(readings, 'run', i),
      nameOf(readings, 'sample', i),
      nameOf(readings, 'target', i),
      readings.numbers.dose?.[i],
      readings.value[i],
    ]
      .filter((text) => text !== '' && text !== undefined)
      .join(' '),
  );
const text = (...lines: readonly string[]): string => lines.join('\n');
const blot = ['Sample,HER2,Actin', 'Par 1,1200,5000', 'Res 1,3600,5050'];

test.each([
  ['nothing', [], 'table 1', 'table 2'],
  ['a blank line', [''], 'table 1', 'table 2'],
  ['a title', ['', 'Blot of May'], 'table 1', 'Blot of May'],
])(
  'blots of other proteins with %s between them keep their names and loadings',
  async (_, between, first, second) => {
    const source = await sourceFromText(
      'blot.csv',
      text(...blot, ...between, 'Sample,EGFR,Actin', 'Par 1,2200,5200', 'Res 1,1100,5250'),
    );
    expect(source.format).toBe('band-table-wide');
    expect(cellsOf(source)).toEqual([
      `${first} Par 1 HER2 1200`,
      `${first} Par 1 Actin 5000`,
      `${first} Res 1 HER2 3600`,
      `${first} Res 1 Actin 5050`,
      `${second} Par 1 EGFR 2200`,
      `${second} Par 1 Actin 5200`,
      `${second} Res 1 EGFR 1100`,
      `${second} Res 1 Actin 5250`,
    ]);
    expect(source.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);

test('proteins below a blot with the only loading go by it', async () => {
  const source = await sourceFromText(
    'blot.csv',
    text(...blot, '', 'Sample,EGFR,AKT', 'Par 1,2200,520', 'Res 1,1100,525'),
  );
  expect(cellsOf(source)).toContain('Par 1 EGFR 2200');
  expect(cellsOf(source)).toContain('Par 1 Actin 5000');
});

test('the same header once more is the same table', async () => {
  const source = await sourceFromText(
    'blot.csv',
    text(...blot, '', 'Sample,HER2,Actin', 'Par 2,1210,5010', 'Res 2,3610,5060'),
  );
  expect(cellsOf(source)).toHaveLength(8);
  expect(cellsOf(source).at(-1)).toBe('Res 2 Actin 5060');
});

test('curves of other cells below each other keep their names', async () => {
  const source = await sourceFromText(
    'viability.csv',
    text(
      ...['Dose,Par,Res', '0,100,101', '10,80,95', '100,40,90', '1000,10,60'],
      '',
      ...['Dose,MCF7,T47D', '0,100,99', '10,85,92', '100,50,80', '1000,12,55'],
    ),
  );
  expect(source.readings.count).toBe(16);
  expect(cellsOf(source).at(-1)).toBe('T47D 1000 55');
  expect(source.diagnostics).toEqual([]);
});

test('a sample that is called as the first column is no header', async () => {
  const source = await sourceFromText(
    'blot.csv',
    text(
      'Sample,Group,HER2,Actin',
      'Par 1,Par,1200,5000',
      'Sample,Par,1300,5100',
      'Res 1,Res,3600,5050',
    ),
  );
  expect(source.readings.count).toBe(6);
});
