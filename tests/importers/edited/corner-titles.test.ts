import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import { readFile } from '../../../src/importers/read-file.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// Small tables of one protein or gene each, which stands in the corner or above; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const readingsOf = ({ readings }: Source): string[] =>
  Array.from({ length: readings.count }, (_, i) =>
    [nameOf(readings, 'sample', i), nameOf(readings, 'target', i), readings.value[i]].join(' '),
  ).toSorted();

const noted = ({ diagnostics }: Source): unknown[] =>
  diagnostics.filter(({ code }) => code === 'replicate-meaning-unclear').map(({ text: of }) => of);

const bands = (corner: (protein: string) => readonly string[]): string =>
  text(
    ...[...corner('HER2'), 'Par,812.4,955.1', 'Res,401.7,388.2', ''],
    ...[...corner('Actin'), 'Par,4120.5,4388.2', 'Res,4011.9,4207.3'],
  );

const wells = (corner: (gene: string) => readonly string[]): string =>
  text(
    ...[...corner('ESR1'), 'Par,24.1,24.3', 'Res,27.2,27.1', ''],
    ...[...corner('GAPDH'), 'Par,18.1,18.3', 'Res,18.2,18.4'],
  );

describe('proteins', () => {
  const expected = ['HER2 812.4 955.1 401.7 388.2', 'Actin 4120.5 4388.2 4011.9 4207.3']
    .flatMap((row) => {
      const [protein, ...values] = row.split(' ');
      return values.map(
        (value, i) => `${i < 2 ? 'Par' : 'Res'} ${(i % 2) + 1} ${protein} ${value}`,
      );
    })
    .toSorted();

  test.each<readonly [string, (protein: string) => readonly string[]]>([
    ['in the corner, above a column for each blot', (protein) => [`${protein},Blot 1,Blot 2`]],
    ['in the corner, above replicates', (protein) => [`${protein},n=1,n=2`]],
    ['above a blank corner', (protein) => [`${protein},,`, ',Rep 1,Rep 2']],
    ['above replicates', (protein) => [`${protein},,`, 'Sample,Rep 1,Rep 2']],
    ['above bare numbers', (protein) => [`${protein},,`, 'Sample,1,2']],
  ])('%s', async (what, corner) => {
    const source = await sourceFromText('table.csv', bands(corner));
    expect(source.assay).toBe('western');
    expect(readingsOf(source)).toEqual(expected);
    expect(noted(source)).toEqual(what.includes('bare') ? ['HER2'] : []);
  });

  test('in the corner, beside the word for what was measured', async () => {
    const source = await sourceFromText(
      'table.csv',
      text(
        'HER2,Density',
        'Par 1,812.4',
        'Res 1,401.7',
        '',
        'Actin,Density',
        'Par 1,4120.5',
        'Res 1,4011.9',
      ),
    );
    expect(readingsOf(source)).toEqual([
      'Par 1 Actin 4120.5',
      'Par 1 HER2 812.4',
      'Res 1 Actin 4011.9',
      'Res 1 HER2 401.7',
    ]);
    expect(source.readings.row[2]).toBe(6);
  });

  test('one that nobody knows, beside one that is known', async () => {
    const source = await sourceFromText(
      'table.csv',
      text(
        'Actin,Blot 1,Blot 2',
        'Par,4120.5,4388.2',
        '',
        'ZNF-X,Blot 1,Blot 2',
        'Par,812.4,955.1',
      ),
    );
    expect(source.readings.names.target.dictionary).toEqual(['', 'Actin', 'ZNF-X']);
  });
});

describe('genes', () => {
  test.each<readonly [string, (gene: string) => readonly string[], boolean]>([
    ['in the corner', (gene) => [`${gene},Ct1,Ct2`], false],
    ['above bare numbers', (gene) => [`${gene},,`, ',1,2'], true],
  ])('%s, with technical wells', async (_, corner, isNoted) => {
    const source = await sourceFromText('table.csv', wells(corner));
    expect(source.assay).toBe('qpcr');
    expect(source.replicateMeaning).toBe('technical');
    expect(readingsOf(source)).toContain('Res ESR1 27.1');
    expect(source.readings.count).toBe(8);
    expect(noted(source)).toEqual(isNoted ? ['ESR1'] : []);
  });

  test('above biological replicates', async () => {
    const source = await sourceFromText(
      'table.csv',
      wells((gene) => [`${gene},,`, ',n=1,n=2']),
    );
    expect(source.replicateMeaning).toBe('biological');
    expect(readingsOf(source)).toContain('Res 2 ESR1 27.1');
  });
});

describe('what looks like it is read as before', () => {
  test('a corner that names what stands below it', async () => {
    const source = await sourceFromText(
      'western blot.csv',
      text('Cell,HER2,Actin', 'Par 1,812.4,4120.5', 'Res 1,401.7,4011.9'),
    );
    expect(readingsOf(source)).toHaveLength(4);
    expect(source.readings.names.target.dictionary).toEqual(['', 'HER2', 'Actin']);
  });

  test('a plate of a gene', async () => {
    const rows = [...'ABCDEFGH'].map((letter, i) =>
      [letter, ...Array.from({ length: 12 }, (_, at) => (18 + i / 7 + at / 13).toFixed(2))].join(
        ',',
      ),
    );
    const bytes = new TextEncoder().encode(
      text(`GAPDH,${Array.from({ length: 12 }, (_, i) => i + 1).join(',')}`, ...rows),
    );
    const [outcome] = await readFile('cq plate.csv', bytes);
    expect(outcome?.ok ? outcome.importer.id : 'refused').not.toBe('qpcr-table');
  });

  test('the same protein twice, which may be two blots of it', async () => {
    const bytes = new TextEncoder().encode(
      text('HER2,Blot 1,Blot 2', 'Par,812.4,955.1', '', 'HER2,Blot 1,Blot 2', 'Par,401.7,388.2'),
    );
    const [outcome] = await readFile('table.csv', bytes);
    expect(outcome?.ok).toBe(false);
  });
});
