import { expect, test } from 'vitest';
import { scaleOfWords, withoutScaleWords } from '../../../src/importers/tables/scale-words.ts';

test.each([
  ['ΔCt ESR1', 'ΔCq', 'ESR1'],
  ['∆Cq', 'ΔCq', '∆Cq'],
  ['ESR1 dCt', 'ΔCq', 'ESR1'],
  ['delta-delta Ct of PGR', 'ΔCq', 'PGR'],
  ['ESR1 – ΔCt', 'ΔCq', 'ESR1'],
  ['−ΔΔCt', 'log2 relative quantity', '−ΔΔCt'],
  ['ESR1 (-ddCt)', 'log2 relative quantity', 'ESR1'],
  ['2^-ΔΔCt ESR1', 'relative quantity', 'ESR1'],
  ['2-ddCt', 'relative quantity', '2-ddCt'],
  ['ESR1_fold_change', 'relative quantity', 'ESR1'],
  ['RQ', 'relative quantity', 'RQ'],
  ['Relative expression of PGR', 'relative quantity', 'PGR'],
  ['ESR1 mRNA relative to GAPDH', 'relative quantity', 'ESR1'],
  ['western HER2 ratio', 'relative quantity', 'HER2'],
  ['log2 fold change PGR', 'log2 relative quantity', 'PGR'],
  ['log2FC', 'log2 relative quantity', 'log2FC'],
  ['Ct', null, 'Ct'],
  ['Cq values', null, 'Cq values'],
  ['Scaffold', null, 'Scaffold'],
  ['MCF7', null, 'MCF7'],
])('%s', (words, scale, rest) => {
  expect(scaleOfWords(words)).toBe(scale);
  expect(withoutScaleWords(words)).toBe(rest);
});
