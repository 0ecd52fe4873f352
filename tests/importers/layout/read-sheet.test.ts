import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placeSheets } from '../../../src/app/sheets/place-sheets.ts';
import { applySheets } from '../../../src/domain/apply-sheets.ts';
import { countNaming } from '../../../src/domain/sample-sheet.ts';
import type { Source } from '../../../src/domain/source.ts';
import { emptyStudy } from '../../../src/domain/study.ts';
import { readDelimited } from '../../../src/importers/bytes/delimited.ts';
import { readFile } from '../../../src/importers/read-file.ts';
import { readSheets } from '../../../src/importers/layout/read-sheet.ts';
import type { SheetTable } from '../../../src/importers/layout/sheet-table.ts';

const read = (...lines: readonly string[]): SheetTable[] =>
  readSheets('layout.csv', [readDelimited(lines.join('\n'))]);

test('a column of wells beside names', () => {
  const [sheet, ...others] = read('Pos,Gene_ID,Arm,BioRep', 'A01,ESR1,Par,1', 'A02,GAPDH,Par,2');
  expect(others).toEqual([]);
  expect(sheet).toMatchObject({ keyedBy: 'position', replicateMeaning: 'biological', plate: '' });
  expect(sheet?.entries).toEqual([
    {
      key: 'A01',
      names: { target: 'ESR1', group: 'Par', replicate: '1', sample: 'Par 1' },
      dose: null,
      row: 2,
    },
    {
      key: 'A02',
      names: { target: 'GAPDH', group: 'Par', replicate: '2', sample: 'Par 2' },
      dose: null,
      row: 3,
    },
  ]);
});

test('words for «nothing known» name nothing, and a minus beside a plus does', () => {
  const [sheet] = read(
    'Well,Sample,Target,Treatment',
    'A1,S1,NA,+',
    'A2,NA,GAPDH,-',
    'A3,N/A,#N/A,null',
  );
  expect(sheet?.entries).toMatchObject([
    { key: 'A1', names: { sample: 'S1', target: 'NA', group: '+' } },
    { key: 'A2', names: { target: 'GAPDH', group: '-' } },
  ]);
  expect(sheet?.entries[1]?.names).not.toHaveProperty('sample', 'NA');
  const row = [...Array.from({ length: 9 }, (_, i) => `Par ${i + 1}`), 'NA', 'NA', 'NA'].join(',');
  const plate = readDelimited(Array.from({ length: 8 }, () => row).join('\n'));
  const [grid] = readSheets('samples.csv', [plate]);
  expect(grid?.entries).toHaveLength(96);
  expect(countNaming(grid?.entries ?? [])).toBe(72);
  expect(grid?.entries.map(({ names }) => names.sample)).not.toContain('NA');
});

test('the row and the column of a plate are a well', () => {
  const [sheet] = read('Row,Column,sample_id,target', 'P,24,Par_1,ESR1', 'P,23,,');
  expect(sheet?.entries).toMatchObject([
    { key: 'P24', names: { sample: 'Par_1', target: 'ESR1' } },
  ]);
});

test('a block that was copied without its header', () => {
  const [sheet] = read('A1\tPar_1\tESR1', 'B12\tRes_1\tGAPDH');
  expect(sheet?.entries).toMatchObject([
    { key: 'A1', names: { sample: 'Par_1', target: 'ESR1' } },
    { key: 'B12', names: { sample: 'Res_1', target: 'GAPDH' } },
  ]);
});

test('a plate of samples and a plate of targets are one sheet', () => {
  const sheets = read(
    'Samples,1,2,3',
    'A,Par,Res,',
    'B,Par,Res,',
    '',
    'Genes,1,2,3',
    'A,ESR1,ESR1,',
    'B,GAPDH,GAPDH,',
  );
  expect(sheets).toHaveLength(1);
  expect(sheets[0]?.entries.map(({ key, names }) => [key, names.sample, names.target])).toEqual([
    ['A1', 'Par', 'ESR1'],
    ['A2', 'Res', 'ESR1'],
    ['B1', 'Par', 'GAPDH'],
    ['B2', 'Res', 'GAPDH'],
  ]);
});

