import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/domain/row-columns.ts';
import { analyse } from './analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { resultsCsv } from '../../src/exports/results-csv.ts';
import { sampleStandardDeviation } from '../../src/stats/sample-standard-deviation.ts';
import { pointsOf } from '../../src/domain/points-of.ts';
import { expectClose } from '../stats/expect-close.ts';
import { hasReferenceData, referenceTable } from './reference-data.ts';
import type { Naming } from './study-builder.ts';
import { annotationOf, studyOf } from './study-builder.ts';
import { plateText, sourceFromText } from './study-from-text.ts';

// From the text of a file to results.csv. The numbers are those of ../shared/reference-values/qpcr.md (sections 1,
// 8 and 9): base R and SciPy, or printed in the named papers. Tables are read where they lie.

const tolerance = 1e-9;

type Row = Readonly<Record<string, string>>;

async function run(
  text: string,
  naming: Naming,
  settings: Partial<Settings> = {},
): Promise<{ results: readonly Result[]; rows: Row[]; analysis: ReturnType<typeof analyse> }> {
  const study = studyOf([await sourceFromText('plate.csv', text)], settings);
  const analysis = analyse(study, annotationOf(study, naming));
  const rows = Papa.parse<Row>(resultsCsv(analysis.results), {
    header: true,
    skipEmptyLines: true,
  });
  return { results: analysis.results, rows: rows.data, analysis };
}

function cell(rows: readonly Row[], target: string, column: string): number {
  const text = rows.find((row) => row['target'] === target)?.[column] ?? '';
  if (text === '') throw new Error(`${target} has no ${column}`);
  return Number(text);
}

describe('Livak and Schmittgen 2001, separate tubes (section 1)', () => {
  const naming: Naming = {
    groupOf: (sample) => sample.replace(/\d+$/, ''),
    references: ['GAPDH'],
    control: 'brain',
  };

  test.skipIf(!hasReferenceData)(
    'the tubes of a tissue are technical: ΔCq, ΔΔCq and the fold change',
    async () => {
      const [, ...tubes] = referenceTable('ct1.csv');
      const wells = tubes.flatMap(([myc, gapdh], i) => {
        const tissue = i < 6 ? 'brain' : 'kidney';
        return [[tissue, 'c-myc', Number(myc)] as const, [tissue, 'GAPDH', Number(gapdh)] as const];
      });
      const { rows, analysis } = await run(plateText(wells), naming);
      const [brain, kidney] = rowsOf(analysis.deltaCq);
      expectClose(brain?.meanCq ?? null, 30.485, tolerance);
      expectClose(brain?.sdCq ?? null, 0.14802026888, tolerance);
      expectClose(brain?.referenceCq ?? null, 23.625, tolerance);
      expectClose(brain?.deltaCq ?? null, 6.86, tolerance);
      expectClose(kidney?.deltaCq ?? null, 4.365, tolerance);
      expectClose(cell(rows, 'c-myc', 'log2_fold_change'), 2.495, tolerance);
      expectClose(cell(rows, 'c-myc', 'fold_change'), 5.637283021, tolerance);
      // Six tubes of one sample are n = 1: no interval, no p.
      expect(rows[0]).toMatchObject({
        n_control: '1',
        n_test: '1',
        p_value: '',
        ci95_low: '',
        se_log2: '',
      });
    },
  );
});

const synthetic: Naming = {
  groupOf: (sample) => (sample.startsWith('P') ? 'Parental' : 'Resistant'),
  references: ['ACTB', 'RPLP0'],
  control: 'Parental',
};

function syntheticWells(): (readonly [string, string, number])[] {
  return referenceTable('synthetic_3x3.csv')
    .slice(1)
    .flatMap(([, sample = '', gene = '', ...cqs]) =>
      cqs.map((cq) => [sample, gene, Number(cq)] as const),
    );
}

