import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import { analyse } from '../analysis/analyse.ts';
import { isCellLine } from '../../src/domain/cell-lines.ts';
import { nameReadings } from '../../src/domain/name-readings.ts';
import { sheetsAsRuns } from '../../src/domain/sheets-as-runs.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { sourceFromBytes } from '../analysis/study-from-text.ts';
import type { SheetRows } from '../importers/book-of.ts';
import { bookOf } from '../importers/book-of.ts';

// Workbooks that measure the same samples on several sheets; all names and values are invented.

/** One experiment: ESR1 loses two cycles against GAPDH, all wells of a plate come later by `later`. */
const plate = (later: number, loss = 2): SheetRows => [
  ['Sample', 'Target', 'Cq'],
  ...(['Parental', 'Resistant'] as const).flatMap((sample, i) => [
    [sample, 'ESR1', 24 + later + i * loss],
    [sample, 'GAPDH', 18 + later],
  ]),
];

const read = (sheets: Readonly<Record<string, SheetRows>>) =>
  sourceFromBytes('Book1.xlsx', bookOf(sheets));

async function resultOf(sheets: Readonly<Record<string, SheetRows>>) {
  const { study } = nameReadings({ ...emptyStudy, sources: [await read(sheets)] });
  return analyse(study, annotate(study)).results.map(
    ({ target, line, nControl, nTest, log2FoldChange }) => ({
      target,
      line,
      n: [nControl, nTest],
      log2FoldChange,
    }),
  );
}

describe('sheets that measure the same samples', () => {
  test.each([
    [['Exp 1', 'Exp 2', 'Exp 3']],
    [['n=1', 'n=2', 'n=3']],
    [['2024-05-01', '2024-05-08', '2024-05-15']],
  ])('are runs of their own: %j', async ([first = '', second = '', third = '']) => {
    const sheets = { [first]: plate(0, 1.9), [second]: plate(1, 2), [third]: plate(3, 2.1) };
    const [esr1, ...others] = await resultOf(sheets);
    expect(others).toEqual([]);
    expect(esr1).toMatchObject({ target: 'ESR1', n: [3, 3] });
    expect(esr1?.log2FoldChange).toBeCloseTo(-2, 12);
  });

  test('are cell lines where they are called so', async () => {
    expect(await resultOf({ 'MCF-7': plate(0), T47D: plate(1, 3) })).toMatchObject([
      { target: 'ESR1', line: 'MCF-7', n: [1, 1], log2FoldChange: -2 },
      { target: 'ESR1', line: 'T47D', n: [1, 1], log2FoldChange: -3 },
    ]);
  });

  test('and it is said', async () => {
    const told = sheetsAsRuns(await read({ 'Exp 1': plate(0), 'Exp 2': plate(1) }));
    expect(told?.problem.message).toBe(
      'The sheets Exp 1, Exp 2 measure the same samples, so each is taken for a run of its own.',
    );
  });
});

describe('sheets that stay one run', () => {
  const wells = (sample: string, target: string, cq: number): SheetRows => [
    ['Sample', 'Target', 'Cq'],
    [sample, target, cq],
    [sample, target, cq + 0.1],
  ];

  test.each<[string, Record<string, SheetRows>]>([
    ['one for each gene', { ESR1: wells('Par 1', 'ESR1', 24), GAPDH: wells('Par 1', 'GAPDH', 18) }],
    ['one for each sample', { A: wells('Par 1', 'ESR1', 24), B: wells('Res 1', 'ESR1', 26) }],
    ['one target measured again', { A: plate(0), B: wells('Parental', 'ESR1', 24.3) }],
    ['one sheet', { 'Exp 1': plate(0) }],
  ])('%s', async (_, sheets) => {
    expect(sheetsAsRuns(await read(sheets))).toBeNull();
  });
});

test('cell lines are known by their whole name', () => {
  expect(['MCF-7', 'T47D', 'MDA-MB-231', 'mcf7'].every(isCellLine)).toBe(true);
  expect(['MCF7-AR', 'Parental', 'Plate 1', ''].some(isCellLine)).toBe(false);
});
