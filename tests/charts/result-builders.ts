import type { Expectation } from '../../src/domain/expectation.ts';
import type { ReplicatePoint, Result } from '../../src/domain/result.ts';
import { table2 } from '../../src/domain/table-2.ts';

export function expectationOf(target: string): Expectation {
  const row = table2.rows.find((entry) => entry.target === target);
  if (!row) throw new Error(`no row for ${target}`);
  return row;
}

/** Points of both sides from log2 values, paired by position when asked to. */
export function pointsOf(
  control: readonly (number | null)[],
  test: readonly (number | null)[],
  paired: boolean,
  technical = 3,
): ReplicatePoint[] {
  const side = (values: readonly (number | null)[], name: 'control' | 'test'): ReplicatePoint[] =>
    values.map((log2, i) => ({
      sample: `${name === 'control' ? 'MCF7' : 'MCF7-AnaR'} BR${i + 1}`,
      run: `BR${i + 1}.txt`,
      side: name,
      log2,
      pair: paired ? i + 1 : null,
      technical,
    }));
  return [...side(control, 'control'), ...side(test, 'test')];
}

const base: Result = {
  assay: 'western',
  target: 'ERα',
  measure: 'protein',
  line: '',
  controlGroup: 'Parental',
  testGroup: 'Resistant',
  nControl: 3,
  nTest: 3,
  log2FoldChange: null,
  seLog2: null,
  foldChange: { kind: 'none' },
  interval: null,
  pValue: null,
  pAdjusted: null,
  test: '',
  pairing: 'paired',
  pairingReason: 'paired by blot: each holds one replicate of both groups',
  inFamily: true,
  expectation: null,
  indirect: false,
  source: '',
  withoutExclusions: null,
  verdict: 'no expectation',
  notes: [],
  points: [],
};

/** A result with the numbers that follow from its estimate filled in. */
export function resultOf(changes: Partial<Result>): Result {
  const log2FoldChange = changes.log2FoldChange ?? null;
  return {
    ...base,
    ...(log2FoldChange === null
      ? {}
      : { foldChange: { kind: 'value', value: 2 ** log2FoldChange } }),
    ...changes,
  };
}

export const pairedBlot = { test: 'paired t-test on log2 (target / loading control)' };
export const pairedCq = {
  assay: 'qpcr',
  measure: 'mRNA',
  test: 'paired t-test on ΔCq',
} as const;
