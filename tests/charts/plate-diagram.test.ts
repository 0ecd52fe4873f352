import { expect, test } from 'vitest';
import { lightColors } from '../../src/charts/chart-colors.ts';
import type { Diagram } from '../../src/charts/diagram.ts';
import type { PaintedPlate } from '../../src/charts/plate-diagram.ts';
import { plateDiagram } from '../../src/charts/plate-diagram.ts';
import { expectGolden } from './golden.ts';

const doses = ['B', 'V', '0.003', '0.01', '10'];

function plate(rows: number, columns: number): PaintedPlate {
  return {
    title: 'Signals of <b>plate</b> 1',
    rows,
    columns,
    wells: doses.flatMap((text, column) =>
      [0, 1].map((row) => ({
        row,
        column,
        text,
        fill: '#0072b2',
        strength: column / 4,
        isDashed: text === 'B',
      })),
    ),
    scale: { low: '0.05', high: '1.1', name: 'signal (OD)' },
    entries: [{ name: 'Parental', fill: '#59636e' }],
    key: { letters: ['B: blank', 'V: vehicle'], numbers: 'numbers: doses in µM' },
    altText: 'A plate.',
    caption: 'Colours.',
    table: { columns: [], rows: [] },
  };
}

const texts = ({ marks }: Diagram): string[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

test('is as its golden', () => {
  expectGolden('plate', plateDiagram(plate(2, 6), lightColors, 413));
});

test('doses are whole where they have room, without their zero where not, and none at all rather than a few', () => {
  expect(texts(plateDiagram(plate(8, 12), lightColors, 889))).toContain('0.003');
  expect(texts(plateDiagram(plate(8, 12), lightColors, 413))).toContain('.003');
  const small = texts(plateDiagram(plate(16, 24), lightColors, 413));
  for (const dose of ['0.003', '.003', '0.01', '.01']) expect(small).not.toContain(dose);
  expect(small).toContain('V');
  expect(small).toContain('B: blank; V: vehicle.');
});

test.each([
  [8, 12, 413],
  [16, 24, 413],
  [32, 48, 413],
  [32, 48, 889],
])('%i × %i wells stand within %i pixels', (rows, columns, across) => {
  const { marks, height } = plateDiagram(plate(rows, columns), lightColors, across);
  const boxes = marks.filter((mark) => mark.kind === 'rect');
  expect(boxes.length).toBeGreaterThan(rows * columns);
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(across);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }
});
