import { describe, expect, test } from 'vitest';
import { expectClose } from '../stats/expect-close.ts';
import type { Wells } from './plate-to-csv.ts';
import { runPlate } from './plate-to-csv.ts';
import { hasReferenceData, referenceTable } from './reference-data.ts';
import type { Naming } from './study-builder.ts';
import { plateText } from './study-from-text.ts';

// Section 1 of ../shared/reference-values/qpcr.md, from the text of a file to results.csv and to what is shown
// beside it: R's package pcr, or printed in the paper (Methods 25:402).

describe.skipIf(!hasReferenceData)('Livak and Schmittgen 2001 (section 1)', () => {
  const naming: Naming = {
    groupOf: (sample) => (['brain', 'kidney'].includes(sample) ? sample : ''),
    references: ['GAPDH'],
    control: 'brain',
  };
  const tubes = (): Wells =>
    referenceTable('ct1.csv')
      .slice(1)
      .flatMap(([myc, gapdh], i) => {
        const tissue = i < 6 ? 'brain' : 'kidney';
        return [[tissue, 'c-myc', Number(myc)] as const, [tissue, 'GAPDH', Number(gapdh)] as const];
      });
  /** The tubes, and the standards of both genes: seven amounts in triplicate. */
  const withStandards = (): string => {
    const amounts = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01];
    const samples = tubes().map(([sample, target, cq]) => `${sample},${target},UNKNOWN,${cq},`);
    const standards = referenceTable('ct3.csv')
      .slice(1)
      .flatMap(([myc, gapdh], i) => {
        const amount = amounts[Math.floor(i / 3)] ?? 0;
        return [
          `Std ${amount},c-myc,STANDARD,${myc},${amount}`,
          `Std ${amount},GAPDH,STANDARD,${gapdh},${amount}`,
        ];
      });
    return ['Sample Name,Target Name,Task,Cq,Quantity', ...samples, ...standards].join('\n');
  };

  test('the error of ΔCq, and the range of the fold change that was printed with it', async () => {
    const { analysis } = await runPlate(plateText(tubes()), naming);
    // The paper's error is √(s² + s²) of six tubes each; the app's is of their means, over √6.
    const [brain, kidney] = analysis.deltaCq.map(
      ({ seDeltaCq }) => (seDeltaCq ?? 0) * Math.sqrt(6),
    );
    expectClose(brain ?? null, 0.17395401691, 1e-9);
    expectClose(kidney ?? null, 0.09544631999, 1e-9);
    expectClose(2 ** (2.495 - (kidney ?? 0)), 5.276399055, 1e-9);
    expectClose(2 ** (2.495 + (kidney ?? 0)), 6.022849963, 1e-9);
  });

  test('the standard curves of both genes', async () => {
    const { report } = await runPlate(withStandards(), naming);
    for (const [target, intercept, slope, rSquared, efficiency, error, low, high] of [
      [
        'c-myc',
        25.69669128,
        -3.388095182,
        0.9965504211,
        1.973109075,
        0.01809955,
        1.936609,
        2.012481,
      ],
      [
        'GAPDH',
        22.68221136,
        -3.414551374,
        0.9990278221,
        1.962746638,
        0.00947226,
        1.94331,
        1.982977,
      ],
    ] as const) {
      const curve = report.efficiencies.find((row) => row.target === target)?.curve;
      expectClose(curve?.intercept ?? null, intercept, 1e-9);
      expectClose(curve?.slope ?? null, slope, 1e-9);
      expectClose(curve?.rSquared ?? null, rSquared, 1e-9);
      expectClose(curve?.efficiency ?? null, efficiency, 1e-9);
      expectClose(curve?.standardError ?? null, error, 1e-6);
      expectClose(curve?.interval?.low ?? null, low, 1e-6);
      expectClose(curve?.interval?.high ?? null, high, 1e-6);
    }
  });

  test('the validation slope: flat enough for 2^−ΔΔCq', async () => {
    const { report } = await runPlate(withStandards(), naming);
    const [myc, gapdh] = ['c-myc', 'GAPDH'].map((gene) =>
      report.efficiencies.find(({ target }) => target === gene),
    );
    expectClose(myc?.validation?.slope ?? null, 0.02645619191, 1e-8);
    expectClose(myc?.validation?.intercept ?? null, 3.014479924, 1e-9);
    expect(myc?.validation?.amounts).toBe(7);
    expect(myc?.words).not.toContain('cycles a decade');
    expect(gapdh?.validation).toBeNull();
  });

  test('the relative standard curve: quantities of the tubes averaged', async () => {
    const { cell } = await runPlate(withStandards(), naming, {
      technical: 'quantity',
      fromCurves: true,
    });
    // pcr_analyze(method = "relative_curve") of R's package pcr; the paper prints 5.5.
    expectClose(cell('c-myc', 'fold_change'), 5.460995612, 1e-9);
    // Without curves a cycle is a doubling, and Cq averaged give the paper's 5.6.
    const plain = await runPlate(withStandards(), naming);
    expectClose(plain.cell('c-myc', 'fold_change'), 5.637283021, 1e-9);
  });
});
