import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import type { QpcrReport } from '../../src/domain/qpcr-report.ts';
import type { QpcrSettings } from '../../src/domain/qpcr-settings.ts';
import { defaultQpcrSettings } from '../../src/domain/qpcr-settings.ts';
import type { Analysis } from '../../src/domain/result.ts';
import type { Study } from '../../src/domain/study.ts';
import { resultsCsv } from '../../src/exports/results-csv.ts';
import { excludeWells } from '../../src/study/exclusions.ts';
import { expectClose } from '../stats/expect-close.ts';
import { hasReferenceData, referenceTable } from './reference-data.ts';
import type { Naming } from './study-builder.ts';
import { annotationOf, studyOf } from './study-builder.ts';
import { plateText, sourceFromText } from './study-from-text.ts';

// The sections of ../shared/reference-values/qpcr.md that reference-qpcr.test.ts leaves, from the text of a file to
// results.csv and to what is shown beside it. Where each number is from stands there and beside its test.

type Row = Readonly<Record<string, string>>;
type Wells = readonly (readonly [sample: string, target: string, cq: number])[];

interface Outcome {
  readonly study: Study;
  readonly analysis: Analysis;
  readonly report: QpcrReport;
  readonly cell: (target: string, column: string) => number;
}

async function run(
  text: string,
  naming: Naming,
  qpcr: Partial<QpcrSettings> = {},
  change: (study: Study) => Study = (study) => study,
): Promise<Outcome> {
  const settings = { qpcr: { ...defaultQpcrSettings, ...qpcr } };
  const study = change(studyOf([await sourceFromText('plate.csv', text)], settings));
  const analysis = analyse(study, annotationOf(study, naming));
  if (!analysis.qpcr) throw new Error('no qPCR report');
  const { data } = Papa.parse<Row>(resultsCsv(analysis.results), {
    header: true,
    skipEmptyLines: true,
  });
  return {
    study,
    analysis,
    report: analysis.qpcr,
    cell: (target, column) => {
      const found = data.find((row) => row['target'] === target)?.[column] ?? '';
      if (found === '') throw new Error(`${target} has no ${column}`);
      return Number(found);
    },
  };
}

const firstLetter: Naming = {
  groupOf: (sample) => (sample.startsWith('C') ? 'Control' : 'Test'),
  references: ['REF'],
  control: 'Control',
};

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
    const { analysis } = await run(plateText(tubes()), naming);
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
    const { report } = await run(withStandards(), naming);
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
    const { report } = await run(withStandards(), naming);
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
    const { cell } = await run(withStandards(), naming, {
      technical: 'quantity',
      fromCurves: true,
    });
    // pcr_analyze(method = "relative_curve") of R's package pcr; the paper prints 5.5.
    expectClose(cell('c-myc', 'fold_change'), 5.460995612, 1e-9);
    // Without curves a cycle is a doubling, and Cq averaged give the paper's 5.6.
    const plain = await run(withStandards(), naming);
    expectClose(plain.cell('c-myc', 'fold_change'), 5.637283021, 1e-9);
  });
});

