import type { DoseCurve, Ic50Row } from '../domain/result.ts';
import type { Cell } from './csv.ts';
import { toCsv } from './csv.ts';

const header = [
  'compound',
  'line',
  'group',
  'replicate',
  'relation',
  'ic50',
  'ci95_low',
  'ci95_high',
  'unit',
  'top',
  'bottom',
  'hill',
  'r_squared',
  'n_points',
  'model',
  'notes',
];

/** `ic50.csv`: one row a group over all its replicates, and one a biological replicate. */
export function ic50Csv(curves: readonly DoseCurve[]): string {
  return toCsv([
    header,
    ...curves.flatMap(({ row, replicates }) => [row, ...replicates]).map(toRow),
  ]);
}

function toRow(row: Ic50Row): Cell[] {
  return [
    row.compound,
    row.line,
    row.group,
    row.replicate,
    row.relation,
    row.ic50,
    row.low,
    row.high,
    row.unit,
    row.top,
    row.bottom,
    row.hill,
    row.rSquared,
    row.points,
    row.model,
    row.notes.join('; '),
  ];
}
