import type { SampleAnnotation, TargetAnnotation } from '../../src/domain/annotation.ts';
import { table2 } from '../../src/domain/table-2.ts';
import type {
  Analysis,
  DeltaCqRow,
  RatioRow,
  ReplicatePoint,
  Result,
  Verdict,
} from '../../src/domain/result.ts';

const longName =
  'MCF-7 aro long-term oestrogen-deprived, anastrozole 1 µM, passage 37, clone B2 (resistant)';

function points(logs: readonly (number | null)[], paired: boolean): ReplicatePoint[] {
  const controls = [0.11, -0.16, 0.05].slice(0, logs.length);
  return [
    ...controls.map((log2, i) => ({
      sample: `P-${i + 1}`,
      run: `BR${i + 1}.txt`,
      side: 'control' as const,
      log2: paired ? 0 : log2,
      pair: paired ? i : null,
      technical: 3,
    })),
    ...logs.map((log2, i) => ({
      sample: `R-${i + 1}`,
      run: `BR${i + 1}.txt`,
      side: 'test' as const,
      log2,
      pair: paired ? i : null,
      technical: 3,
    })),
  ];
}

interface Shape {
  readonly assay: 'qpcr' | 'western';
  readonly target: string;
  readonly log2: number | null;
  readonly half?: number;
  readonly p?: number;
  readonly verdict: Verdict;
  readonly n?: number;
  readonly bound?: { readonly relation: '<' | '>'; readonly value: number };
  readonly inFamily?: boolean;
  readonly line?: string;
  readonly testGroup?: string;
}

/** A result of round numbers: interval `log2 ± half`. */
export function makeResult(shape: Shape): Result {
  const { assay, target, log2, half, p, verdict, n = 3, bound, line = '' } = shape;
  const row = table2.rows.find((r) => r.target === target && r.assay === assay);
  const indirectOf = table2.rows.find((r) =>
    r.indirect.some((i) => i.target === target && i.assay === assay),
  );
  const expectation = verdict === 'no expectation' ? null : (row ?? indirectOf ?? null);
  const isPhospho = target.startsWith('p-');
  return {
    assay,
    target,
    measure: assay === 'qpcr' ? 'mRNA' : isPhospho ? 'phospho/total' : 'protein',
    line,
    controlGroup: 'Parental',
    testGroup: shape.testGroup ?? 'Resistant',
    nControl: n,
    nTest: n,
    log2FoldChange: bound ? null : log2,
    seLog2: half === undefined ? null : half / 3,
    foldChange: bound
      ? { kind: 'bound', ...bound }
      : log2 === null
        ? { kind: 'none' }
        : { kind: 'value', value: 2 ** log2 },
    interval:
      half === undefined || log2 === null
        ? null
        : { low: 2 ** (log2 - half), high: 2 ** (log2 + half) },
    pValue: p === undefined ? null : p / 3,
    pAdjusted: p ?? null,
    test:
      p === undefined
        ? ''
        : assay === 'qpcr'
          ? 'Welch t-test on ΔCq'
          : 'paired t-test on log2 (target / loading control)',
    pairing: assay === 'qpcr' ? 'unpaired' : 'paired',
    pairingReason:
      assay === 'qpcr'
        ? 'not paired: no batch was named, and the replicates have no file of their own that holds both groups'
        : 'paired by blot: each holds one replicate of both groups',
    inFamily: shape.inFamily ?? true,
    expectation,
    indirect: expectation !== null && expectation === indirectOf && !row,
    source: expectation ? `${table2.title}: ${table2.source}` : '',
    verdict,
    withoutExclusions: null,
    notes: n < 2 ? ['one biological replicate: no interval and no test'] : [`${target} / β-actin`],
    points:
      log2 === null && !bound
        ? []
        : points(
            Array.from({ length: n }, (_, i) => (bound ? null : (log2 ?? 0) + (i - 1) * 0.2)),
            assay === 'western',
          ),
  };
}

const shapes: readonly Shape[] = [
  { assay: 'qpcr', target: 'ESR1', log2: -1.48, half: 0.9, p: 0.03, verdict: 'agrees' },
  {
    assay: 'qpcr',
    target: 'PGR',
    log2: null,
    verdict: 'no expectation',
    bound: { relation: '<', value: 0.01 },
  },
  { assay: 'qpcr', target: 'ERBB2', log2: 1.378, half: 0.18, p: 0.0036, verdict: 'agrees' },
  {
    assay: 'qpcr',
    target: 'FGFR1',
    log2: 1.7166,
    half: 0.22,
    p: 0.00004,
    verdict: 'no expectation',
  },
  { assay: 'western', target: 'ERα', log2: -1.87, half: 0.86, p: 0.034, verdict: 'agrees' },
  {
    assay: 'western',
    target: 'p-Akt (Ser473)',
    log2: 2.025,
    half: 0.59,
    p: 0.0045,
    verdict: 'agrees',
  },
  { assay: 'western', target: 'HER2', log2: -0.8, half: 0.4, p: 0.012, verdict: 'contradicts' },
  {
    assay: 'western',
    target: 'EGFR',
    log2: 0.856,
    half: 1.56,
    p: 0.14,
    verdict: 'agrees in direction',
  },
  {
    assay: 'western',
    target: 'Akt',
    log2: 0.1,
    half: 0.5,
    p: 0.6,
    verdict: 'no expectation',
    inFamily: false,
  },
];

