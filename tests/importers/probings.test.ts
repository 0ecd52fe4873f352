import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { NameColumn } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// One gel looked at several times, in one table; all names and values are invented.

const lanes = ['Par 1', 'Par 2', 'Res 1', 'Res 2'];

function tableOf(header: string, looks: readonly string[], samples = lanes): string {
  const rows = looks.flatMap((look, k) =>
    samples.map((sample, i) => `${look},${i + 1},${sample},${1000 * (k + 1) + 37 * i}`),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

const distinct = ({ readings }: Source, column: NameColumn): string[] => [
  ...new Set(Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i))),
];

describe('the targets are what a column says that the gel was looked at with', () => {
  test.each(['Probing', 'Probed with', 'Stain', 'First incubation'])(
    'by the proteins under «%s»',
    async (header) => {
      const source = await sourceFromText(
        'bands.csv',
        tableOf(`${header},Lane,Sample,Intensity`, ['p-Akt', 'total Akt', 'actin']),
      );
      expect(distinct(source, 'target')).toEqual(['p-Akt', 'total Akt', 'actin']);
      expect(source.unreadColumns).toEqual([]);
      expect(source.readings.count).toBe(12);
    },
  );

  test.each(['Image', 'File', 'Scan name'])(
    'by the names of pictures under «%s»',
    async (header) => {
      const pictures = ['gel1_pAkt.tif', 'gel1_Akt.tif', 'gel2_pAkt.tif', 'gel2_Akt.tif'];
      const source = await sourceFromText(
        'bands.csv',
        tableOf(`${header},Lane,Sample,Intensity`, pictures),
      );
      expect(distinct(source, 'target')).toEqual(['pAkt', 'Akt']);
      expect(distinct(source, 'run')).toEqual(['gel1', 'gel2']);
    },
  );
});

test('pictures that name no protein are targets of their own, and that is said', async () => {
  const source = await sourceFromText(
    'bands.csv',
    tableOf('Image,Lane,Sample,Intensity', ['scan a', 'scan b']),
  );
  expect(distinct(source, 'target')).toEqual(['scan a', 'scan b']);
  expect(distinct(source, 'run')).toEqual(['']);
  expect(source.diagnostics).toMatchObject([
    { severity: 'warning', code: 'name-missing', column: 'Image' },
  ]);
});

test('a second picture of a protein is another exposure of the same lanes', async () => {
  const source = await sourceFromText(
    'bands.csv',
    tableOf('Image,Protein,Lane,Sample,Intensity', ['scan a,p-Akt', 'scan b,p-Akt', 'scan c,Akt']),
  );
  expect(distinct(source, 'run')).toEqual(['']);
  expect(distinct(source, 'exposure')).toEqual(['scan a', 'scan b', '']);
});

describe('stay blots of their own', () => {
  test.each([
    ['pictures called after blots', tableOf('Image,Lane,Sample,Intensity', ['blot 1', 'blot 2'])],
    ['blots', tableOf('Blot,Lane,Sample,Intensity', ['x', 'y'])],
    [
      'pictures of groups alone',
      tableOf('Image,Lane,Sample,Intensity', ['scan a', 'scan b'], ['Par', 'Res']),
    ],
    [
      'pictures that all show all targets',
      tableOf('Image,Protein,Lane,Sample,Intensity', [
        'scan a,p-Akt',
        'scan a,Akt',
        'scan b,p-Akt',
        'scan b,Akt',
      ]),
    ],
  ])('%s', async (_, table) => {
    const source = await sourceFromText('bands.csv', table);
    expect(distinct(source, 'run')).toHaveLength(2);
    expect(distinct(source, 'exposure')).toEqual(['']);
  });
});

test('a column of samples called after proteins names no targets', async () => {
  const source = await sourceFromText(
    'bands.csv',
    'Lane,Sample,Protein,Intensity\n1,Akt,HER2,100\n2,HER2,HER2,120\n3,EGFR,HER2,90\n',
  );
  expect(distinct(source, 'target')).toEqual(['HER2']);
});
