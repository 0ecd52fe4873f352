import { expect, test } from 'vitest';
import type { NameColumn } from '../../src/domain/reading.ts';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Heads that stand once for several columns, and rows that are no samples; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const read = (...lines: readonly string[]): Promise<Source> =>
  sourceFromText('western blot.csv', text(...lines));

const namesOf = ({ readings }: Source, column: NameColumn): string[] =>
  Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i));

test('the head of a protein or a gene stands once for several columns of numbers', async () => {
  const bands = await read(
    'Sample,HER2,,Actin,',
    'Par,812.4,815.1,4120.5,4131.2',
    'Res,401.7,399.8,4011.9,4007.3',
  );
  expect([...bands.readings.value].slice(0, 4)).toEqual([812.4, 815.1, 4120.5, 4131.2]);
  expect(namesOf(bands, 'target').slice(0, 4)).toEqual(['HER2', 'HER2', 'Actin', 'Actin']);
  const wells = await read(
    ...['Sample,ESR1,,,GAPDH,,', 'Par 1,24.1,24.3,24.2,18.1,18.2,18.3'],
    ...['Par 2,24.6,24.4,24.5,18.4,18.3,18.2', 'Res 1,27.2,27.1,27.0,18.3,18.0,18.1'],
  );
  expect(wells.readings.count).toBe(18);
});

test.each([
  ['remarks', 'Sample,HER2,,Actin,', 'Par,812.4,faint,4120.5,ok'],
  ['no regular number of columns', 'Sample,HER2,,Actin', 'Par,812.4,815.1,4120.5'],
])('columns without a head that hold %s are no bands', async (_, header, row) => {
  const source = await read(header, row, row.replace('Par', 'Res'));
  expect(source.readings.count).toBe(4);
});

test('proteins below a column that is called after samples are no samples', async () => {
  const source = await read(
    ...['Sample,Par 1,Par 2,Res 1', 'HER2,812.4,844.1,401.7', 'Actin,4120.5,4207.3,4011.9'],
    ...['Ratio,0.197,0.201,0.100', 'Norm. to Par,0.99,1.01,0.50'],
  );
  expect(new Set(namesOf(source, 'target'))).toEqual(new Set(['HER2', 'Actin']));
  expect(new Set(namesOf(source, 'sample'))).toEqual(new Set(['Par 1', 'Par 2', 'Res 1']));
});

test('below lanes and samples they may be asked about, and are not read the wrong way round', async () => {
  const bytes = new TextEncoder().encode(
    text(',Lane 1,Lane 2', 'Sample,Par,Res', 'HER2,812.4,401.7', 'Actin,4120.5,4011.9'),
  );
  const [outcome] = await readFile('western blot.csv', bytes);
  const targets = outcome?.ok ? outcome.imported.readings.names.target.dictionary : [];
  expect(targets).not.toContain('Par');
});

test('a row of exposures or weights is no sample', async () => {
  const source = await read(
    ...['Sample,HER2,Actin', 'Par,812.4,4120.5', 'Res,401.7,4011.9'],
    ...['Exposure (s),30,5', 'kDa,185,42'],
  );
  expect(new Set(namesOf(source, 'sample'))).toEqual(new Set(['Par', 'Res']));
  expect(namesOf(source, 'exposure')).toEqual(['30', '5', '30', '5']);
  expect(source.unreadColumns).toEqual(['kDa']);
});

test('a blot that stands once for several samples', async () => {
  const source = await read(
    ...['Exp,Sample,HER2,Actin', '1,Par,812.4,4120.5', ',Res,401.7,4011.9'],
    ...['2,Par,844.1,4207.3', ',Res,388.2,4188.4'],
  );
  expect(namesOf(source, 'run')).toEqual(['1', '1', '1', '1', '2', '2', '2', '2']);
  expect(source.diagnostics[0]?.code).toBe('name-missing');
});
