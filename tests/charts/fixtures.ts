import type { Result } from '../../src/domain/result.ts';
import { table2 } from '../../src/domain/table-2.ts';
import { expectationOf, pairedBlot, pairedCq, pointsOf, resultOf } from './result-builders.ts';

export const tableOrder = table2.rows;

/** The example study of the app, as R computes it (test-data/studies/example). */
export const exampleResults: readonly Result[] = [
  resultOf({
    ...pairedCq,
    target: 'ESR1',
    log2FoldChange: -1.4825,
    seLog2: 0.264218,
    interval: { low: 0.162742, high: 0.786948 },
    pValue: 0.0303266,
    pAdjusted: 0.0303266,
    expectation: expectationOf('ERα'),
    indirect: true,
    verdict: 'agrees',
    points: pointsOf([0.12, -0.2, 0.08], [-1.05, -1.95, -1.45], true),
  }),
  resultOf({
    ...pairedCq,
    target: 'PGR',
    log2FoldChange: -3.050167,
    interval: { low: 0.0910387, high: 0.16009977 },
    pValue: 0.00096137,
    pAdjusted: 0.00358593,
    points: pointsOf([0.1, -0.05, -0.05], [-2.9, -3.2, -3.05], true),
  }),
  resultOf({
    ...pairedCq,
    target: 'ERBB2',
    log2FoldChange: 1.378056,
    interval: { low: 2.2980422, high: 2.93977516 },
    pValue: 0.00089648,
    pAdjusted: 0.00358593,
    expectation: expectationOf('HER2'),
    indirect: true,
    verdict: 'agrees',
    points: pointsOf([0.1, -0.05, -0.05], [1.4, 1.3, 1.43], true),
  }),
  resultOf({
    ...pairedCq,
    target: 'FGFR1',
    log2FoldChange: 1.716611,
    interval: { low: 2.817332, high: 3.8341123 },
    pValue: 0.00090448,
    pAdjusted: 0.00358593,
    points: pointsOf([0.1, -0.05, -0.05], [1.8, 1.62, 1.73], true),
  }),
  resultOf({
    ...pairedBlot,
    target: 'EGFR',
    log2FoldChange: 0.855784,
    interval: { low: 0.6126137, high: 5.3462159 },
    pValue: 0.1425847,
    pAdjusted: 0.1425847,
    expectation: expectationOf('EGFR'),
    verdict: 'agrees in direction',
    points: pointsOf([0, 0, 0], [0.2, 1.45, 0.92], true, 1),
  }),
  resultOf({
    ...pairedBlot,
    target: 'HER2',
    log2FoldChange: 1.248,
    interval: { low: 1.7591541, high: 3.2067656 },
    pValue: 0.0064432,
    pAdjusted: 0.0257727,
    expectation: expectationOf('HER2'),
    verdict: 'agrees',
    points: pointsOf([0, 0, 0], [1.06, 1.4, 1.284], true, 1),
  }),
  resultOf({
    ...pairedBlot,
    target: 'ERα',
    log2FoldChange: -1.871104,
    interval: { low: 0.1507937, high: 0.495564 },
    pValue: 0.0111745,
    pAdjusted: 0.0335236,
    expectation: expectationOf('ERα'),
    verdict: 'agrees',
    points: pointsOf([0, 0, 0], [-1.5, -2.19, -1.92], true, 1),
  }),
  resultOf({
    ...pairedBlot,
    target: 'p-Akt (Ser473)',
    measure: 'phospho/total',
    test: 'paired t-test on log2 (phospho / total)',
    log2FoldChange: 2.221554,
    interval: { low: 2.1972344, high: 9.8999381 },
    pValue: 0.0126607,
    pAdjusted: 0.0335236,
    expectation: expectationOf('p-Akt (Ser473)'),
    verdict: 'agrees',
    points: pointsOf([0, 0, 0], [1.8, 2.66, 2.2], true, 1),
  }),
  resultOf({
    ...pairedBlot,
    target: 'p-mTOR (Ser2448)',
    measure: 'phospho/total',
    test: 'paired t-test on log2 (phospho / total)',
    log2FoldChange: 1.310073,
    interval: { low: 2.280633, high: 2.695795 },
    pValue: 0.00045773,
    pAdjusted: 0.00228865,
    expectation: expectationOf('p-mTOR (Ser2448)'),
    verdict: 'agrees',
    points: pointsOf([0, 0, 0], [1.27, 1.365, 1.295], true, 1),
  }),
];

/** Of unpaired cultures, with more replicates in one group. */
export const unpaired = resultOf({
  assay: 'qpcr',
  measure: 'mRNA',
  target: 'ERBB2',
  nControl: 4,
  nTest: 5,
  pairing: 'unpaired',
  log2FoldChange: -0.72,
  interval: { low: 0.42, high: 0.8778 },
  pValue: 0.0141,
  pAdjusted: 0.0282,
  test: 'Welch t-test on ΔCq',
  expectation: expectationOf('HER2'),
  indirect: true,
  verdict: 'contradicts',
  points: pointsOf([0.2, -0.2, 0.05, -0.05], [-0.7, -0.72, -0.71, -1.1, -0.37], false, 2),
});

