import { describe, expect, test } from 'vitest';
import { applySheets } from '../../src/domain/apply-sheets.ts';
import { lacksNames } from '../../src/domain/lacks-names.ts';
import { positionKey } from '../../src/domain/position-key.ts';
import { nameOf } from '../../src/domain/reading.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { makeSheet, makeSource } from './make-sheets.ts';

test.each([
  ['a01', 'A1'],
  ['A 1', 'A1'],
  ['P24', 'P24'],
  ['AF048', 'AF48'],
  ['Lane 03', '3'],
  ['12', '12'],
  ['S01-A13', 'S01-A13'],
])('the position %s is %s', (text, key) => {
  expect(positionKey(text)).toBe(key);
});

test('files whose names are the instrument’s own are without names', () => {
  expect(lacksNames(makeSource('a', [{ position: 'A1', sample: 'Sample 1', target: 'X' }]))).toBe(
    true,
  );
  expect(lacksNames(makeSource('b', [{ position: 'A1', sample: 'Par_1', target: '' }]))).toBe(true);
  expect(lacksNames(makeSource('c', [{ position: 'A1', sample: 'Par_1', target: 'X' }]))).toBe(
    false,
  );
});

describe('sheets', () => {
  const source = makeSource('plate', [
    { position: 'A1', sample: 'Sample 1' },
    { position: 'A02', sample: 'Sample 2' },
    { position: 'b3', sample: 'Sample 3' },
    { position: 'H12', sample: 'Sample 4' },
  ]);
  const sheet = makeSheet([
    ['A01', { sample: 'Par_1', target: 'ESR1', group: 'Parental' }],
    ['a2', { sample: 'Res_1', target: 'ESR1', group: 'Resistant' }],
    ['B3', { sample: 'Par_1', target: 'GAPDH', role: 'reference' }],
    ['C1', { sample: 'nobody' }],
  ]);

  test('name wells without regard to case and zeros, and leave the source as it was', () => {
    const study = { ...emptyStudy, sources: [source], sheets: [sheet] };
    const { study: named } = applySheets(study);
    const readings = named.sources[0]?.readings ?? source.readings;
    const rows = [0, 1, 2, 3].map((i) =>
      (['sample', 'target', 'group', 'role'] as const).map((column) => nameOf(readings, column, i)),
    );
    expect(rows).toEqual([
      ['Par_1', 'ESR1', 'Parental', ''],
      ['Res_1', 'ESR1', 'Resistant', ''],
      ['Par_1', 'GAPDH', '', 'reference'],
      ['Sample 4', '', '', ''],
    ]);
    expect(readings.names.sample.dictionary).toEqual(['', 'Par_1', 'Res_1', 'Sample 4']);
    expect(nameOf(source.readings, 'sample', 0)).toBe('Sample 1');
    expect(readings.value).toBe(source.readings.value);
  });

  test('what fits nothing is told on both sides', () => {
    const study = { ...emptyStudy, sources: [source], sheets: [sheet] };
    const messages = applySheets(study).problems.map(({ message }) => message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('H12');
    expect(messages[1]).toContain('C1');
  });

  test('a sheet that no file uses says so', () => {
    const study = { ...emptyStudy, sources: [source], sheets: [{ ...sheet, appliesTo: [] }] };
    const { study: named, problems } = applySheets(study);
    expect(named.sources[0]?.readings).toBe(source.readings);
    expect(problems).toMatchObject([{ code: 'sheet-unmatched', file: 'layout.csv' }]);
  });

  test('a well of several targets has an entry for each', () => {
    const duplex = makeSource('duplex', [
      { position: 'A1', target: 'FAM' },
      { position: 'A1', target: 'VIC' },
    ]);
    const study = {
      ...emptyStudy,
      sources: [duplex],
      sheets: [
        makeSheet([
          ['A1', { target: 'FAM', sample: 'one' }],
          ['A1', { target: 'VIC', sample: 'two' }],
        ]),
      ],
    };
    const readings = applySheets(study).study.sources[0]?.readings ?? duplex.readings;
    expect([nameOf(readings, 'sample', 0), nameOf(readings, 'sample', 1)]).toEqual(['one', 'two']);
  });

  test('samples are renamed by their number where the file prefixes it', () => {
    const numbered = makeSource('numbered', [
      { position: 'A1', sample: 's01', target: 'X' },
      { position: 'A2', sample: 's12', target: 'X' },
    ]);
    const info = makeSheet(
      [
        ['1', { sample: 'Par_1', group: 'Parental' }],
        ['12', { sample: 'Res_1', group: 'Resistant' }],
      ],
      { keyedBy: 'sample', appliesTo: ['numbered'] },
    );
    const study = { ...emptyStudy, sources: [numbered], sheets: [info] };
    const { study: named, problems } = applySheets(study);
    const readings = named.sources[0]?.readings ?? numbered.readings;
    expect([nameOf(readings, 'sample', 0), nameOf(readings, 'sample', 1)]).toEqual([
      'Par_1',
      'Res_1',
    ]);
    expect(problems).toEqual([]);
  });

  test('that state groups alone leave samples the names that they have', () => {
    const groups = makeSheet(
      [
        ['A1', { sample: 'Parental', group: 'Parental' }],
        ['A2', { sample: 'Parental', group: 'Parental' }],
        ['B3', { sample: 'Resistant 2', group: 'Resistant', replicate: '2' }],
      ],
      { id: 'groups', file: 'groups.csv', appliesTo: ['plate'] },
    );
    const named = makeSource('plate', [
      { position: 'A1', sample: 'P-7', target: 'ESR1' },
      { position: 'A2', sample: 'P-8', target: 'ESR1' },
      { position: 'B3', sample: 'Sample 3', target: 'ESR1' },
    ]);
    const { study } = applySheets({ ...emptyStudy, sources: [named], sheets: [groups] });
    const readings = study.sources[0]?.readings ?? named.readings;
    const rows = [0, 1, 2].map((i) =>
      (['sample', 'group', 'replicate'] as const).map((column) => nameOf(readings, column, i)),
    );
    expect(rows).toEqual([
      ['P-7', 'Parental', ''],
      ['P-8', 'Parental', ''],
      ['Resistant 2', 'Resistant', '2'],
    ]);
  });

  test('doses stand in a column of numbers', () => {
    const doses = {
      ...sheet,
      entries: sheet.entries.map((entry, i) => ({ ...entry, dose: i / 2 })),
    };
    const study = { ...emptyStudy, sources: [source], sheets: [doses] };
    const { dose } = applySheets(study).study.sources[0]?.readings.numbers ?? {};
    expect([...(dose ?? [])]).toEqual([0, 0.5, 1, Number.NaN]);
  });
});

test('a plate of a sheet that nobody uses is told by its name', () => {
  const source = makeSource('run', [{ position: 'A1' }]);
  const sheet = makeSheet([['A1', { sample: 'Par' }]], { plate: 'TR2', appliesTo: [] });
  const { problems } = applySheets({ ...emptyStudy, sources: [source], sheets: [sheet] });
  expect(problems[0]?.message).toMatch(/^layout\.csv, plate TR2 names wells or lanes, but no file/);
});
