import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import { readFile } from '../../../src/importers/read-file.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// The same columns once for each protein, whose name stands above; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const bandsOf = ({ readings }: Source): string[] =>
  Array.from({ length: readings.count }, (_, i) =>
    [
      nameOf(readings, 'sample', i),
      nameOf(readings, 'target', i),
      readings.value[i],
      `row ${readings.row[i]}`,
      `column ${readings.column[i]}`,
    ].join(' '),
  );

const expected = (columns: readonly [number, number], first = 3): string[] =>
  [
    ['p-Akt', 812.4, 955.1],
    ['Akt', 4120.5, 4388.2],
  ].flatMap(([protein, ...values], i) =>
    values.map((value, at) =>
      [
        `${at === 0 ? 'Par' : 'Res'} ${protein} ${value}`,
        `row ${first + at}`,
        `column ${columns[i]}`,
      ].join(' '),
    ),
  );

describe('each protein has its own columns', () => {
  test.each<readonly [string, readonly string[], readonly [number, number]]>([
    [
      'areas and percent behind one column of samples',
      [',p-Akt,,Akt,', 'Sample,Area,%,Area,%', 'Par,812.4,46,4120.5,48', 'Res,955.1,54,4388.2,52'],
      [2, 4],
    ],
    [
      'results of ImageJ',
      [
        'Sample,p-Akt,,,Akt,,',
        ',Area,Mean,IntDen,Area,Mean,IntDen',
        'Par,90,812.4,73116,90,4120.5,370845',
        'Res,90,955.1,85959,90,4388.2,394938',
      ],
      [3, 6],
    ],
    [
      'the protein over each column',
      [
        ',p-Akt,p-Akt,Akt,Akt',
        'Sample,Density,Background,Density,Background',
        'Par,812.4,4,4120.5,5',
        'Res,955.1,4,4388.2,6',
      ],
      [2, 4],
    ],
    [
      'pairs, each with its samples',
      [
        'p-Akt,,Akt,',
        'Sample,Density,Sample,Density',
        'Par,812.4,Par,4120.5',
        'Res,955.1,Res,4388.2',
      ],
      [2, 4],
    ],
    [
      'pairs with a blank column between, and no head above the samples',
      [',p-Akt,,,Akt', ',Intensity,,,Intensity', 'Par,812.4,,Par,4120.5', 'Res,955.1,,Res,4388.2'],
      [2, 5],
    ],
    [
      'one column each',
      [',p-Akt,Akt', 'Sample,Volume,Volume', 'Par,812.4,4120.5', 'Res,955.1,4388.2'],
      [2, 3],
    ],
  ])('%s', async (_, rows, columns) => {
    expect(bandsOf(await sourceFromText('table.csv', text(...rows)))).toEqual(expected(columns));
  });

  test('and further proteins below', async () => {
    const source = await sourceFromText(
      'table.csv',
      text(
        ...['p-Akt,,Akt,', 'Sample,Density,Sample,Density', 'Par,812.4,Par,4120.5'],
        ...['', 'p-ERK,,Actin,', 'Sample,Density,Sample,Density', 'Par,701.3,Par,9120.1'],
      ),
    );
    expect(bandsOf(source).map((band) => band.split(' ').slice(0, 3).join(' '))).toEqual([
      'Par p-Akt 812.4',
      'Par p-ERK 701.3',
      'Par Akt 4120.5',
      'Par Actin 9120.1',
    ]);
  });
});

describe('what looks like it is read as before', () => {
  test('genes over Cq and melting temperature', async () => {
    const source = await sourceFromText(
      'table.csv',
      text(
        ...[',ESR1,,GAPDH,', 'Sample,Ct,Tm,Ct,Tm'],
        ...['Par 1,24.1,84.5,18.1,86.1', 'Par 2,24.4,84.6,18.3,86.0', 'Res 1,27.2,84.5,18.2,86.2'],
      ),
    );
    expect([...source.readings.value]).toEqual([24.1, 18.1, 24.4, 18.3, 27.2, 18.2]);
  });

  test('blots and not proteins above the same columns', async () => {
    const source = await sourceFromText(
      'table.csv',
      text('Blot 1,,Blot 2,', 'Lane,Density,Lane,Density', '1,812.4,1,4120.5', '2,955.1,2,4388.2'),
    );
    expect(source.readings.names.run.dictionary).toEqual(['', 'Blot 1', 'Blot 2']);
  });

  test.each([
    ['below proteins', [',p-Akt,,Akt,', 'Sample,Mean,SEM,Mean,SEM']],
    ['below groups', [',Par,,Res,', 'Protein,Mean,SEM,Mean,SEM']],
    ['in one row', ['Protein,Par Mean,Par SEM,Res Mean,Res SEM']],
  ])('means with their spread hold no band: %s', async (_, heads) => {
    const names = heads.at(-1)?.startsWith('Protein') ? ['p-Akt', 'Akt'] : ['Par', 'Res'];
    const rows = names.map((name, i) => `${name},81${i}.4,41.2,412${i}.5,99.1`);
    const bytes = new TextEncoder().encode(text(...heads, ...rows));
    const [outcome] = await readFile('table.csv', bytes);
    expect(outcome?.ok).toBe(false);
  });

  test('a density beside its spread is the band, and the words below proteins are none', async () => {
    const source = await sourceFromText(
      'table.csv',
      text(',p-Akt,,Akt,', 'Sample,Density,SD,Density,SD', 'Par,812.4,41.2,4120.5,99.1'),
    );
    expect([...source.readings.value]).toEqual([812.4, 4120.5]);
    expect(source.unreadColumns).toEqual(['p-Akt SD', 'Akt SD']);
  });
});
