import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ColumnMapping } from '../../src/domain/mapping.ts';
import { nameOf, stateOf } from '../../src/domain/reading.ts';
import { readDelimited } from '../../src/importers/bytes/delimited.ts';
import { guessMapping } from '../../src/importers/mapping/guess-mapping.ts';
import { recallMapping, shapeOf } from '../../src/importers/mapping/mapping-shape.ts';
import { openWorkbooks } from '../../src/importers/bytes/open-workbook.ts';
import { previewFile } from '../../src/importers/mapping/preview-file.ts';
import { readMapped } from '../../src/importers/mapping/read-mapped.ts';

const text = (...rows: readonly string[]): string => rows.join('\n');
const guess = (content: string, file = ''): ReturnType<typeof guessMapping> =>
  guessMapping(readDelimited(content), file);

describe('a table with a column a group is guessed', () => {
  test.each([
    ['Control', 'Treatment'],
    ['WT', 'KO'],
    ['siCtrl', 'siRNA'],
    ['Vehicle', 'Drug'],
    ['Day 0', 'Day 7'],
    ['MCF7', 'T47D'],
  ])('%s beside %s', (control, other) => {
    expect(guess(text(`${control},${other}`, '1.02,0.31', '0.81,0.22'))).toMatchObject({
      kind: 'groups',
      columns: ['value', 'value'],
      normalised: 'relative quantity',
    });
  });

  test('what the numbers are: by words around them, else small ones are no Cq values', () => {
    const columns = text('Parental,Resistant', '5.2,8.1', '4.9,7.7');
    expect(guess(columns, 'ESR1 dCt.csv')).toMatchObject({ assay: 'qpcr', normalised: 'ΔCq' });
    expect(guess(text('log2FC,', columns))).toMatchObject({ normalised: 'log2 relative quantity' });
    expect(guess(text('Parental,Resistant', '24.2,27.1', '24.9,27.7'))).not.toHaveProperty(
      'normalised',
    );
    expect(guess(columns, 'blot densitometry.csv')).toMatchObject({ assay: 'western' });
  });

  test.each([
    ['genes as columns', text('ESR1,GAPDH', '24.2,18.1', '24.9,18.3')],
    ['samples as columns', text('Gene,S1,S2', 'ESR1,24.2,27.1', 'GAPDH,18.9,18.7')],
    ['a column of samples', text('Culture,GeneX,GeneY', 'a,24.2,27.1', 'b,18.9,18.7')],
    ['doses and responses', text('Dose,Rep 1,Rep 2', '0,1.2,1.3', '1,0.7,0.8')],
    ['one reading a row', text('Sample,Group,dCt', 'a,WT,4.2', 'b,KO,6.1')],
  ])('but not %s', (_, content) => {
    expect(guess(content).kind).not.toBe('groups');
  });
});

function readGuessed(content: string, file: string): string[] {
  const table = readDelimited(content);
  const { readings } = readMapped([table], guessMapping(table, file), file);
  return Array.from(
    { length: readings.count },
    (_, i) =>
      `${nameOf(readings, 'target', i)}: ${nameOf(readings, 'sample', i)} ${readings.value[i]}`,
  );
}

describe('replicates are numbered', () => {
  test('by rows, where a group is one column, so that rows stay together over blank cells', () => {
    expect(readGuessed(text('WT,KO', '1,0.3', ',0.4', '1.2,0.5'), 'PGR fold.csv')).toEqual([
      'PGR: WT 1 1',
      'PGR: KO 1 0.3',
      'PGR: KO 2 0.4',
      'PGR: WT 3 1.2',
      'PGR: KO 3 0.5',
    ]);
  });

  test('by columns and rows, where a target has several of both', () => {
    expect(
      readGuessed(text('Gene,WT,,KO,', 'ESR1,1,1.1,0.3,0.4', 'ESR1,0.9,1.2,0.2,0.5'), ''),
    ).toEqual([
      'ESR1: WT 1 1',
      'ESR1: WT 2 1.1',
      'ESR1: KO 1 0.3',
      'ESR1: KO 2 0.4',
      'ESR1: WT 3 0.9',
      'ESR1: WT 4 1.2',
      'ESR1: KO 3 0.2',
      'ESR1: KO 4 0.5',
    ]);
  });
});