const stated = <T>(value: T, origin: 'file' | 'inferred' | 'user' = 'inferred') => ({
  value,
  origin,
});

const samples: SampleAnnotation[] = ['P-1', 'P-2', 'P-3', 'R-1', 'R-2', 'R-3'].map((sample) => ({
  sample,
  assays: ['qpcr', 'western'],
  files: ['BR1.txt', 'blots.csv'],
  line: stated(''),
  group: stated(sample.startsWith('P') ? 'Parental' : 'Resistant'),
  replicate: stated(sample.slice(2)),
  batch: stated(''),
  factor: stated(''),
  role: stated('unknown', 'file'),
  leftOut: false,
  readings: 24,
}));

const targets: TargetAnnotation[] = ['ESR1', 'PGR', 'ERBB2', 'FGFR1', 'RPLP0'].map((target) => ({
  assay: 'qpcr',
  target,
  name: stated(target),
  role: stated(target === 'RPLP0' ? 'reference' : 'target'),
  partner: stated(''),
  assumption: '',
  readings: 18,
}));

function deltaCqRows(count: number): DeltaCqRow[] {
  return Array.from({ length: count }, (_, i) => ({
    target: ['ESR1', 'PGR', 'ERBB2', 'FGFR1'][i % 4] ?? '',
    sample: i === 5 ? longName : `${i % 2 === 0 ? 'P' : 'R'}-${(i % 3) + 1}`,
    line: '',
    group: i % 2 === 0 ? 'Parental' : 'Resistant',
    replicate: String((i % 3) + 1),
    run: `BR${(i % 3) + 1}_QuantStudio.txt`,
    meanCq: i % 7 === 3 ? null : 22 + (i % 10) * 0.7,
    sdCq: i % 7 === 3 ? null : 0.08,
    seDeltaCq: i % 7 === 3 ? null : 0.06,
    wells: 3,
    excludedWells: 0,
    undeterminedWells: i % 7 === 3 ? 3 : 0,
    referenceCq: 18.42,
    deltaCq: i % 7 === 3 ? null : 3.58 + (i % 10) * 0.7,
    leftOut: i === 6,
    flags: i % 7 === 3 ? ['undetermined in all 3 wells'] : [],
  }));
}

const ratios: RatioRow[] = ['ERα', 'HER2', 'p-Akt (Ser473)'].flatMap((target, t) =>
  [1, 2, 3].flatMap((blot) =>
    ['Parental', 'Resistant'].map((group, lane) => ({
      target,
      sample: group === 'Parental' ? `P-${blot}` : `R-${blot}`,
      line: '',
      group,
      blot: `Blot ${blot}`,
      lane: String(lane + 1),
      signal: 24915.4 / (t + 1) + 321 * blot,
      loading: 55840,
      total: t === 2 ? 20589.7 : null,
      totalLoading: null,
      ratio: 0.446 / (t + 1),
      relative: 1,
      ofSum: 0.5,
      aligned: 1,
      exposure: '',
      formula: t === 2 ? 'p-Akt (Ser473) / Akt' : `${target} / β-actin`,
      leftOut: false,
      flags: [],
    })),
  ),
);

/** A study of one line: one contradiction, one row not measured, a bound and a direction only. */
export function makeAnalysis(results = shapes.map(makeResult), rows = 24): Analysis {
  return {
    annotation: {
      samples,
      targets,
      groups: ['Parental', 'Resistant'],
      controlGroup: stated('Parental'),
      lines: [],
      resistantGroups: ['Resistant'],
    },
    results,
    qpcr: null,
    scorecard: table2.rows.map((expectation) => ({
      expectation,
      results: results.filter((r) => r.expectation === expectation && !r.indirect),
      indirect: results.filter((r) => r.expectation === expectation && r.indirect),
    })),
    deltaCq: deltaCqRows(rows),
    ratios,
    blots: [],
    curves: [],
    plates: [],
    referenceGenes: ['RPLP0', 'TBP'],
    assumptions: [
      {
        text: 'Groups and replicates were read from 6 sample names: Parental, Resistant.',
        origin: 'inferred',
        about: 'samples',
      },
      { text: 'Parental is the control group.', origin: 'inferred', about: 'control-group' },
      { text: 'RPLP0, TBP are the reference genes.', origin: 'inferred', about: 'targets' },
      {
        text: 'p-Akt is read as p-Akt (Ser473): the name states no site.',
        origin: 'inferred',
        about: 'targets',
      },
      {
        text: 'Replicates are not paired: no batch was named.',
        origin: 'inferred',
        about: 'pairing',
      },
      {
        text: 'Phospho and total stood on one membrane: phospho over total.',
        origin: 'user',
        about: 'phospho-over-total',
      },
    ],
    counts: [],
    problems: [
      {
        severity: 'warning',
        code: 'undetermined-group',
        message:
          'PGR was not detected in any of the 3 replicates of Resistant; the fold change is a bound.',
        expected: 'a Cq in at least one replicate',
        mend: 'Nothing to mend if the gene is silent; otherwise check the assay and the amount of RNA.',
      },
      {
        severity: 'info',
        code: 'site-assumed',
        message: 'p-Akt is read as p-Akt (Ser473).',
        mend: 'Change the name under Data › Targets if the antibody is for another site.',
      },
    ],
  };
}