describe.skipIf(!hasReferenceData)('stability of reference genes', () => {
  /** Quantities as Cq of perfect doubling, each gene a reference; a target so that something is normalised. */
  function platesOf(
    table: string[][],
    groupColumn: number | null,
  ): { wells: Wells; genes: string[] } {
    const [header = [], ...rows] = table;
    const from = groupColumn === null ? 1 : groupColumn + 1;
    const genes = header.slice(from);
    const wells = rows.flatMap((row, i) => {
      const sample = groupColumn === null ? `s${i}` : `${row[groupColumn] ?? ''}#${i}`;
      return [
        ...genes.map((gene, g) => [sample, gene, 36 - Math.log2(Number(row[from + g]))] as const),
        [sample, 'X', 25] as const,
      ];
    });
    return { wells, genes };
  }

  test('geNorm on ten genes in bone marrow (section 3; Vandesompele 2002)', async () => {
    const { wells, genes } = platesOf(referenceTable('geNorm_BM.csv'), null);
    const { report } = await run(plateText(wells), {
      groupOf: () => 'all',
      references: genes,
      control: 'all',
    });
    const { steps, variation, ranking, replicates } = report.references;
    expect(replicates).toBe(9);
    expect(steps.map(({ removed }) => removed)).toEqual([
      ...['ACTB', 'B2M', 'HMBS', 'TBP', 'SDHA', 'GAPD', 'HPRT1', 'YWHAZ'],
      null,
    ]);
    for (const [i, mean] of [
      ...[0.6362854525, 0.5828883293, 0.5302282796, 0.4999436939, 0.4773775238],
      ...[0.4377281988, 0.4067706252, 0.3716192415, 0.3492711875],
    ].entries())
      expectClose(steps[i]?.meanM ?? null, mean, 1e-8);
    for (const [i, v] of [
      ...[0.113745, 0.0976783, 0.0841653, 0.0806194, 0.068132, 0.067112, 0.0776534, 0.076469],
    ].entries())
      expectClose(variation[i]?.value ?? null, v, 1e-5);
    expect(new Set(ranking.slice(0, 2))).toEqual(new Set(['RPL13A', 'UBC']));
    const m = new Map(report.references.genes.map((row) => [row.gene, row.m]));
    expectClose(m.get('HPRT1') ?? null, 0.5160313, 1e-6);
    expectClose(m.get('ACTB') ?? null, 0.8498739, 1e-6);
  });

  test('NormFinder on thirteen genes in four groups (section 4; Andersen 2004)', async () => {
    const { wells, genes } = platesOf(referenceTable('nf_Colon.csv'), 1);
    const { report } = await run(plateText(wells), {
      groupOf: (sample) => sample.split('#')[0] ?? '',
      references: genes,
      control: 'Normal',
    });
    const rho = new Map(report.references.genes.map((row) => [row.gene, row.normFinder]));
    for (const [gene, value] of [
      ['UBC', 0.1821707],
      ['GAPD', 0.2146061],
      ['TPT1', 0.2202956],
      ['ACTB', 0.3235918],
      ['FLJ20030', 0.3935173],
    ] as const)
      expectClose(rho.get(gene) ?? null, value, 1e-6);
  });
});

test('three reference genes: the normalised quantity and its error (section 5a; Hellemans 2007)', async () => {
  const cqs = {
    C: { GOI: [22.3, 22.1], REF1: [24.5, 24.8], REF2: [18.3, 18.4], REF3: [32.3, 32.4] },
    T: { GOI: [26.8, 26.6], REF1: [25.4, 25.8], REF2: [18.8, 18.7], REF3: [33, 33.5] },
  };
  const wells = Object.entries(cqs).flatMap(([sample, targets]) =>
    Object.entries(targets).flatMap(([target, values]) =>
      values.map((cq) => [sample, target, cq] as const),
    ),
  );
  const { cell, analysis } = await run(plateText(wells), {
    ...firstLetter,
    references: ['REF1', 'REF2', 'REF3'],
  });
  const fold = cell('GOI', 'fold_change');
  expectClose(fold, 0.074325445, 1e-8);
  expectClose(cell('GOI', 'log2_fold_change'), -3.75, 1e-9);
  // On the log scale the relative error of a quantity is ln 2 times the error of its ΔCq.
  const [control, treated] = analysis.deltaCq.map(({ seDeltaCq }) => seDeltaCq ?? 0);
  expectClose(fold * Math.LN2 * (treated ?? 0), 0.0075833138, 1e-7);
  expectClose(Math.LN2 * (control ?? 0), 0.112005188 / Math.SQRT2, 1e-7);
});

test('factors of two genes (section 6; Pfaffl 2001)', async () => {
  const wells = [
    ['C', 'X', 24.1],
    ['C', 'REF', 17.85],
    ['T', 'X', 21.6],
    ['T', 'REF', 18.05],
  ] as const;
  const efficiencies = [
    { target: 'X', factor: 1.93 },
    { target: 'REF', factor: 1.98 },
  ];
  const corrected = await run(plateText(wells), firstLetter, { efficiencies });
  expectClose(corrected.cell('X', 'fold_change'), 5.932343781, 1e-9);
  const plain = await run(plateText(wells), firstLetter);
  expectClose(plain.cell('X', 'fold_change'), 6.498019171, 1e-9);
});

