import type { FoldEstimate, Result } from '../domain/result.ts';
import type { Cell } from './csv.ts';
import { toCsv } from './csv.ts';

const header = [
  'assay',
  'target',
  'measure',
  'line',
  'control_group',
  'test_group',
  'n_control',
  'n_test',
  'log2_fold_change',
  'se_log2',
  'fold_change',
  'ci95_low',
  'ci95_high',
  'p_value',
  'p_adjusted',
  'test',
  'expected',
  'source',
  'verdict',
  'notes',
];

/** `results.csv`: one row a target and comparison, nothing rounded, empty where nothing could be computed. */
export function resultsCsv(results: readonly Result[]): string {
  return toCsv([header, ...results.map(toRow)]);
}

function toRow(result: Result): Cell[] {
  return [
    result.assay,
    result.target,
    result.measure,
    result.line,
    result.controlGroup,
    result.testGroup,
    result.nControl,
    result.nTest,
    result.log2FoldChange,
    result.seLog2,
    foldCell(result.foldChange),
    result.interval?.low ?? null,
    result.interval?.high ?? null,
    result.pValue,
    result.pAdjusted,
    result.test,
    result.expectation?.expected ?? null,
    result.source,
    result.verdict,
    result.notes.join('; '),
  ];
}

function foldCell(fold: FoldEstimate): Cell {
  if (fold.kind === 'none') return null;
  return fold.kind === 'bound' ? `${fold.relation}${fold.value}` : fold.value;
}
