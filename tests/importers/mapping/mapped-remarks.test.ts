import { expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import { readDelimited } from '../../../src/importers/bytes/delimited.ts';
import { guessMapping } from '../../../src/importers/mapping/guess-mapping.ts';
import type { Imported } from '../../../src/importers/importer.ts';
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