test('row titles of Prism are the names of replicates', () => {
  expect(
    readGuessed(text('"";Control;Treated', 'Exp 1;1,00;2,31', 'Exp 2;1,12;2,02'), 'PGR ratio.csv'),
  ).toEqual([
    'PGR: Control Exp 1 1',
    'PGR: Treated Exp 1 2.31',
    'PGR: Control Exp 2 1.12',
    'PGR: Treated Exp 2 2.02',
  ]);
});

test('a ratio is of what was divided', () => {
  const rows = text('p-Akt/Akt,', 'Control,Treated', '0.8,1.6', '0.9,1.9');
  expect(guess(rows)).toMatchObject({ kind: 'groups', assay: 'western' });
  expect(readGuessed(rows, '')[0]).toBe('p-Akt: Control 1 0.8');
});

test('headers that say ΔCt are no genes with Cq values', () => {
  const rows = text('Sample,ESR1 dCt,PGR dCt', 'Par_1,4.1,6.2', 'Res_1,7.2,9.3', 'Res_2,7.4,9.1');
  expect(guess(rows)).toMatchObject({ kind: 'wide', normalised: 'ΔCq' });
  expect(readGuessed(rows, '').slice(0, 2)).toEqual(['ESR1: Par_1 4.1', 'PGR: Par_1 6.2']);
});

test('a Prism project: a table a target, all read at once; excluded values stay out', async () => {
  const bytes = new Uint8Array(readFileSync('test-data/refused/group-columns/column-table.pzfx'));
  const second = new TextDecoder()
    .decode(bytes)
    .replace('</GraphPadPrismFile>', '')
    .concat(
      '<Table ID="Table1" XFormat="none" TableType="OneWay"><Title>PGR fold change</Title>',
      '<YColumn><Title>Parental</Title><Subcolumn><d>1.2</d></Subcolumn></YColumn>',
      '<YColumn><Title>Resistant</Title><Subcolumn><d>0.1</d></Subcolumn></YColumn>',
      '</Table></GraphPadPrismFile>',
    );
  const [opened] = await openWorkbooks('study.pzfx', new TextEncoder().encode(second));
  if (!opened?.ok) throw new Error('study.pzfx does not open');
  const [preview] = previewFile(opened.workbook);
  expect(preview?.guess).toMatchObject({
    kind: 'groups',
    allSheets: true,
    normalised: 'relative quantity',
  });
  if (!preview) return;
  const { readings } = readMapped(opened.workbook.tables, preview.guess, 'study.pzfx');
  expect(readings.names.target.dictionary).toEqual(['', 'ESR1', 'PGR']);
  expect(readings.count).toBe(8);
  const excluded = [...readings.value.keys()].filter((i) => stateOf(readings, i) === 'excluded');
  expect(excluded.map((i) => [nameOf(readings, 'sample', i), readings.value[i]])).toEqual([
    ['Resistant 2', 0.91],
  ]);
});

test('the same groups under another scale are asked about again', () => {
  const first = readDelimited(text('ESR1 dCt,', 'WT,KO', '4.1,7.2', '4.4,7.7'));
  const mapping = guessMapping(first) as ColumnMapping;
  const remembered = [{ shape: shapeOf(first, mapping), mapping }];
  const recall = (title: string): unknown =>
    recallMapping([readDelimited(text(title, 'WT,KO', '1,0.2'))], remembered);
  expect(recall('PGR dCt,')).not.toBeNull();
  expect(recall('PGR fold change,')).toBeNull();
});
