import { describe, expect, test } from 'vitest';
import { darkColors, lightColors } from '../../src/charts/chart-colors.ts';
import { columnLabels } from '../../src/charts/column-labels.ts';
import { cultureChart } from '../../src/charts/culture-chart.ts';
import type { FigureSpec } from '../../src/charts/figure-spec.ts';
import { forestPages, namePart } from '../../src/charts/forest-pages.ts';
import { forestPlot } from '../../src/charts/forest-plot.ts';
import { mrnaBesideProtein } from '../../src/charts/mrna-beside-protein.ts';
import { pairMrnaWithProtein } from '../../src/charts/mrna-protein-pair.ts';
import { rawBands } from '../../src/charts/raw-bands.ts';
import type { Blot } from '../../src/domain/blot.ts';
import type { CultureEntry } from '../../src/domain/culture.ts';
import type { Result } from '../../src/domain/result.ts';
import { exampleResults, tableOrder } from './fixtures.ts';
import { expectGolden } from './golden.ts';
import { resultOf } from './result-builders.ts';
import { faultsOf } from './walk.ts';

// Figures of many rows: on a slide their text must be read across a room.

/** Results that no table expects. */
function many(count: number): Result[] {
  return Array.from({ length: count }, (_, i) =>
    resultOf({
      assay: 'qpcr',
      measure: 'mRNA',
      target: `Gene ${i + 1}`,
      log2FoldChange: Math.sin(i),
      seLog2: 0.2,
    }),
  );
}

/** Points of the text of a slide: 16 where the figure is 405 pixels high with its title, less where it is higher. */
function slidePoints({ height }: FigureSpec): number {
  return (16 * 405) / Math.max(405, height + 26);
}

const slide = (results: readonly Result[]): FigureSpec =>
  forestPlot(results, lightColors, { width: 'slide', tableOrder });

/** The axes of a figure that name rows. */
const rowAxes = ({ layout }: FigureSpec): string[] =>
  Object.keys(layout).filter((key) => key.startsWith('yaxis'));

describe('a forest plot on a slide', () => {
  test('is in one column with its numbers while there is room, then in two, then in three', () => {
    expect(rowAxes(slide(exampleResults))).toEqual(['yaxis']);
    expect(rowAxes(slide(many(20)))).toEqual(['yaxis', 'yaxis2']);
    expect(rowAxes(slide(many(48)))).toEqual(['yaxis', 'yaxis2', 'yaxis3']);
  });

  test.each([1, 12, 20, 32, 48])('keeps 12 points of %i rows', (count) => {
    expect(slidePoints(slide(many(count)))).toBeGreaterThanOrEqual(12);
  });

  test('every row stands in one column, and no heading at the foot of one', () => {
    const figure = slide([...exampleResults, ...many(30)]);
    const layout = figure.layout as Record<string, { ticktext: string[]; tickvals: number[] }>;
    const columns = rowAxes(figure).map((axis) => layout[axis]?.ticktext ?? []);
    expect(columns.flat().filter((text) => text.startsWith('Gene'))).toHaveLength(30);
    for (const column of columns) expect(column.at(-1)).not.toContain('<b>');
  });

  test('is as its golden', () => {
    const figure = slide([...exampleResults, ...many(14)]);
    expectGolden('forest-slide', figure);
    expect(faultsOf(figure)).toEqual([]);
  });
});

describe('pages of a forest plot', () => {
  test('hold every result once, in the order of the figure', () => {
    const pages = forestPages([...many(40), ...exampleResults], tableOrder);
    expect(pages).toHaveLength(2);
    expect(pages.flat()).toHaveLength(40 + exampleResults.length);
    expect(pages[0]?.[0]?.expectation).not.toBeNull();
  });

  test('are named where there are several, and there is always one', () => {
    expect(forestPages([], tableOrder)).toEqual([[]]);
    expect([namePart(0, 1), namePart(1, 3)]).toEqual(['', '2 of 3']);
    const figure = forestPlot(many(3), lightColors, { part: '2 of 3' });
    expect(figure.title).toBe('Fold changes, 2 of 3');
  });

  test('fit a page of a journal in a column of 85 mm', () => {
    const [page = []] = forestPages(many(60), tableOrder);
    // 7 points of text are 12 pixels; a page is some 240 mm high.
    const { height } = forestPlot(page, lightColors, { width: 'narrow' });
    expect(((height * 7) / 12) * (25.4 / 72)).toBeLessThan(240);
  });
});