describe.skipIf(!hasReferenceData)(
  'three against three, three technical wells each (section 8)',
  () => {
    test.each([
      [
        'ESR1',
        -0.9088888889,
        1.8775988832,
        1.30278527778,
        2.7060311676,
        -5.680213153,
        0.012672838727,
      ],
      ['PGR', 2.6188888889, 0.1627930609, 0.07314861607, 0.3622977729, 7.959590744, 0.007093404305],
      [
        'ERBB2',
        -1.5288888889,
        2.8856351241,
        1.83023367117,
        4.5496322139,
        -9.51514601,
        0.009056112969,
      ],
      [
        'FGFR1',
        -1.8466666667,
        3.5966821426,
        1.69089863311,
        7.650442304,
        -6.1291078,
        0.015127121463,
      ],
    ])('%s', async (target, deltaDeltaCq, fold, low, high, t, p) => {
      const { rows } = await run(plateText(syntheticWells()), synthetic);
      // The reference prints ten digits of some numbers, so the last of those may differ by half of one.
      expectClose(cell(rows, target, 'log2_fold_change'), -deltaDeltaCq, tolerance);
      expectClose(cell(rows, target, 'fold_change'), fold, tolerance);
      expectClose(cell(rows, target, 'ci95_low'), low, tolerance);
      expectClose(cell(rows, target, 'ci95_high'), high, tolerance);
      expectClose(cell(rows, target, 'p_value'), p, tolerance);
      expectClose(cell(rows, target, 'se_log2'), Math.abs(deltaDeltaCq / t), tolerance);
      expectClose(cell(rows, target, 'p_adjusted'), 0.02837361722, tolerance);
      expect(cell(rows, target, 'n_control')).toBe(3);
      expect(cell(rows, target, 'n_test')).toBe(3);
    });

    test('Benjamini–Hochberg over the same family', async () => {
      const { rows } = await run(plateText(syntheticWells()), synthetic, {
        adjustment: 'benjamini-hochberg',
      });
      for (const row of rows) expectClose(Number(row['p_adjusted']), 0.01512712146, tolerance);
    });

    test('ΔCq of every replicate', async () => {
      const { analysis } = await run(plateText(syntheticWells()), synthetic);
      const expected = {
        ESR1: [4.48, 4.623333333333, 4.391666666667, 3.33, 3.831666666667, 3.606666666667],
        PGR: [
          6.98, 7.163333333333, 6.758333333333, 9.596666666667, 9.048333333333, 10.113333333333,
        ],
      };
      for (const [target, values] of Object.entries(expected)) {
        const rows = rowsOf(analysis.deltaCq).filter((row) => row.target === target);
        for (const [i, row] of rows.entries()) expectClose(row.deltaCq, values[i] ?? 0, 1e-11);
        expect(rows).toHaveLength(6);
      }
    });

    test.each([
      ['ESR1', [1.44e-7, 0.0367164, 0.0047412397864], [1.896746]],
      ['PGR', [1.42e-8, 0.00372923, 0.0013496363666], [0.1702997]],
      ['ERBB2', [1.53e-8, 0.0289566, 0.0006810337948], [2.921813]],
      ['FGFR1', [2.58e-7, 0.0558365, 0.0035906103882], [3.732548]],
    ])(
      '%s: not pseudo-replicated, not on 2^-ΔΔCq, not by arithmetic means',
      async (target, ps, folds) => {
        const { rows } = await run(plateText(syntheticWells()), synthetic);
        const p = cell(rows, target, 'p_value');
        for (const wrong of ps) expect(Math.abs(p / wrong - 1)).toBeGreaterThan(0.05);
        const fold = cell(rows, target, 'fold_change');
        for (const wrong of folds) expect(Math.abs(fold / wrong - 1)).toBeGreaterThan(0.001);
      },
    );

    test('the same from names that the app reads by itself', async () => {
      const words = (sample: string): string =>
        sample.replace('P', 'MCF7 Parental ').replace('R', 'MCF7 AnasR ');
      const wells = syntheticWells().map(
        ([sample, gene, cq]) => [words(sample), gene, cq] as const,
      );
      const study = studyOf([await sourceFromText('plate.csv', plateText(wells))]);
      const annotation = annotate(study);
      const { results } = analyse(study, annotation);
      const { rows } = await run(plateText(syntheticWells()), synthetic);
      expect(annotation.controlGroup.value).toBe('Parental');
      expect(results).toHaveLength(4);
      for (const { target, pValue, pAdjusted } of results) {
        expectClose(pValue, cell(rows, target, 'p_value'), 1e-12);
        expectClose(pAdjusted, cell(rows, target, 'p_adjusted'), 1e-12);
      }
    });

    test('the control’s own geometric mean is exactly 1', async () => {
      const { results } = await run(plateText(syntheticWells()), synthetic);
      for (const result of results) {
        const points = pointsOf(result);
        const controls = points.flatMap(({ side, log2 }) =>
          side === 'control' && log2 !== null ? [log2] : [],
        );
        expect(Math.abs(controls.reduce((sum, log2) => sum + log2, 0))).toBeLessThan(1e-12);
      }
    });
  },
);