describe.skipIf(!hasReferenceData)('three against three (section 8)', () => {
  const naming: Naming = {
    groupOf: (sample) => (sample.startsWith('P') ? 'Parental' : 'Resistant'),
    references: ['ACTB', 'RPLP0'],
    control: 'Parental',
  };
  const text = (): string =>
    plateText(
      referenceTable('synthetic_3x3.csv')
        .slice(1)
        .flatMap(([, sample = '', gene = '', ...cqs]) =>
          cqs.map((cq) => [sample, gene, Number(cq)] as const),
        ),
    );

  test.each([
    ['ESR1', 1.820991354, 1.27986036396, 2.590915075, 0.013544191103],
    ['PGR', 0.1868103792, 0.09000560943, 0.387732698, 0.007032784462],
    ['ERBB2', 2.8191161173, 1.80494967394, 4.403123144, null],
    ['FGFR1', 3.4659318306, 1.66216757432, 7.227119359, null],
  ] as const)('%s, weighted by six factors', async (target, fold, low, high, p) => {
    const factors = { ACTB: 1.95, RPLP0: 1.98, ESR1: 1.93, PGR: 1.9, ERBB2: 1.97, FGFR1: 1.96 };
    const { cell } = await run(text(), naming, {
      efficiencies: Object.entries(factors).map(([name, factor]) => ({ target: name, factor })),
    });
    expectClose(cell(target, 'fold_change'), fold, 1e-9);
    expectClose(cell(target, 'ci95_low'), low, 1e-9);
    expectClose(cell(target, 'ci95_high'), high, 1e-9);
    if (p !== null) expectClose(cell(target, 'p_value'), p, 1e-9);
  });

  test.each(['permutation', 'rank'] as const)('by %s no p goes below 0.1', async (kind) => {
    const { cell } = await run(text(), naming, { test: kind });
    for (const target of ['ESR1', 'PGR', 'ERBB2', 'FGFR1'])
      expectClose(cell(target, 'p_value'), 0.1, 1e-12);
  });

  test('the stability of two references, and that they do not drift', async () => {
    const { report } = await run(text(), naming);
    for (const { m } of report.references.genes) expectClose(m, 0.02796823595, 1e-9);
    const drift = report.references.drift.find(({ gene }) => gene === 'mean of all');
    expectClose(drift?.pValue ?? null, 0.5827987698, 1e-9);
  });

  test('the error of one replicate’s ΔCq from its technical wells', async () => {
    const { analysis } = await run(text(), naming);
    const row = analysis.deltaCq.find(({ sample, target }) => sample === 'R1' && target === 'PGR');
    expectClose(row?.seDeltaCq ?? null, 0.07145317037, 1e-9);
  });
});

test('a well left out with its reason: both numbers in one file (section 9)', async () => {
  const wells = [
    ...[29.46, 29.13, 29.03].map((cq) => ['C', 'miR124', cq] as const),
    ...[24.97, 24.94, 25.05].map((cq) => ['C', 'REF', cq] as const),
    ...[27.1, 28.09, 26.91].map((cq) => ['T', 'miR124', cq] as const),
    ...[25.09, 25.21, 25.12].map((cq) => ['T', 'REF', cq] as const),
  ];
  const before = await run(plateText(wells), firstLetter);
  expectClose(before.cell('miR124', 'fold_change'), 3.981558716, 1e-9);
  const place = before.report.flags.find(({ suggestion }) => suggestion)?.suggestion;
  if (!place) throw new Error('no well suggested');
  const after = await run(plateText(wells), firstLetter, {}, (study) => ({
    ...study,
    exclusions: excludeWells([], [{ ...place, reason: 'bubble' }]),
  }));
  expectClose(after.cell('miR124', 'fold_change'), 5.115942325, 1e-9);
  const [result] = after.analysis.results;
  expect(result?.notes.join(' ')).toContain('1 well left out by the user');
  expectClose(result?.withoutExclusions?.log2FoldChange ?? null, 1.993333333333, 1e-9);
});
