import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import { readDelimited } from '../../../src/importers/bytes/delimited.ts';
import { guessMapping } from '../../../src/importers/mapping/guess-mapping.ts';
import type { Imported } from '../../../src/importers/importer.ts';
import type { ColumnMapping, TableMapping } from '../../../src/domain/mapping.ts';
import { summariseTrial } from '../../../src/worker/mapping-trial.ts';
import { readMapped } from '../../../src/importers/mapping/read-mapped.ts';

// Rows of a mapped table that are no data; all names and values are invented.

function read(...rows: readonly string[]): Imported {
  const table = readDelimited(rows.join('\n'));
  return readMapped([table], guessMapping(table));
}

const namesOf = ({ readings }: Imported, column: 'position' | 'sample'): string[] =>
  Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i));

const said = ({ diagnostics }: Imported, code: string): (number | undefined)[] =>
  diagnostics.flatMap((diagnostic) => (diagnostic.code === code ? [diagnostic.row] : []));

const settings = ['Analysis kind,Simple,,', 'Confidence,95,,'];

test('settings below a table of wells are said and not counted', () => {
  const wells = ['Well,Culture,Gene,Reading', 'A1,Par_1,ESR1,24.5', 'A2,Par_2,ESR1,'];
  const imported = read(...wells, ',,,', ...settings);
  expect(namesOf(imported, 'position')).toEqual(['A1', 'A2']);
  expect(said(imported, 'name-missing')).toEqual([5]);
});

test('and those below samples and targets; water without a value is none of them', () => {
  const imported = read(
    'Culture,Gene,Reading',
    'Par_1,ESR1,24.5',
    'Par_2,ESR1,',
    'Par_1,GAPDH,18.1',
    'Run by,,',
    'Water,GAPDH,',
  );
  expect(namesOf(imported, 'sample')).toEqual(['Par_1', 'Par_2', 'Par_1', 'Water']);
  expect(said(imported, 'name-missing')).toEqual([5]);
});

test('means below a table', () => {
  const imported = read('Culture,Gene,Reading', 'Par_1,ESR1,24.5', 'Par_2,ESR1,24.7', 'Mean,,24.6');
  expect(namesOf(imported, 'sample')).toEqual(['Par_1', 'Par_2']);
  expect(said(imported, 'summary-row')).toEqual([4]);
});