/** Not detected in any replicate of the test group. */
export const bound = resultOf({
  assay: 'qpcr',
  measure: 'mRNA',
  target: 'PGR',
  foldChange: { kind: 'bound', relation: '<', value: 0.01 },
  notes: [
    'detected in 3 of 3 control and 0 of 3 test replicates',
    'no p: a bound instead of an estimate',
  ],
  points: pointsOf([0.1, -0.12, 0.02], [null, null, null], true),
});

/** Not detected in the control, so that nothing can be related to it. */
export const upperBound = resultOf({
  assay: 'viability',
  measure: 'IC50 ratio',
  target: 'Anastrozole',
  foldChange: { kind: 'bound', relation: '>', value: 100 },
  expectation: {
    ...expectationOf('EGFR'),
    target: 'Anastrozole',
    assay: 'viability',
    expected: '>100-fold',
    region: { above: 100, below: null, includesAbsent: false },
  },
  verdict: 'agrees in direction',
  points: pointsOf([null, null, null], [null, null, null], true, 1),
});

/** One biological replicate a group. */
export const single = resultOf({
  target: 'HER2',
  nControl: 1,
  nTest: 1,
  pairing: 'unpaired',
  log2FoldChange: 0.9,
  expectation: expectationOf('HER2'),
  verdict: 'not testable',
  notes: ['no interval and no p: a group has fewer than two biological replicates'],
  points: pointsOf([0], [0.9], false, 1),
});

/** No fold change at all. */
export const none = resultOf({
  target: 'EGFR',
  nControl: 0,
  expectation: expectationOf('EGFR'),
  verdict: 'not measured',
  notes: ['no bound: replicates of both groups were not detected'],
  points: pointsOf([], [null, null, 0.2], false, 1),
});

/** Two replicates, whose interval spans far more than the figure can. */
export const wide = resultOf({
  target: 'EGFR',
  nControl: 2,
  nTest: 2,
  log2FoldChange: 1.2,
  interval: { low: 2 ** -18, high: 2 ** 20 },
  pValue: 0.58,
  pAdjusted: 0.58,
  test: 'paired t-test on log2 (target / loading control)',
  expectation: expectationOf('EGFR'),
  verdict: 'agrees in direction',
  points: pointsOf([0, 0], [0.2, 2.2], true, 1),
});

/** Cell lines with several test groups each. */
export const severalLines: readonly Result[] = ['MCF-7', 'T-47D'].flatMap((line, i) =>
  ['Resistant', 'Withdrawn'].flatMap((testGroup, k) => [
    resultOf({
      ...pairedBlot,
      target: 'p-Akt (Ser473)',
      measure: 'phospho/total',
      line,
      testGroup,
      log2FoldChange: 1.4 - 1.9 * k - 0.3 * i,
      interval: { low: 2 ** (0.9 - 1.9 * k - 0.3 * i), high: 2 ** (1.9 - 1.9 * k - 0.3 * i) },
      pValue: 0.012,
      pAdjusted: 0.048,
      expectation: k === 0 ? expectationOf('p-Akt (Ser473)') : null,
      verdict: k === 0 ? 'agrees' : 'no expectation',
    }),
    resultOf({
      ...pairedBlot,
      target: 'ERα',
      line,
      testGroup,
      log2FoldChange: 0.8 + 0.4 * i,
      interval: { low: 2 ** (0.4 - i), high: 2 ** (1.2 + 1.8 * i) },
      pValue: 0.021 + 0.2 * i,
      pAdjusted: 0.048 + 0.2 * i,
      expectation: k === 0 ? expectationOf('ERα') : null,
      verdict: k === 1 ? 'no expectation' : i === 0 ? 'contradicts' : 'contradicts in direction',
    }),
  ]),
);

/** Names that plotly would take for markup, a template, TeX or an entity if it were let. */
export const weirdNames = [
  '<b>x</b>',
  '<a href="javascript:alert(1)">click</a>',
  '&lt;i&gt; & &amp;',
  '%{x} %{customdata[0]:.2f}',
  '$\\frac{1}{2}$',
  'line\nbreak\u202Eevil',
  'a name of a gene that somebody wrote out in full together with its accession NM_000125.4',
] as const;

export const weird: readonly Result[] = weirdNames.map((name, i) =>
  resultOf({
    target: name,
    line: weirdNames[(i + 1) % weirdNames.length] ?? '',
    controlGroup: name,
    testGroup: weirdNames[(i + 2) % weirdNames.length] ?? '',
    log2FoldChange: i - 3,
    interval: { low: 2 ** (i - 3.5), high: 2 ** (i - 2.5) },
    notes: [name],
    points: pointsOf([0, 0.1], [i - 3, i - 3.1], false).map((point) => ({
      ...point,
      sample: name,
      run: name,
    })),
    ...(i === 2
      ? { foldChange: { kind: 'none' as const }, log2FoldChange: null, interval: null }
      : {}),
  }),
);
