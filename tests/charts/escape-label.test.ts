import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lightColors } from '../../src/charts/chart-colors.ts';
import { escapeLabel, shorten } from '../../src/charts/escape-label.ts';
import { forestPlot } from '../../src/charts/forest-plot.ts';
import { replicatePlot } from '../../src/charts/replicate-plot.ts';
import { weird, weirdNames } from './fixtures.ts';
import { copiedRules, plotlyTextRules, readAsPlotly } from './plotly-text.ts';
import { pointsOf, resultOf } from './result-builders.ts';
import { stringsOf } from './walk.ts';

const ownTags = /^<(br|\/?b|\/span|span style="color:#[0-9a-f]{6}")>$/;

describe('escapeLabel', () => {
  test('is held against the rules that plotly reads labels by', () => {
    const source = plotlyTextRules();
    for (const rule of copiedRules) expect(source).toContain(rule);
  });

  test.each([
    '<b>x</b>',
    '<a href="javascript:alert(1)">x</a>',
    '&lt;i&gt;',
    'A & B',
    '$x$',
    '%{y}',
  ])('plotly shows %s literally', (text) => {
    expect(readAsPlotly(escapeLabel(text))).toEqual({ tags: [], text });
    expect(escapeLabel(text)).not.toMatch(/[$<>]|%\{/);
  });

  test('any text comes out as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const shown = readAsPlotly(escapeLabel(text));
        expect(shown.tags).toEqual([]);
        // eslint-disable-next-line no-control-regex -- they are replaced by design
        expect(shown.text).toBe(text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' '));
      }),
      { seed: 7 },
    );
  });

  test('takes line breaks and reordering marks away', () => {
    expect(escapeLabel('a\nb\u202Ec')).toBe('a b c');
  });
});

test('shorten counts characters, not code units', () => {
  expect(shorten('🧬🧬🧬🧬', 4)).toBe('🧬🧬🧬🧬');
  expect(shorten('🧬🧬🧬🧬', 3)).toBe('🧬🧬…');
});

describe('names from files in figures', () => {
  const named = (name: string) =>
    resultOf({
      target: name,
      line: name,
      controlGroup: name,
      testGroup: name,
      log2FoldChange: 1,
      interval: { low: 1.5, high: 2.7 },
      pValue: 0.01,
      test: name,
      notes: [name],
      verdict: 'no expectation',
      points: pointsOf([0, 0.1], [1, 1.1], true).map((point) => ({
        ...point,
        sample: name,
        run: name,
      })),
    });

  test.each(weirdNames)('%j brings no markup of its own into any label', (name) => {
    const results = [
      named(name),
      { ...named(name), line: 'other', foldChange: { kind: 'none' } as const },
    ];
    const figures = [
      forestPlot(results, lightColors),
      forestPlot(results, lightColors, { width: 'narrow' }),
      ...results.map((result) => replicatePlot(result, lightColors)),
    ];
    for (const text of figures.flatMap(stringsOf)) {
      const foreign = readAsPlotly(text).tags.filter((tag) => !ownTags.test(tag));
      expect(foreign).toEqual([]);
      expect(text.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>$]|%\{/);
    }
  });

  test('<b>x</b> and <a href="javascript:…"> stand literally in tick labels and hover texts', () => {
    const forest = forestPlot(weird, lightColors);
    const shown = stringsOf(forest).map((text) => readAsPlotly(text).text);
    expect(shown.some((text) => text.startsWith('<b>x</b>  <a href="javascript:'))).toBe(true);
    expect(shown.some((text) => text.startsWith('<b>x</b> in <ahref="javascript:'))).toBe(true);
    const [first] = weird;
    if (!first) throw new Error('no fixture');
    const replicates = stringsOf(replicatePlot(first, lightColors)).map(readAsPlotly);
    expect(replicates.some(({ text }) => text.startsWith('<b>x</b>n = 3'))).toBe(true);
    expect(replicates.some(({ text }) => text.startsWith('<b>x</b><b>x</b>'))).toBe(true);
  });
});