describe('mRNA beside protein of several groups', () => {
  const groups = ['A group with quite a long name', '<b>B</b>', 'C', 'D'];
  const results = groups.flatMap((testGroup) =>
    exampleResults.map((result) => ({ ...result, testGroup })),
  );
  const pairs = pairMrnaWithProtein(results);

  test('names each group once, above its genes', () => {
    const figure = mrnaBesideProtein(pairs, lightColors);
    const texts = (figure.layout.annotations ?? []).map(({ text }) => text);
    expect(texts.slice(0, 2)).toEqual([
      '<b>A group with quite a long name</b>',
      '<b>&lt;b&gt;B&lt;/b&gt;</b>',
    ]);
    expect(figure.layout.yaxis?.ticktext).toHaveLength(2 * pairs.length);
  });

  test('stands in columns on a slide', () => {
    const figure = mrnaBesideProtein(pairs, darkColors, { width: 'slide' });
    expect(rowAxes(figure).length).toBeGreaterThan(1);
    expect(slidePoints(figure)).toBeGreaterThanOrEqual(12);
    expect(faultsOf(figure)).toEqual([]);
    expectGolden('mrna-beside-protein-slide', figure);
  });
});

test('a blot of many proteins stands in two columns on a slide', () => {
  const blot: Blot = {
    name: 'Blot',
    probings: [],
    files: [],
    isKeyed: false,
    isNamed: true,
    lanes: ['a', 'b'].map((group, i) => ({
      lane: String(i + 1),
      sample: group,
      group,
      replicate: '1',
      line: '',
      takesPart: true,
    })),
    rows: Array.from({ length: 9 }, (_, i) => ({
      target: `P${i}`,
      asWritten: `P${i}`,
      role: 'target',
      file: '',
      membrane: '',
      signals: [100, 50 * (i + 1)],
      saturated: [false, false],
      exposures: ['', ''],
    })),
    dilutions: [],
  };
  const figure = rawBands(blot, lightColors, { width: 'slide' });
  expect(Object.keys(figure.layout).filter((key) => key.startsWith('xaxis'))).toHaveLength(2);
  expect(slidePoints(figure)).toBeGreaterThan(11);
  expect(faultsOf(figure)).toEqual([]);
});

test('letters of events that would touch stand above each other, all within the axis', () => {
  const entry = (date: string, event: string): CultureEntry => ({
    date,
    passage: null,
    dose: 500,
    unit: 'nM',
    viability: null,
    doublingTime: null,
    event,
  });
  const steps = [
    entry('2025-01-01', 'thawed'),
    entry('2025-12-01', 'frozen'),
    entry('2025-12-03', 'cloned'),
    entry('2025-12-31', ''),
  ].map((own) => ({ entry: own, dose: 0.5 }));
  const { data, layout, caption } = cultureChart(steps, lightColors);
  const letters = data.find((trace) => 'mode' in trace && trace.mode === 'text');
  const heights = (letters as { y: number[] } | undefined)?.y ?? [];
  expect(new Set(heights).size).toBe(2);
  expect(Math.max(...heights)).toBeLessThan(Number(layout.yaxis?.range?.[1]));
  expect(caption).toContain('Letters: events (T thawed, F frozen, C cloned).');
});

describe('the names under columns', () => {
  const columns = (count: number, n = 3) =>
    Array.from({ length: count }, (_, i) => ({ name: `Resistant clone number ${i}`, n: n + i }));

  test('stand on lines with their n', () => {
    const { texts, angle } = columnLabels(columns(2), false);
    expect(texts[0]).toBe('Resistant<br>clone number<br>0<br>n = 3');
    expect(angle).toBe(0);
  });

  test('are slanted where columns are narrow, with an n that all share below', () => {
    const same = columnLabels(
      columns(6).map(({ name }) => ({ name, n: 12 })),
      true,
    );
    expect(same).toMatchObject({ angle: -45, note: 'n = 12 each' });
    const differing = columnLabels(columns(6), true);
    expect(differing.texts[5]).toBe('Resistant…, n = 8');
    expect(differing.note).toBe('');
  });
});