describe('sums of a table that the user points at', () => {
  const long: ColumnMapping = {
    kind: 'long',
    assay: 'qpcr',
    sheet: '',
    headerRow: 0,
    columns: ['sample', 'target', 'value'],
    allSheets: false,
  };
  const readAs = (mapping: TableMapping, ...rows: readonly string[]): Imported =>
    readMapped([readDelimited(rows.join('\n'))], mapping);
  const cells = ['Par_1,ESR1,24.52', 'Par_2,ESR1,24.71', 'Par_1,GAPDH,18.11', 'Par_2,GAPDH,18.4'];

  test.each([
    ['Mean', '18.255'],
    ['Average', '18.26'],
    ['SD', '0.21'],
    ['Mittelwert', '18.26'],
    ['CV%', '1.1'],
  ])('«%s» beside a target is said and no sample', (word, value) => {
    const imported = readAs(long, 'Culture,Gene,Reading', ...cells, `${word},GAPDH,${value}`);
    expect(namesOf(imported, 'sample')).toEqual(['Par_1', 'Par_2', 'Par_1', 'Par_2']);
    expect(said(imported, 'summary-row')).toEqual([6]);
    expect(summariseTrial(imported)).toMatchObject({
      readings: 4,
      samples: 2,
      problems: [{ code: 'summary-row', row: 6 }],
    });
  });

  test.each([
    ['Average', '21.4'],
    ['Max', '24.71'],
    ['Std', '19.3'],
  ])('a sample called «%s» of %s is one, for it is no such number', (word, value) => {
    const imported = readAs(long, 'Culture,Gene,Reading', ...cells, `${word},GAPDH,${value}`);
    expect(namesOf(imported, 'sample')).toContain(word);
    expect(said(imported, 'summary-row')).toEqual([]);
  });

  test('a word in the column of wells or of replicates is a name of none', () => {
    const wells: TableMapping = {
      ...long,
      columns: ['position', 'sample', 'target', 'replicate', 'value'],
    };
    const rows = ['A1,Par_1,ESR1,1,24.52', 'A2,Par_1,ESR1,2,24.7', 'A3,Mean,ESR1,1,24.61'];
    const imported = readAs(
      wells,
      'Place,Culture,Gene,Number,Reading',
      ...rows,
      'Mean,Par_1,ESR1,,24.61',
      ',Par_1,ESR1,Mean,24.61',
      ',Average,ESR1,,24.61',
    );
    expect(namesOf(imported, 'sample')).toEqual(['Par_1', 'Par_1', 'Mean']);
    expect(said(imported, 'summary-row')).toEqual([5]);
  });

  test('numbers without a name below it, and behind each of its groups', () => {
    const foot = readAs(long, 'Culture,Gene,Reading', ...cells, ',,21.435');
    expect(foot.readings.count).toBe(4);
    expect(said(foot, 'summary-row')).toEqual([6]);
    const between = readAs(
      long,
      'Culture,Gene,Reading',
      ...['Par,ESR1,24.52', 'Par,ESR1,24.71', 'Par,ESR1,24.615'],
      ...['Par,GAPDH,18.11', 'Par,GAPDH,18.4', 'Par,GAPDH,18.255'],
    );
    expect(between.readings.count).toBe(4);
    expect(said(between, 'summary-row')).toEqual([4]);
  });

  test('and below one column a target', () => {
    const wide: TableMapping = {
      ...long,
      kind: 'wide',
      assay: 'western',
      columns: ['sample', 'group', 'value', 'value'],
    };
    const rows = ['a1,Par,1200,5000', 'a2,Par,1300,5200', 'b1,Res,3600,5100'];
    const imported = readAs(wide, 'Culture,Kind,HER2,Actin', ...rows, 'Mean,All,2033.3,5100');
    expect(namesOf(imported, 'sample')).toEqual(['a1', 'a1', 'a2', 'a2', 'b1', 'b1']);
    expect(said(imported, 'summary-row')).toEqual([5]);
  });

  describe('with a column a group', () => {
    const groups: ColumnMapping = {
      ...long,
      kind: 'groups',
      assay: 'western',
      columns: ['replicate', 'value', 'value'],
      normalised: 'relative quantity',
    };
    const rows = ['Exp 1,1.02,2.31', 'Exp 2,0.95,2.77', 'Exp 3,1.04,2.5'];
    const below = ['Mean,1.003,2.527', 'SD,0.047,0.231', 'n,3,3'];

    test.each([
      ['replicate', groups],
      ['nothing', { ...groups, columns: ['', 'value', 'value'] } as const],
    ])('and a column of %s', (_, mapping) => {
      const imported = readAs(mapping, 'Blot,Par,Res', ...rows, ...below);
      expect([...imported.readings.value]).toEqual([1.02, 2.31, 0.95, 2.77, 1.04, 2.5]);
      expect(said(imported, 'summary-row')).toEqual([5]);
      expect(summariseTrial(imported)).toMatchObject({
        readings: 6,
        problems: [{ code: 'summary-row', row: 5 }],
      });
    });

    test('targets, each with a mean below its rows', () => {
      const targets: ColumnMapping = {
        ...groups,
        columns: ['target', 'replicate', 'value', 'value'],
      };
      const imported = readAs(
        targets,
        'Gene,Blot,Par,Res',
        ...rows.map((row) => `ESR1,${row}`),
        'ESR1,Mean,1.003,2.527',
        ...rows.map((row) => `PGR,${row}`),
        'PGR,Mean,1.003,2.527',
      );
      expect(imported.readings.count).toBe(12);
      expect(said(imported, 'summary-row')).toEqual([5]);
    });

    test('the rest of a longer column is no sum', () => {
      const imported = readAs(groups, 'Blot,Par,Res', ...rows, ',,2.6', ',,2.4');
      expect(imported.readings.count).toBe(8);
      expect(said(imported, 'summary-row')).toEqual([]);
    });
  });
});