test('«Probe» is the sample beside a column of targets, and the target alone', () => {
  const [german] = read('Position,Probe,Ziel', 'A1,Par_1,ESR1', 'A2,Res_1,ESR1');
  expect(german?.entries[0]?.names).toEqual({ sample: 'Par_1', target: 'ESR1' });
  const [english] = read('Position,Sample,Probe', 'A1,Par_1,ESR1', 'A2,Res_1,ESR1');
  expect(english?.entries[0]?.names).toEqual({ sample: 'Par_1', target: 'ESR1' });
  const [alone] = read('Position,Probe', 'A1,ESR1', 'A2,GAPDH');
  expect(alone?.entries[0]?.names).toEqual({ target: 'ESR1' });
});

test.each(['Dye', 'Fluor', 'Reporter', 'Channel', 'Reporter Dye', 'Farbstoff'])(
  'a column «%s» says in which dye a target was read',
  (header) => {
    const [sheet] = read(
      `Well,${header},Gene,Sample`,
      'A1,FAM,ESR1,Par_1',
      'A1,HEX,GAPDH,Par_1',
      'A2,FAM,,',
    );
    expect(sheet?.entries.map(({ key, names }) => [key, names])).toEqual([
      ['A1', { sample: 'Par_1', target: 'ESR1', dye: 'FAM' }],
      ['A1', { sample: 'Par_1', target: 'GAPDH', dye: 'HEX' }],
    ]);
  },
);

test.each([
  ['FAM', 'HEX'],
  ['465-510', '533-580'],
  ['520 nm', '556 nm'],
  ['Filter 465-510', 'Filter 533-580'],
])('columns «%s» and «%s» name the targets that were read in each', async (first, second) => {
  const lines = [`Well,Sample,${first},${second}`, 'A1,Par_1,ESR1,GAPDH', 'A2,Par_1,PGR,'];
  const [sheet] = read(...lines);
  expect(sheet?.entries.map(({ key, names }) => [key, names])).toEqual([
    ['A1', { sample: 'Par_1', target: 'ESR1', dye: first }],
    ['A1', { sample: 'Par_1', target: 'GAPDH', dye: second }],
    ['A2', { sample: 'Par_1', target: 'PGR', dye: first }],
  ]);
  const bare = lines.map((line) => line.replace(/,[^,]*/, '')).join('\n');
  const [outcome] = await readFile('dyes.csv', new TextEncoder().encode(bare));
  expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'sheet-unmatched' }] });
});

test('signals of dyes are no names', () => {
  expect(read('Well,Sample,FAM,HEX', 'A1,Par_1,1201.5,804.2', 'A2,Par_1,1310.5,911.1')).toEqual([]);
});

test('a dye says more than the number of its channel', () => {
  const [sheet] = read('Well,Channel,Dye,Gene', 'A1,1,FAM,ESR1', 'A1,2,HEX,GAPDH');
  expect(sheet?.entries.map(({ names }) => names.dye)).toEqual(['FAM', 'HEX']);
});

test('dyes and targets without wells name the dyes of a file', () => {
  const [sheet] = read('Dye,Target', 'FAM,ESR1', 'HEX,GAPDH');
  expect(sheet).toMatchObject({ keyedBy: 'target' });
  expect(sheet?.entries.map(({ key, names }) => [key, names])).toEqual([
    ['FAM', { target: 'ESR1' }],
    ['HEX', { target: 'GAPDH' }],
  ]);
  expect(read('Dye,Target', 'FAM,ESR1', 'FAM,GAPDH')).toEqual([]);
});