const simple = (references: readonly string[]): Naming => ({
  groupOf: (sample) => (sample.startsWith('C') ? 'Control' : 'Test'),
  references,
  control: 'Control',
});

test('melting temperatures are read where a column states them', async () => {
  const text =
    'Well,Sample Name,Target Name,Cq,Tm1,Tm2\nA1,C,X,25,84.2,\nA2,T,X,24,79.5,71.3\nA3,T,REF,20,0,\n';
  const { tm, secondTm } = (await sourceFromText('plate.csv', text)).readings.numbers;
  expect([...(tm ?? [])]).toEqual([84.2, 79.5, Number.NaN]);
  expect([...(secondTm ?? [])]).toEqual([Number.NaN, 71.3, Number.NaN]);
});

describe('edge rules (section 9)', () => {
  test('the well that lies apart stays in the mean until the user says otherwise', async () => {
    const wells = [
      ...[29.46, 29.13, 29.03].map((cq) => ['C', 'miR124', cq] as const),
      ...[24.97, 24.94, 25.05].map((cq) => ['C', 'miR16', cq] as const),
      ...[27.1, 28.09, 26.91].map((cq) => ['T', 'miR124', cq] as const),
      ...[25.09, 25.21, 25.12].map((cq) => ['T', 'miR16', cq] as const),
    ];
    const { rows, analysis } = await run(plateText(wells), simple(['miR16']));
    expectClose(cell(rows, 'miR124', 'log2_fold_change'), 1.993333333333, tolerance);
    expectClose(cell(rows, 'miR124', 'fold_change'), 3.981558716, tolerance);
    expect(rowsOf(analysis.deltaCq)[1]?.flags.join(' ')).toContain('1.18 cycles apart');
  });

  test('references average as Cq, not as their geometric mean', async () => {
    const wells = [
      ['C', 'A', 18],
      ['C', 'B', 24],
      ['C', 'X', 30],
      ['T', 'A', 19],
      ['T', 'B', 24],
      ['T', 'X', 30],
    ] as const;
    const { rows } = await run(plateText(wells), simple(['A', 'B']));
    expectClose(cell(rows, 'X', 'log2_fold_change'), 0.5, tolerance);
  });

  test('folds average on the log scale', async () => {
    const wells = [0, 0, 0, 1.5, 2, 2.5].flatMap((rise, i) => {
      const sample = `${i < 3 ? 'C' : 'T'}${i}`;
      return [[sample, 'R', 20] as const, [sample, 'X', 30 - rise] as const];
    });
    const { rows, results } = await run(plateText(wells), simple(['R']));
    expectClose(cell(rows, 'X', 'fold_change'), 4, tolerance);
    const folds = results
      .slice(0, 1)
      .flatMap(pointsOf)
      .flatMap(({ side, log2 }) => (side === 'test' ? [log2 ?? 0] : []));
    expectClose(sampleStandardDeviation(folds), 0.5, tolerance);
  });

  test('the calibrator is the control group alone', async () => {
    const wells = ['C1', 'C2', 'T1', 'T2'].flatMap((sample, i) => [
      [sample, 'R', 20] as const,
      [sample, 'X', i < 2 ? 25 + i : 22] as const,
    ]);
    const { results } = await run(plateText(wells), simple(['R']));
    const controls = results
      .slice(0, 1)
      .flatMap(pointsOf)
      .filter(({ side }) => side === 'control');
    expect(controls.map(({ log2 }) => log2)).toEqual([0.5, -0.5]);
  });

  test('a name that is part of a reference gene’s name is no reference', async () => {
    const wells = ['C', 'T'].flatMap((sample) => [
      [sample, 'ACTB', 20] as const,
      [sample, 'ACT', sample === 'C' ? 25 : 24] as const,
    ]);
    const { rows } = await run(plateText(wells), simple(['ACTB']));
    expect(rows.map((row) => row['target'])).toEqual(['ACT']);
    expect(cell(rows, 'ACT', 'fold_change')).toBe(2);
  });
});
