import { describe, expect, test } from 'vitest';
import { likelyOwners, whyNoOwner } from '../../src/app/sheets/likely-owners.ts';
import { toSheet } from '../../src/app/sheets/place-sheets.ts';
import type { Assay } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import type { SheetTable } from '../../src/importers/layout/sheet-table.ts';
import { sourceOf } from '../annotation/build-study.ts';

const wells = (rows: string, columns: number): string[] =>
  [...rows].flatMap((row) => Array.from({ length: columns }, (_, i) => `${row}${i + 1}`));

const nameless = (file: string, positions: readonly string[], assay: Assay = 'qpcr'): Source =>
  sourceOf(
    positions.map((position, i) => ({ position, sample: `Sample ${i + 1}` })),
    { file, assay },
  );

const pasted = (positions: readonly string[]): SheetTable => ({
  plate: '',
  keyedBy: 'position',
  entries: positions.map((key, i) => ({
    key,
    names: { sample: `Par_${i}` },
    dose: null,
    row: i + 1,
  })),
  replicateMeaning: 'unclear',
  why: '',
});

const small = nameless('small.csv', wells('ABCD', 6));
const large = nameless('large.csv', wells('ABCDEFGH', 12));
const lanes = nameless('blot.csv', ['1', '2', '3', '4'], 'western');
const named = sourceOf(
  wells('ABCD', 6).map((position) => ({ position, sample: 'Par 1', target: 'ESR1' })),
  { file: 'named.csv' },
);
const studyOf = (...sources: Source[]): Study => ({ ...emptyStudy, sources });
const ownersOf = (positions: readonly string[], study: Study): string[] => {
  const owners = likelyOwners(pasted(positions), study);
  return study.sources.flatMap(({ id, file }) => (owners.includes(id) ? file : []));
};

describe('pasted names are offered to', () => {
  const all = studyOf(small, large, lanes, named);
  test.each([
    ['the plate of their size', wells('ABCD', 6), ['small.csv']],
    ['the plate that has most of their wells', wells('ABCDEFGH', 12), ['large.csv']],
    ['the plate that has their wells', ['H11', 'H12'], ['large.csv']],
    ['the blot that has their lanes', ['Lane 1', 'Lane 2', 'Lane 3'], ['blot.csv']],
    ['no file where none has their wells', wells('NOP', 24), []],
  ])('%s', (_, positions, files) => {
    expect(ownersOf(positions, all)).toEqual(files);
  });

  test('the plate that nothing else names, and to none of several that something does', () => {
    const twin = nameless('twin.csv', wells('ABCD', 6));
    const sheet = { ...toSheet('layout.csv', pasted(wells('ABCD', 6)), 0), appliesTo: [small.id] };
    const study = { ...studyOf(small, twin), sheets: [sheet] };
    expect(ownersOf(wells('ABCD', 6), study)).toEqual(['twin.csv']);
    const both = { ...study, sheets: [{ ...sheet, appliesTo: [small.id, twin.id] }] };
    expect(ownersOf(wells('ABCD', 6), both)).toEqual([]);
  });

  test('the only file of a study, also over names of its own, if it has their wells', () => {
    expect(ownersOf(wells('ABCD', 6), studyOf(named))).toEqual(['named.csv']);
    expect(ownersOf(wells('NOP', 24), studyOf(named))).toEqual([]);
    expect(ownersOf(wells('ABCD', 6), studyOf(named, lanes))).toEqual([]);
  });
});

test('a hint says why no file was chosen', () => {
  expect(whyNoOwner(pasted(wells('NOP', 24)), studyOf(small))).toBe(
    'No file was chosen for this table: of the 24 wells or lanes of small.csv it knows none.',
  );
  expect(whyNoOwner(pasted(wells('ABCD', 6)), studyOf(named, lanes))).toBe(
    'No file was chosen for this table: named.csv has such wells or lanes, and names of its own for them.',
  );
});
