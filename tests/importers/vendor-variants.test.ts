import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { NameColumn } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Exports with other columns, headers and titles than the fixtures; all names and values are invented.

const namesOf = ({ readings }: Source, column: NameColumn): string[] =>
  Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i));
const text = (...lines: readonly string[]): string => lines.join('\n');

test.each(['∆R', '∆Rn', '?R', 'dR', 'dRn', 'R'])(
  'an Aria calls samples by their well names beside Cq (%s)',
  async (of) => {
    const source = await sourceFromText(
      'run.csv',
      text(
        `Well,Dye,Target,Well Name,Well Type,Replicate,Threshold (${of}),Cq (${of})`,
        'A1,SYBR,ESR1,Par 1,Unknown,1,0.1,24.31',
        'A2,SYBR,ESR1,Par 1,Unknown,1,0.1,24.42',
        'A3,SYBR,ESR1,Par 2,Unknown,2,0.1,24.87',
      ),
    );
    expect(source.format).toBe('agilent-ariamx');
    expect(namesOf(source, 'sample')).toEqual(['Par 1', 'Par 1', 'Par 2']);
    expect(namesOf(source, 'replicate')).toEqual(['', '', '']);
    expect(source.replicateMeaning).toBe('technical');
  },
);

const shapes = (headers: string, rows: readonly string[]): string =>
  text(headers, ...rows.map((row, i) => `0001_01,800,0000${i + 1},${row}`));

test('Image Studio may export the mean, least and greatest of its shapes too', async () => {
  const source = await sourceFromText(
    'blot.csv',
    shapes(
      'Image Name,Channel,Name,Signal,Total,Area,Bkgnd.,Type,Min.,Max.,Mean,Median,Std. Dev.,Lane',
      [
        '412.5,712.5,480,0.625,Signal,1,99,50,48,3,1',
        '1390.2,1690.2,480,0.625,Signal,1,99,51,48,3,2',
      ],
    ),
  );
  expect(source.format).toBe('licor-image-studio');
  expect([...source.readings.value]).toEqual([412.5, 1390.2]);
});

test('Image Studio shapes whose channel is hidden keep their signal', async () => {
  const source = await sourceFromText(
    'blot_HER2.csv',
    text(
      'Image Name,Name,Signal,Total,Area,Bkgnd.,Type,Mean',
      '0001_01,00001,412.5,712.5,480,0.625,Signal,50',
      '0001_01,00002,1390.2,1690.2,480,0.625,Signal,51',
    ),
  );
  expect(source.format).toBe('licor-image-studio');
  expect([...source.readings.value]).toEqual([412.5, 1390.2]);
});

test('a mean beside an area is ImageJ’s where no signal stands beside it', async () => {
  const source = await sourceFromText(
    'blot.csv',
    text(
      ' ,Label,Area,Mean,Min,Max,Ch',
      '1,HER2.tif,480,50.125,1,99,1',
      '2,HER2.tif,480,51.5,1,99,1',
    ),
  );
  expect(source.format).toBe('imagej-results');
  expect([...source.readings.value]).toEqual([50.125, 51.5]);
});

test('a page of a Rotor-Gene names its target without the columns of replicates', async () => {
  const source = await sourceFromText(
    'run.csv',
    text(
      'Quantitative analysis of Cycling A.Green (ESR1)',
      '',
      'No.,Colour,Name,Type,Ct,Ct Comment',
      '1,255,Par 1,Unknown,24.31,',
      '2,255,NTC,NTC,,NEG (NTC)',
    ),
  );
  expect(source.format).toBe('qiagen-rotor-gene');
  expect(namesOf(source, 'target')).toEqual(['ESR1', 'ESR1']);
});

test('German numbers of wells keep those in which nothing amplified', async () => {
  const source = await sourceFromText(
    'run.csv',
    text('Nr.;Farbe;Name;Typ;Ct', '1;255;Par 1;Unbekannt;24,31', '2;255;Wasser;NTC;'),
  );
  expect(namesOf(source, 'sample')).toEqual(['Par 1', 'Wasser']);
  expect(namesOf(source, 'role')).toEqual(['', 'no-template']);
});

test('a header of a LightCycler 480 that comes back goes on with its filter and run', async () => {
  const header = 'Include\tColor\tPos\tName\tCp\tConcentration\tStandard\tStatus';
  const well = (i: number): string => `True\t255\tA${i}\tPar ${i}\t24.${i}1\t\t0\t`;
  const source = await sourceFromText(
    'run.txt',
    text(
      'Experiment: par res  Selected Filter: FAM (465-510)',
      header,
      well(1),
      header,
      well(2),
      '',
      'Experiment: par res  Selected Filter: VIC / HEX / Yellow555 (533-580)',
      header,
      well(3),
    ),
  );
  expect(namesOf(source, 'target')).toEqual(['FAM', 'FAM', 'VIC']);
  expect(namesOf(source, 'run')).toEqual(['par res', 'par res', 'par res']);
});

test('the columns of a realplex may stand in another order', async () => {
  const source = await sourceFromText(
    'run.csv',
    text(
      'Name,Pos,Target FAM,Ct FAM,Target VIC,Ct VIC',
      'Par 1,A1,ESR1,24.31,GAPDH,17.12',
      'Res 1,A2,ESR1,25.32,GAPDH,17.25',
    ),
  );
  expect(source.format).toBe('eppendorf-realplex');
  expect(new Set(namesOf(source, 'target'))).toEqual(new Set(['ESR1', 'GAPDH']));
});

test('the colour of a well is no signal of it', async () => {
  const rows = [1, 2, 3, 4].map((i) => `A${i},255,Par ${i},10`);
  await expect(
    sourceFromText('run.csv', text('Pos,Color,Name,Concentration', ...rows)),
  ).rejects.toThrow('was not read');
});

test('contents of a BMG reader end in the letter of their kind', async () => {
  const contents = [
    'Sample X1',
    'Blank B',
    'Negative control N',
    'Positive control P',
    'Standard S2',
  ];
  const source = await sourceFromText(
    'plate.csv',
    text(
      'Well,Content,Raw Data (570)',
      ...contents.map((content, i) => `A${i + 1},${content},0.${i + 4}12`),
    ),
  );
  expect(namesOf(source, 'role')).toEqual(['', 'blank', 'vehicle', 'positive-control', 'standard']);
});
