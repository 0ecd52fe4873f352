import { describe, expect, test } from 'vitest';
import { layDilution } from '../../src/app/viability/dilution-series.ts';
import { readPastedLayout } from '../../src/app/viability/paste-layout.ts';
import { positionsIn, step } from '../../src/app/viability/selection.ts';
import { convertDose, readDoseUnit } from '../../src/domain/dose-unit.ts';
import { placeOf, plateSizeOf, positionAt } from '../../src/domain/plate-layout.ts';
import { clearPlate, paintWells } from '../../src/study/plate-layouts.ts';

const plate96 = { rows: 8, columns: 12 };

test('positions and places of 1,536 wells are each other’s inverse', () => {
  for (let row = 0; row < 32; row += 1) {
    for (let column = 0; column < 48; column += 1) {
      expect(placeOf(positionAt(row, column))).toEqual({ row, column });
    }
  }
  expect(positionAt(31, 47)).toBe('AF48');
  expect(placeOf('a01')).toEqual({ row: 0, column: 0 });
  expect(placeOf('lane 3')).toBeNull();
  expect(plateSizeOf(8, 11)).toEqual(plate96);
});

test('a selection is the rectangle between two corners, and arrows stay on the plate', () => {
  expect(positionsIn({ anchor: 'B3', focus: 'A2' })).toEqual(['A2', 'A3', 'B2', 'B3']);
  expect(step('A1', 'ArrowUp', plate96)).toBe('A1');
  expect(step('A1', 'End', plate96)).toBe('A12');
  expect(step('C4', 'ArrowDown', plate96)).toBe('D4');
});

test('a dilution series runs in its direction and is the same across', () => {
  const series = { highest: 10, factor: 10, unit: 'µM', direction: 'right to left' } as const;
  expect(layDilution(['A1', 'A2', 'B1', 'B2'], series).map(({ dose }) => dose)).toEqual([
    1, 10, 1, 10,
  ]);
  const down = layDilution(['A1', 'B1', 'C1'], { ...series, direction: 'top to bottom' });
  expect(down.map(({ position, dose }) => [position, dose])).toEqual([
    ['A1', 10],
    ['B1', 1],
    ['C1', 0.1],
  ]);
});

describe('a pasted layout', () => {
  test('of doses, with units of their own, controls and what cannot be read', () => {
    const { wells, unread } = readPastedLayout(
      'blank\t0\t100 nM\n\t0,3\tx\r\n',
      'G11',
      'dose',
      'µM',
      { rows: 8, columns: 13 },
    );
    expect(wells).toEqual([
      { position: 'G11', role: 'blank' },
      { position: 'G12', role: 'vehicle', dose: 0 },
      { position: 'G13', role: 'treated', dose: 100, doseUnit: 'nM' },
      { position: 'H12', role: 'treated', dose: 0.3, doseUnit: 'µM' },
    ]);
    expect(unread).toBe(1);
  });
  test('of names, and nothing beyond the plate', () => {
    const { wells, unread } = readPastedLayout(
      'Parental\tResistant',
      'A12',
      'group',
      'µM',
      plate96,
    );
    expect(wells).toEqual([{ position: 'A12', group: 'Parental' }]);
    expect(unread).toBe(1);
  });
});

test('paint lies over paint, and a plate can be given back to its file', () => {
  const once = paintWells([], 's', 'p', [{ position: 'A1', role: 'blank' }]);
  const twice = paintWells(once, 's', 'p', [{ position: 'A1', group: 'Parental' }]);
  expect(twice).toEqual([
    { source: 's', plate: 'p', wells: [{ position: 'A1', role: 'blank', group: 'Parental' }] },
  ]);
  expect(clearPlate(twice, 's', 'p')).toEqual([]);
  expect(clearPlate(twice, 's', 'other')).toBe(twice);
  expect(paintWells(once, 's', 'p', [])).toBe(once);
});

test.each([
  ['uM', 'µM'],
  ['μM', 'µM'],
  ['(umol/L)', 'µM'],
  ['nM', 'nM'],
  ['mol/L', 'M'],
  ['ug/ml', 'µg/mL'],
  ['Gy', 'Gy'],
])('the dose unit %s is %s', (text, unit) => expect(readDoseUnit(text)).toBe(unit));

test('doses are converted without noise, and only where that can be done', () => {
  expect(convertDose(100, 'nM', 'µM')).toBe(0.1);
  expect(convertDose(0.003, 'µM', 'nM')).toBe(3);
  expect(convertDose(1, 'µg/mL', 'µM')).toBeNull();
  expect(convertDose(2, 'Gy', 'Gy')).toBe(2);
});
