import { describe, expect, test } from 'vitest';
import { darkColors, lightColors } from '../../src/charts/chart-colors.ts';
import type { Diagram } from '../../src/charts/diagram.ts';
import { pathwayDiagram } from '../../src/charts/pathway-diagram.ts';
import { paintPathway } from '../../src/charts/pathway-map.ts';
import { workflowDiagram } from '../../src/charts/workflow-diagram.ts';
import { pathwayNodes } from '../../src/domain/pathway.ts';
import { exampleResults } from './fixtures.ts';
import { expectGolden } from './golden.ts';

const greek = 'αβγδεζηθικλμνξοπρστυφχψω'.repeat(4).slice(0, 80);
const held = (step: string): string => (step === 'qpcr' ? '3 files, 4 targets.' : '');

function pathway(across: number, comparison = 'Resistant over Parental'): Diagram {
  return pathwayDiagram(paintPathway(exampleResults, lightColors), comparison, lightColors, across);
}

const diagrams = [
  ['pathway', pathway(890)],
  ['pathway-narrow', pathway(413)],
  ['pathway-weird-names', pathway(413, `<b>x</b> over ${greek} $x^2$`)],
  ['workflow', workflowDiagram(held, lightColors, 890)],
  ['workflow-narrow', workflowDiagram(held, darkColors, 413)],
] as const;

describe.each(diagrams)('%s', (name, diagram) => {
  test('is as its golden', () => {
    expectGolden(name, diagram);
  });

  test('stands within its page', () => {
    for (const mark of diagram.marks.filter((any) => any.kind === 'rect')) {
      expect(mark.x).toBeGreaterThanOrEqual(0);
      expect(mark.x + mark.width).toBeLessThanOrEqual(diagram.width);
      expect(mark.y + mark.height).toBeLessThanOrEqual(diagram.height);
    }
    for (const mark of diagram.marks.filter((any) => any.kind === 'text')) {
      const half = mark.anchor === 'middle' ? 2 : 1;
      // Helvetica's letters are half as wide as they are high, on average.
      const end = mark.x + (6 * [...mark.text].length) / half;
      expect(end).toBeLessThanOrEqual(diagram.width + 4);
    }
  });

  test('says what it shows', () => {
    expect([diagram.title, diagram.altText, diagram.caption].every((text) => text !== '')).toBe(
      true,
    );
  });
});

test('every node stands on the map in both layouts, none on another', () => {
  for (const across of [413, 720, 890]) {
    const { marks } = pathway(across);
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
    for (const { label } of pathwayNodes) {
      for (const word of label.split(' ')) expect(texts).toContain(word);
    }
    const boxes = marks.flatMap((mark) =>
      mark.kind === 'rect' && mark.height === 38 && mark.stroke !== undefined ? [mark] : [],
    );
    expect(boxes.length).toBeGreaterThan(12);
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart = Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= a.height;
        expect(apart, `${across}: ${JSON.stringify([a, b])}`).toBe(true);
      }
    }
  }
});

test('the table of the map has a row for each measured node', () => {
  const { table } = pathway(890);
  expect(table?.columns.at(0)).toBe('node');
  expect(table?.columns.at(-1)).toBe('verdict');
  expect(table?.rows.map(([node]) => node)).toEqual([
    'ERα',
    'PR',
    'EGFR',
    'HER2',
    'FGFR1',
    'p-Akt',
    'p-mTOR',
  ]);
  for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
});
