import { describe, expect, test } from 'vitest';
import type { Plate } from '../../../src/analysis/qpcr/plate.ts';
import { cellKey, edgeEffect, layOutPlate, letters } from '../../../src/analysis/qpcr/plate.ts';
import { indexStudy } from '../../../src/analysis/study-index.ts';
import { expectClose } from '../../stats/expect-close.ts';
import type { Well } from '../study-builder.ts';
import { annotationOf, sourceOf, studyOf } from '../study-builder.ts';

function plateOf(wells: readonly Well[], reason = '', run = ''): Plate {
  const source = sourceOf('plate.csv', wells);
  const exclusions =
    reason === '' ? [] : [{ source: source.id, sheet: '', row: 2, column: 3, reason }];
  const study = { ...studyOf([source]), exclusions };
  const naming = { groupOf: () => 'C', references: [], control: 'C' };
  return layOutPlate(indexStudy(study, annotationOf(study, naming)), source, run);
}
const at = (position: string, cq: number | null = 20, more: Partial<Well> = {}): Well => ({
  sample: 'S',
  target: 'X',
  cq,
  position,
  ...more,
});

test.each([
  [['A1', 'h12'], 8, 12],
  [['A01', 'P24'], 16, 24],
  [['A1', 'AF48'], 32, 48],
  [['1', '96'], 8, 12],
  [['1', '97'], 16, 24],
])('%j lies on a plate of %d × %d', (positions, rows, columns) => {
  const plate = plateOf(positions.map((position) => at(position)));
  expect(plate).toMatchObject({ rows, columns, unplaced: 0 });
  expect(plate.cells.has(cellKey(0, 0))).toBe(true);
});

test('a numbered well counts along the rows', () => {
  expect([...plateOf([at('14'), at('96')]).cells.values()].map(({ position }) => position)).toEqual(
    ['B2', 'H12'],
  );
});

test('wells without a place are counted, several readings share one', () => {
  const plate = plateOf([at('A1'), at('a01', 24, { target: 'Y' }), at(''), at('S96-A01')]);
  expect(plate.unplaced).toBe(2);
  expect(plate.cells.get(cellKey(0, 0))?.readings.map(({ target }) => target)).toEqual(['X', 'Y']);
});

test('a well that is left out keeps its reason and does not count in the others’ mean', () => {
  const plate = plateOf([at('A1', 30), at('A2', 20), at('A3', 20.2), at('A4', null)], 'bubble');
  const [first, second, , fourth] = [...plate.cells.values()].flatMap(({ readings }) => readings);
  expect(first).toMatchObject({ excluded: 'bubble', cq: 30 });
  expectClose(second?.deviation ?? null, -0.1, 1e-9);
  expect(fourth).toMatchObject({ cq: null, deviation: null });
});

test('only the wells of the run', () => {
  expect(
    plateOf([at('A1', 20, { run: 'a' }), at('A1', 21, { run: 'b' })], '', 'b').cells.get('0/0')
      ?.readings,
  ).toHaveLength(1);
});

test('letters of rows', () => {
  expect([0, 15, 25, 26, 31].map(letters)).toEqual(['A', 'P', 'Z', 'AA', 'AF']);
});

describe('the edge', () => {
  const set = (sample: string, column: number, edge: number): Well[] => [
    at(`A${column}`, 20 + edge, { sample }),
    at(`B${column}`, 20, { sample }),
  ];
  test('is held against inner wells of the same set', () => {
    const edge = edgeEffect(
      plateOf([...set('a', 2, 0.5), ...set('b', 3, 0.6), ...set('c', 4, 0.7)]),
    );
    expectClose(edge?.difference ?? null, 0.6, 1e-9);
    expect(edge).toMatchObject({ sets: 3 });
    expect(edge?.pValue).toBeLessThan(0.01);
  });
  test('says nothing without sets that have both, and gives no p without variance', () => {
    expect(edgeEffect(plateOf([at('A1'), at('A2'), at('A3')]))).toBeNull();
    const equal = edgeEffect(plateOf([...set('a', 2, 0), ...set('b', 3, 0), ...set('c', 4, 0)]));
    expect(equal).toEqual({ difference: 0, sets: 3, pValue: null });
  });
});
