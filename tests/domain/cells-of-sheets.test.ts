import { describe, expect, test } from 'vitest';
import { cellsOfSheets } from '../../src/domain/cells-of-sheets.ts';
import { nameOf } from '../../src/domain/reading.ts';
import { sourceFromBytes } from '../analysis/study-from-text.ts';
import type { SheetRows } from '../importers/book-of.ts';
import { bookOf } from '../importers/book-of.ts';

// Workbooks with a sheet for each group; all names and values are invented.

async function namesOf(sheets: Readonly<Record<string, SheetRows>>): Promise<string[] | null> {
  const told = cellsOfSheets(await sourceFromBytes('Book1.xlsx', bookOf(sheets)));
  if (!told) return null;
  const { readings } = told.source;
  const names = Array.from({ length: readings.count }, (_, i) =>
    (['group', 'sample', 'target'] as const).map((name) => nameOf(readings, name, i)).join(' '),
  );
  return [...new Set(names)];
}

const numbered = (cq: number, targets = ['ESR1', 'GAPDH']): SheetRows => [
  ['Sample', 'Target', 'Cq'],
  ...[1, 2].flatMap((sample) => targets.map((target, i) => [sample, target, cq - 6 * i])),
];
const bands = (more: number): SheetRows => [
  ['Lane', 'Protein', 'Density'],
  ...[1, 2].flatMap((lane) => ['HER2', 'GAPDH'].map((name, i) => [lane, name, 5000 + more + i])),
];

describe('sheets are called after their cells', () => {
  test('where no sample is named', async () => {
    const wells = (cq: number): SheetRows => [
      ['Gene', 'Ct'],
      ['ESR1', cq],
      ['GAPDH', 18.5],
    ];
    expect(await namesOf({ Parental: wells(24), Resistant: wells(26) })).toEqual([
      ...[' Parental ESR1', ' Parental GAPDH', ' Resistant ESR1', ' Resistant GAPDH'],
    ]);
  });

  test('where each sheet numbers its samples', async () => {
    expect(await namesOf({ Parental: numbered(24), 'Resistant 2': numbered(26) })).toEqual([
      ...['Parental 1 ESR1', 'Parental 1 GAPDH', 'Parental 2 ESR1', 'Parental 2 GAPDH'],
      ...['Resistant 1 ESR1', 'Resistant 1 GAPDH', 'Resistant 2 ESR1', 'Resistant 2 GAPDH'],
    ]);
  });

  test('where each sheet numbers its lanes', async () => {
    const names = await namesOf({ Parental: bands(0), Resistant: bands(300) });
    expect(names?.map((name) => name.split(' ')[0])).toEqual([
      ...['Parental', 'Parental', 'Parental', 'Parental'],
      ...['Resistant', 'Resistant', 'Resistant', 'Resistant'],
    ]);
  });
});

describe('sheets are not', () => {
  const named: SheetRows = [
    ['Sample', 'Target', 'Cq'],
    ['Par 1', 'ESR1', 24],
    ['Res 1', 'ESR1', 26],
  ];

  test.each<[string, Record<string, SheetRows>]>([
    ['plates', { 'Plate 1': numbered(24), 'Plate 2': numbered(26) }],
    ['blots', { 'Blot A': bands(0), 'Blot B': bands(300) }],
    ['genes', { ESR1: numbered(24, ['ESR1']), GAPDH: numbered(18, ['GAPDH']) }],
    ['panels of other genes', { Anna: numbered(24, ['ESR1']), Ben: numbered(18, ['GAPDH']) }],
    ['tables that name their samples', { Parental: named, Resistant: named.slice(0, 2) }],
    ['the only one', { Parental: numbered(24) }],
  ])('%s', async (_, sheets) => {
    expect(await namesOf(sheets)).toBeNull();
  });
});
