import { expect, test } from 'vitest';
import type { Plate, PlateReading } from '../../src/analysis/qpcr/plate.ts';
import { cellKey } from '../../src/analysis/qpcr/plate.ts';
import type { PlateMeasure } from '../../src/app/quality/plate-colors.ts';
import { wellLooks } from '../../src/app/quality/plate-colors.ts';
import { plateFigure, plateTable } from '../../src/app/quality/plate-figure.ts';
import { lightColors } from '../../src/charts/chart-colors.ts';

const reading = (column: number, cq: number | null, excluded = ''): PlateReading => ({
  source: 's',
  file: 'f.csv',
  sheet: '',
  run: '',
  row: column + 2,
  column: 1,
  position: `A${column + 1}`,
  sample: column < 2 ? '<b>a</b>' : 'b',
  target: 'ESR1',
  role: 'target',
  cq,
  excluded,
  deviation: cq === null ? null : 0.1,
});
const readings = [reading(0, 20), reading(1, 31.4), reading(2, null), reading(3, 25, 'a bubble')];
const plate: Plate = {
  rows: 8,
  columns: 12,
  cells: new Map(
    readings.map((own, column) => [
      cellKey(0, column),
      { row: 0, column, position: own.position, readings: [own] },
    ]),
  ),
  unplaced: 0,
};

function textsOf(measure: PlateMeasure): string[] {
  const lookOf = wellLooks(measure, readings, () => false);
  const draw = plateFigure({ label: 'Monday', plate, measure, lookOf });
  return draw(lightColors, 889).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}

test('a plate of Cq says its range, and what has none', () => {
  const texts = textsOf('Cq');
  for (const text of ['20.0', '31.4', '–', '×']) expect(texts).toContain(text);
  expect(texts).toContain('20.0   Cq');
  expect(texts).toContain('–: undetermined; ×: left out; numbers: Cq.');
});

test('names stand beside their colours, as they are in the file', () => {
  const texts = textsOf('Sample');
  expect(texts.filter((text) => text === '<b>a</b>')).toHaveLength(1);
});

test('the table has every reading, also those without a Cq', () => {
  expect(plateTable(plate).rows).toEqual([
    ['A1', '<b>a</b>', 'ESR1', 'target', 20, 0.1, ''],
    ['A2', '<b>a</b>', 'ESR1', 'target', 31.4, 0.1, ''],
    ['A3', 'b', 'ESR1', 'target', null, null, ''],
    ['A4', 'b', 'ESR1', 'target', 25, 0.1, 'a bubble'],
  ]);
});
