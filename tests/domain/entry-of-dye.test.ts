import { describe, expect, test } from 'vitest';
import { isSameDye } from '../../src/domain/dye-name.ts';
import { applySheets } from '../../src/domain/apply-sheets.ts';
import { nameOf } from '../../src/domain/reading.ts';
import type { SampleSheet } from '../../src/domain/sample-sheet.ts';
import { fitsSheet } from '../../src/domain/sheet-fits.ts';
import type { Source } from '../../src/domain/source.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { makeSheet, makeSource } from './make-sheets.ts';

// A sheet that says in which dye each target of a well was read.

const duplex = (dyes: readonly string[]): Source =>
  makeSource(
    'duplex',
    ['A1', 'A2'].flatMap((position) => dyes.map((target) => ({ position, target }))),
  );

const sheet = makeSheet([
  ['A1', { sample: 'Par_1', target: 'ESR1', dye: 'FAM' }],
  ['A1', { sample: 'Par_1', target: 'GAPDH', dye: 'HEX' }],
  ['A2', { sample: 'Res_1', target: 'PGR', dye: 'FAM' }],
  ['A2', { sample: 'Res_1', target: 'GAPDH', dye: 'HEX' }],
]);

function named(source: Source, ...sheets: readonly SampleSheet[]) {
  const { study, problems } = applySheets({ ...emptyStudy, sources: [source], sheets });
  const readings = study.sources[0]?.readings ?? source.readings;
  const column = (of: 'sample' | 'target'): string[] =>
    Array.from({ length: readings.count }, (_, i) => nameOf(readings, of, i));
  return { samples: column('sample'), targets: column('target'), problems };
}

describe('a sheet with dyes', () => {
  test('gives each dye of a well its own target, and the well its sample', () => {
    expect(named(duplex(['FAM', 'HEX']), sheet)).toEqual({
      samples: ['Par_1', 'Par_1', 'Res_1', 'Res_1'],
      targets: ['ESR1', 'GAPDH', 'PGR', 'GAPDH'],
      problems: [],
    });
  });

  test('knows the colours of channels by the dyes that are read in them', () => {
    const { targets, problems } = named(duplex(['Yellow', 'Green']), sheet);
    expect(targets).toEqual(['GAPDH', 'ESR1', 'GAPDH', 'PGR']);
    expect(problems).toEqual([]);
  });

  test('gives a dye of which it does not speak the sample alone, and says so', () => {
    const { samples, targets, problems } = named(duplex(['FAM', 'Cy5']), sheet);
    expect(samples).toEqual(['Par_1', 'Par_1', 'Res_1', 'Res_1']);
    expect(targets).toEqual(['ESR1', 'Cy5', 'PGR', 'Cy5']);
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'sheet-unmatched', file: 'layout.csv', row: 2, text: 'Cy5' },
    ]);
    expect(problems[0]?.message).toContain('(FAM, HEX), and duplex.csv also read Cy5 there');
  });

  test('gives no target of several to a file that states no dye', () => {
    const { samples, targets, problems } = named(
      makeSource('plain', [{ position: 'A1' }, { position: 'A2' }]),
      sheet,
    );
    expect(samples).toEqual(['Par_1', 'Res_1']);
    expect(targets).toEqual(['', '']);
    expect(problems[0]?.message).toContain('plain.csv does not say in which dye it read them');
  });

  test('names a file without dyes where each well has one target', () => {
    const simplex = makeSheet([
      ['A1', { sample: 'Par_1', target: 'ESR1', dye: 'SYBR' }],
      ['A2', { sample: 'Res_1', target: 'GAPDH', dye: 'SYBR' }],
    ]);
    const plain = makeSource('plain', [{ position: 'A1' }, { position: 'A2' }]);
    expect(named(plain, simplex)).toMatchObject({ targets: ['ESR1', 'GAPDH'], problems: [] });
  });

  test('lets a line without a dye speak for the others of its well', () => {
    const partly = makeSheet([
      ['A1', { target: 'ESR1', dye: 'FAM' }],
      ['A1', { target: 'GAPDH' }],
    ]);
    const well = makeSource('well', [
      { position: 'A1', target: 'FAM' },
      { position: 'A1', target: 'HEX' },
    ]);
    expect(named(well, partly)).toMatchObject({ targets: ['ESR1', 'GAPDH'], problems: [] });
  });

  test('may say of two dyes that they are one target', () => {
    const twice = makeSheet([
      ['A1', { target: 'ESR1', dye: 'FAM' }],
      ['A1', { target: 'ESR1', dye: 'HEX' }],
    ]);
    const well = makeSource('well', [
      { position: 'A1', target: 'FAM' },
      { position: 'A1', target: 'HEX' },
    ]);
    expect(named(well, twice)).toMatchObject({ targets: ['ESR1', 'ESR1'], problems: [] });
  });

  test('tells the dyes also after another sheet named them', () => {
    const first = makeSheet([['A1', { target: 'Gene' }]], { id: 'first', appliesTo: ['duplex'] });
    const last = { ...sheet, appliesTo: ['duplex'] };
    const { targets } = named(duplex(['FAM', 'HEX']), first, last);
    expect(targets).toEqual(['ESR1', 'GAPDH', 'PGR', 'GAPDH']);
  });

  test('fits a file that has samples, and dyes for targets', () => {
    const called = (target: string): Source =>
      makeSource('named', [
        { position: 'A1', sample: 'Par', target },
        { position: 'A2', sample: 'Res', target },
      ]);
    expect(fitsSheet(sheet, called('FAM'))).toBe(true);
    expect(fitsSheet(sheet, called('ESR1'))).toBe(false);
  });
});

test.each([
  ['FAM', '6-FAM', true],
  ['fam', 'FAM channel', true],
  ['VIC-MGB', 'VIC', true],
  ['Texas Red', 'TxR', true],
  ['Cy 5', 'CY5', true],
  ['Cy5', 'Cy5.5', false],
  ['SYBR Green I', 'SYBR', true],
  ['FAM', 'HEX', false],
  ['700', '800', false],
  ['Channel 700', '700', true],
  ['465-510', 'FAM', true],
  ['533–580 nm', 'HEX', true],
  ['465-510', 'HEX', false],
  ['520 nm', 'SYBR Green', true],
  ['', '', false],
])('%s and %s are one dye: %s', (a, b, expected) => {
  expect(isSameDye(a, b)).toBe(expected);
});
