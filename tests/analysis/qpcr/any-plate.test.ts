import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsOf } from '../../../src/domain/points-of.ts';
import { rowsOf } from '../../../src/domain/row-columns.ts';
import type { QpcrSettings } from '../../../src/domain/qpcr-settings.ts';
import { resultsCsv } from '../../../src/exports/results-csv.ts';
import { runScenario } from '../qpcr-scenario.ts';
import type { Well } from '../study-builder.ts';

const cq = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 5, max: 45, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(20, 20, 25, 0, 1e-300, 100) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const well: fc.Arbitrary<Well> = fc.record({
  sample: fc.constantFrom('C1', 'C2', 'C3', 'T1', 'T2', 'T3', 'U1', 'U2', 'IRC', 'NTC', ''),
  target: fc.constantFrom('REF', 'A', 'X', 'Y', '', '__proto__'),
  cq,
  run: fc.constantFrom('', 'one', 'two'),
  role: fc.constantFrom('unknown', 'unknown', 'unknown', 'standard', 'no-template', 'no-RT'),
  quantity: fc.constantFrom(0, -1, 1, 10, 100, 1000, Number.NaN),
  tm: fc.constantFrom(80, 85, Number.NaN),
});
const choices: fc.Arbitrary<Partial<QpcrSettings>> = fc.record({
  technical: fc.constantFrom('mean', 'median', 'quantity'),
  spreadLimit: fc.constantFrom(0, 0.5, 1),
  efficiencies: fc.constantFrom([], [{ target: 'X', factor: 1 }], [{ target: 'REF', factor: 1.9 }]),
  fromCurves: fc.boolean(),
  test: fc.constantFrom('t', 'rank', 'permutation'),
  blockByRun: fc.boolean(),
  unit: fc.constantFrom('sample', 'batch'),
  calibrators: fc.constantFrom([], ['IRC'], ['nobody']),
  severalGroups: fc.constantFrom('dunnett', 'tukey', 'games-howell'),
});

/** Paths of all numbers that are not finite, or are a p of 0. */
function oddNumbers(value: unknown, path: string): string[] {
  if (typeof value === 'number') {
    const isP = /p(Value|Adjusted)$/.test(path);
    return Number.isFinite(value) && !(isP && !(value > 0 && value <= 1))
      ? []
      : [`${path}: ${value}`];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => oddNumbers(inner, `${path}.${key}`));
}

test(
  'whatever is on a plate: no NaN, no infinity and no p of 0, and never a throw',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(
        fc.array(well, { maxLength: 70 }),
        choices,
        fc.subarray(['REF', 'A']),
        fc.constantFrom('auto', 'paired', 'unpaired'),
        fc.boolean(),
        (wells, qpcr, references, pairing, hasFactor) => {
          const sample: Well = { sample: 'C1', target: 'X', cq: 25 };
          const { analysis } = runScenario({
            wells: [sample, ...wells],
            qpcr,
            references,
            settings: { pairing },
            naming: {
              groupOf: (name) => ({ C: 'Control', T: 'Test', U: 'Other' })[name.charAt(0)] ?? '',
              batchOf: (name) => name.slice(1),
              factorOf: (name) =>
                hasFactor ? ({ 1: 'vehicle', 2: 'drug' }[name.charAt(1)] ?? '') : '',
            },
          });
          const { results, qpcr: report, deltaCq } = analysis;
          const withPoints = results.map((result) => ({ ...result, points: pointsOf(result) }));
          expect(oddNumbers({ results: withPoints, report, deltaCq: rowsOf(deltaCq) }, '')).toEqual(
            [],
          );
          expect(resultsCsv(results)).not.toMatch(/NaN|Infinity/);
          const words = JSON.stringify([
            analysis.problems,
            report,
            results.map(({ notes }) => notes),
          ]);
          expect(words).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
      { seed: 20261125, numRuns: 150 },
    );
  },
);
