import { describe, expect, test } from 'vitest';
import { excludeWells } from '../../src/study/exclusions.ts';
import { expectClose } from '../stats/expect-close.ts';
import type { Wells } from './plate-to-csv.ts';
import { runPlate } from './plate-to-csv.ts';
import { hasReferenceData, referenceTable } from './reference-data.ts';
import type { Naming } from './study-builder.ts';
import { plateText } from './study-from-text.ts';

// The sections of ../shared/reference-values/qpcr.md that reference-qpcr.test.ts leaves, from the text of a file to
// results.csv and to what is shown beside it. Where each number is from stands there and beside its test.

const firstLetter: Naming = {
  groupOf: (sample) => (sample.startsWith('C') ? 'Control' : 'Test'),
  references: ['REF'],
  control: 'Control',
};

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
    const { report } = await runPlate(plateText(wells), {
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
    const { report } = await runPlate(plateText(wells), {
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
  const { cell, analysis } = await runPlate(plateText(wells), {
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
  const corrected = await runPlate(plateText(wells), firstLetter, { efficiencies });
  expectClose(corrected.cell('X', 'fold_change'), 5.932343781, 1e-9);
  const plain = await runPlate(plateText(wells), firstLetter);
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
    const { cell } = await runPlate(text(), naming, {
      efficiencies: Object.entries(factors).map(([name, factor]) => ({ target: name, factor })),
    });
    expectClose(cell(target, 'fold_change'), fold, 1e-9);
    expectClose(cell(target, 'ci95_low'), low, 1e-9);
    expectClose(cell(target, 'ci95_high'), high, 1e-9);
    if (p !== null) expectClose(cell(target, 'p_value'), p, 1e-9);
  });

  test.each(['permutation', 'rank'] as const)('by %s no p goes below 0.1', async (kind) => {
    const { cell } = await runPlate(text(), naming, { test: kind });
    for (const target of ['ESR1', 'PGR', 'ERBB2', 'FGFR1'])
      expectClose(cell(target, 'p_value'), 0.1, 1e-12);
  });

  test('the stability of two references, and that they do not drift', async () => {
    const { report } = await runPlate(text(), naming);
    for (const { m } of report.references.genes) expectClose(m, 0.02796823595, 1e-9);
    const drift = report.references.drift.find(({ gene }) => gene === 'mean of all');
    expectClose(drift?.pValue ?? null, 0.5827987698, 1e-9);
  });

  test('the error of one replicate’s ΔCq from its technical wells', async () => {
    const { analysis } = await runPlate(text(), naming);
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
  const before = await runPlate(plateText(wells), firstLetter);
  expectClose(before.cell('miR124', 'fold_change'), 3.981558716, 1e-9);
  const place = before.report.flags.find(({ suggestion }) => suggestion)?.suggestion;
  if (!place) throw new Error('no well suggested');
  const after = await runPlate(plateText(wells), firstLetter, {}, (study) => ({
    ...study,
    exclusions: excludeWells([], [{ ...place, reason: 'bubble' }]),
  }));
  expectClose(after.cell('miR124', 'fold_change'), 5.115942325, 1e-9);
  const [result] = after.analysis.results;
  expect(result?.notes.join(' ')).toContain('1 well left out by the user');
  expectClose(result?.withoutExclusions?.log2FoldChange ?? null, 1.993333333333, 1e-9);
});
