import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import type { NameColumn } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// Columns whose heads stand in two rows; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const distinct = ({ readings }: Source, column: NameColumn): string[] => [
  ...new Set(Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i))),
];

describe('heads of two rows', () => {
  test('wells that are counted with a space, below a gene on each column', async () => {
    const source = await sourceFromText(
      'cq.csv',
      text(
        ...['Sample,ESR1,ESR1,GAPDH,GAPDH', ',Ct 1,Ct 2,Ct 1,Ct 2'],
        ...['Par 1,24.1,24.2,18.1,18.2', 'Par 2,24.3,24.4,18.2,18.3', 'Res 1,27.3,27.4,18.0,18.1'],
      ),
    );
    expect(source.readings.count).toBe(12);
    expect(distinct(source, 'sample')).toEqual(['Par 1', 'Par 2', 'Res 1']);
    expect(distinct(source, 'target')).toEqual(['ESR1', 'GAPDH']);
  });

  test('replicates that are counted below the name of their group: genes', async () => {
    const source = await sourceFromText(
      'cq.csv',
      text(
        ...['Gene,Control,,,Resistant,,', ',1,2,3,1,2,3'],
        ...['ESR1,24.1,24.2,24.3,27.1,27.2,27.3', 'GAPDH,18.1,18.2,18.3,18.1,18.2,18.3'],
      ),
    );
    expect(source.readings.count).toBe(12);
    expect(distinct(source, 'sample')).toEqual(
      ['Control', 'Resistant'].flatMap((group) => [1, 2, 3].map((i) => `${group} ${i}`)),
    );
    expect(source.readings.row[0]).toBe(3);
  });

  test('with a word before the numbers and one before the groups', async () => {
    const source = await sourceFromText(
      'cq.csv',
      text(
        ...['Cell line,MCF-7,,LetR,', 'Replicate,1,2,1,2'],
        ...['ESR1,24.1,24.2,27.1,27.2', 'GAPDH,18.1,18.2,18.1,18.2', 'PGR,26.1,26.2,29.1,29.2'],
      ),
    );
    expect(distinct(source, 'sample')).toEqual(['MCF-7 1', 'MCF-7 2', 'LetR 1', 'LetR 2']);
    expect(distinct(source, 'target')).toEqual(['ESR1', 'GAPDH', 'PGR']);
  });

  test.each([
    ['Sample,ESR1,,GAPDH,', ',Ct,Ct,Ct,Ct'],
    [',ESR1,,GAPDH,', 'Sample,Ct,Ct,Ct,Ct'],
    [',ESR1,ESR1,GAPDH,GAPDH', 'Sample,Cq,Cq,Cq,Cq'],
  ])('genes over columns of Ct: %s', async (upper, lower) => {
    const source = await sourceFromText(
      'cq.csv',
      text(
        upper,
        lower,
        'Par 1,24.1,24.2,18.1,18.2',
        'Res 1,27.1,27.2,18.1,18.0',
        'Res 2,27.1,27.2,18.1,18.0',
      ),
    );
    expect(source.readings.count).toBe(12);
    expect(distinct(source, 'target')).toEqual(['ESR1', 'GAPDH']);
    expect(distinct(source, 'sample')).toEqual(['Par 1', 'Res 1', 'Res 2']);
  });

  test('and proteins', async () => {
    const source = await sourceFromText(
      'bands.csv',
      text(
        'Protein,Par,,Res,',
        ',n1,n2,n1,n2',
        'p-Akt,1800,1850,3600,3700',
        'Akt,2400,2450,2390,2300',
      ),
    );
    expect(distinct(source, 'sample')).toEqual(['Par 1', 'Par 2', 'Res 1', 'Res 2']);
    expect(distinct(source, 'target')).toEqual(['p-Akt', 'Akt']);
  });

  test('of doses, where bare numbers may count wells and n counts experiments', async () => {
    const curve = (counts: string): string =>
      text(
        ...['Dose (nM),Parental,,Resistant,', counts],
        ...['1,98,97,99,98', '10,80,82,95,94', '100,45,44,88,87', '1000,12,13,60,61'],
      );
    const wells = await sourceFromText('curve.csv', curve(',1,2,1,2'));
    expect(wells.readings.count).toBe(16);
    expect(distinct(wells, 'sample')).toEqual(['Parental', 'Resistant']);
    const experiments = await sourceFromText('curve.csv', curve(',n1,n2,n1,n2'));
    expect(distinct(experiments, 'sample')).toHaveLength(4);
  });

  test('the numbers of a plate below its title count no replicates', async () => {
    const source = await sourceFromText(
      'plate.csv',
      text('OD 570,,,,', ',1,2,3,4', 'A,0.05,1.21,1.15,0.81', 'B,0.06,1.22,1.16,0.82'),
    );
    expect(source.format).toBe('plate-grid');
    expect(source.readings.count).toBe(8);
  });

  test('a row of units gives the doses theirs and is no row of values', async () => {
    const source = await sourceFromText(
      'curve.csv',
      text('Dose,Parental,Resistant', 'nM,OD,OD', '1,1.21,1.20', '10,1.01,1.10', '100,0.51,0.90'),
    );
    expect(source.readings.count).toBe(6);
    expect(distinct(source, 'doseUnit')).toEqual(['nM']);
    expect(source.diagnostics).toEqual([]);
  });
});
