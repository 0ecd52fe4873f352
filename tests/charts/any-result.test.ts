import fc from 'fast-check';
import { expect, test } from 'vitest';
import { darkColors } from '../../src/charts/chart-colors.ts';
import { forestPlot } from '../../src/charts/forest-plot.ts';
import { replicatePlot } from '../../src/charts/replicate-plot.ts';
import type { FoldEstimate, ReplicatePoint, Result } from '../../src/domain/result.ts';
import { verdicts } from '../../src/domain/result.ts';
import { expectationOf, resultOf } from './result-builders.ts';
import { faultsOf } from './walk.ts';

const name = fc.string({ unit: 'grapheme', maxLength: 60 });
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1e-320, Number.POSITIVE_INFINITY));
const positive = fc.oneof(
  fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
  fc.double({ min: 0, noNaN: true }),
);
const p = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));

const point: fc.Arbitrary<ReplicatePoint> = fc.record({
  sample: name,
  run: name,
  side: fc.constantFrom('control', 'test'),
  log2: fc.option(fc.oneof(fc.double({ min: -20, max: 20, noNaN: true }), anyNumber)),
  pair: fc.option(fc.integer({ min: 1, max: 4 })),
  technical: fc.integer({ min: 0, max: 4 }),
});

const foldChange: fc.Arbitrary<FoldEstimate> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), value: positive }),
  fc.record({
    kind: fc.constant('bound' as const),
    relation: fc.constantFrom('<' as const, '>' as const),
    value: positive,
  }),
  fc.constant({ kind: 'none' as const }),
);

const border = fc.option(fc.constantFrom(0, 0.01, 1, 100));

/** Results of any shape that the types allow, and numbers beyond what the analysis should ever give. */
const anyResult: fc.Arbitrary<Result> = fc
  .record({
    assay: fc.constantFrom('qpcr' as const, 'western' as const, 'viability' as const),
    target: name,
    measure: fc.constantFrom('mRNA' as const, 'protein' as const, 'IC50 ratio' as const),
    line: name,
    controlGroup: name,
    testGroup: name,
    nControl: fc.nat(5),
    nTest: fc.nat(5),
    foldChange,
    log2FoldChange: fc.option(anyNumber),
    interval: fc.option(fc.record({ low: anyNumber, high: anyNumber })),
    pValue: p,
    pAdjusted: p,
    test: name,
    pairing: fc.constantFrom('paired' as const, 'unpaired' as const),
    inFamily: fc.boolean(),
    indirect: fc.boolean(),
    verdict: fc.constantFrom(...verdicts),
    notes: fc.array(name, { maxLength: 2 }),
    points: fc.array(point, { maxLength: 12 }),
    expectation: fc.option(
      fc.record({ above: border, below: border }).map((region) => ({
        ...expectationOf('EGFR'),
        region: { ...region, includesAbsent: false },
      })),
    ),
  })
  .map(resultOf);

test('no figure of any result holds NaN, infinity or undefined', () => {
  fc.assert(
    fc.property(fc.array(anyResult, { maxLength: 5 }), (results) => {
      const figures = [
        forestPlot(results, darkColors),
        forestPlot(results, darkColors, { width: 'narrow' }),
        ...results.map((result) => replicatePlot(result, darkColors)),
      ];
      for (const figure of figures) {
        expect(faultsOf(figure)).toEqual([]);
        for (const axis of [figure.layout.xaxis, figure.layout.yaxis]) {
          const labels = axis?.ticktext;
          expect(Array.isArray(labels) && labels.length).toBe(axis?.tickvals?.length);
        }
      }
    }),
    { seed: 20260725, numRuns: 300 },
  );
});