test.each([
  ['a word of the field', 'Gene,Class', 'ESR1,exp', 'XYZ,hsk'],
  ['a header that says role', 'Gene,Role', 'ESR1,target', 'XYZ,reference'],
  ['a header that no vocabulary knows', 'Gene,Kind', 'ESR1,of interest', 'XYZ,Housekeeping'],
  ['marks below a header', 'Target Name,Reference gene', 'ESR1,FALSE', 'XYZ,TRUE'],
  ['a mark beside nothing', 'Gene,HKG', 'ESR1,', 'XYZ,x'],
])('a list of targets says which is the reference gene: %s', (_, ...lines) => {
  const [sheet] = read(...lines);
  expect(sheet?.keyedBy).toBe('target');
  expect(sheet?.entries.find(({ key }) => key === 'XYZ')?.names.role).toBe('reference');
  expect(sheet?.entries.find(({ key }) => key === 'ESR1')?.names.role).not.toBe('reference');
});

test('groups of samples and notes on targets make no gene a reference', () => {
  const [sheet] = read('Sample,Target,Group', 'Par_1,ESR1,reference', 'Res_1,ESR1,resistant');
  expect(sheet?.entries.map(({ names }) => names.role)).toEqual([undefined, undefined]);
  expect(read('Gene,Notes', 'ESR1,see ref. 12', 'XYZ,new')).toEqual([]);
  expect(read('Gene,HKG', 'ESR1,GAPDH', 'XYZ,ACTB')).toEqual([]);
});

test('a table with measured numbers is no sheet', () => {
  expect(read('Well,Sample,Reading', 'A1,Par_1,24.5', 'A2,Res_1,26.1')).toEqual([]);
  expect(read('Lane,Sample,Grey', '1,Par_1,24000', '2,Res_1,26000')).toEqual([]);
});

const shared = '../shared/real-data/qpcr';
const pairs = [
  ['roche-lc480/joki17_testplate_naming_bom.csv', 'roche-lc480/joki17_testplate_FAM.txt', 384],
  ['roche-lc480/curissland_Treatment_Table.txt', 'roche-lc480/curissland_TGFBTC_TR1.txt', 96],
  ['tidy-wide/lixiang_ddct_design.txt', 'tidy-wide/lixiang_ddct_cq.txt', 96],
  [
    'abi-quantstudio-da2/gabpescador_sample_info.csv',
    'abi-quantstudio-da2/gabpescador_Results_20240213.csv',
    384,
  ],
  [
    'abi-quantstudio-da2/gabpescador_assay_info.csv',
    'abi-quantstudio-da2/gabpescador_Results_20240213.csv',
    384,
  ],
] as const;

test.skipIf(!existsSync(shared)).each(pairs)(
  '%s names every reading of %s (where the real files lie)',
  async (names, data, count) => {
    const [sheetOutcome] = await readFile(names, readFileSync(`${shared}/${names}`));
    const [dataOutcome] = await readFile(data, readFileSync(`${shared}/${data}`));
    if (!sheetOutcome || sheetOutcome.ok || !dataOutcome?.ok)
      throw new Error('Not read as expected.');
    const { importer, imported } = dataOutcome;
    const source: Source = {
      ...imported,
      id: data,
      file: data,
      bytes: 0,
      sha256: '',
      assay: importer.assay,
      format: importer.id,
      formatName: importer.name,
    };
    const placed = placeSheets(names, sheetOutcome.sheets, [source], []);
    const used = placed?.filter(({ appliesTo }) => appliesTo?.includes(data)) ?? [];
    expect(used).toHaveLength(1);
    const { study, problems } = applySheets({ ...emptyStudy, sources: [source], sheets: used });
    const named = study.sources[0]?.readings;
    expect(named?.count).toBe(count);
    expect(problems.filter(({ message }) => message.includes('does not name'))).toEqual([]);
    const key = used[0]?.keyedBy === 'target' ? 'target' : 'sample';
    const given = new Set(used[0]?.entries.map((entry) => entry.names[key]));
    expect(named?.names[key].dictionary.slice(1).filter((name) => !given.has(name))).toEqual([]);
  },
);
