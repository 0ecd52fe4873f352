import { describe, expect, test } from 'vitest';
import { lightColors } from '../../src/charts/chart-colors.ts';
import { referenceStabilityPlot } from '../../src/charts/reference-stability-plot.ts';
import { standardCurvePlot } from '../../src/charts/standard-curve-plot.ts';
import type { ReferenceReport } from '../../src/domain/qpcr-report.ts';

const curve = {
  slope: -3.4,
  intercept: 28.2,
  rSquared: 0.9991,
  efficiency: 10 ** (1 / 3.4),
  standardError: 0.01,
  interval: { low: 1.94, high: 2 },
  points: [
    { amount: 1000, cq: 18 },
    { amount: 1, cq: 28.2 },
  ],
  files: ['curve.csv'],
};
const references: ReferenceReport = {
  genes: [
    { gene: '<b>A</b>', m: 0.4, normFinder: 0.2 },
    { gene: 'B', m: 0.3, normFinder: 0.1 },
    { gene: 'C', m: 0.6, normFinder: 0.4 },
  ],
  replicates: 6,
  steps: [],
  variation: [],
  ranking: [],
  drift: [],
  folds: [],
  words: [],
};

describe('standard curve', () => {
  const spec = standardCurvePlot('<i>X</i>', curve, lightColors);
  test('says its fit in words, and draws points and line', () => {
    expect(spec.altText).toContain('slope −3.400, intercept 28.20, R² 0.9991, E 1.968');
    expect(spec.data).toHaveLength(2);
    const [line, points] = spec.data as { x: number[]; y: number[] }[];
    expect(points).toMatchObject({ x: [3, 0], y: [18, 28.2] });
    expect(line?.x).toEqual([0, 3]);
    expect(line?.y[0]).toBe(28.2);
  });
  test('a name is never markup', () => {
    expect(JSON.stringify(spec.layout)).not.toContain('<i>');
  });
});

describe('stability of the reference genes', () => {
  const spec = referenceStabilityPlot(references, lightColors);
  test('the steadiest first, with both measures', () => {
    expect(spec?.altText).toContain('geNorm M: B 0.30, <b>A</b> 0.40, C 0.60');
    expect(spec?.data).toHaveLength(2);
    expect(spec?.caption).toContain('NormFinder');
    expect(JSON.stringify([spec?.data, spec?.layout])).not.toContain('<b>');
  });
  test('two genes have no NormFinder, one gene has no figure', () => {
    const two = references.genes.slice(0, 2).map((row) => ({ ...row, normFinder: null }));
    expect(referenceStabilityPlot({ ...references, genes: two }, lightColors)?.data).toHaveLength(
      1,
    );
    const one = [{ gene: 'A', m: null, normFinder: null }];
    expect(referenceStabilityPlot({ ...references, genes: one }, lightColors)).toBeNull();
  });
});
