import type { Blot } from '../domain/blot.ts';
import type { CultureEntry } from '../domain/culture.ts';
import type { CurveReport, ReferenceReport } from '../domain/qpcr-report.ts';
import { pointsOf } from '../domain/points-of.ts';
import type { DoseCurve, FoldEstimate, Result } from '../domain/result.ts';
import type { FigureTable } from './figure-spec.ts';

// What each figure draws as rows: the table under it and its CSV are one and the same. Numbers that no axis can
// hold are left empty, as in all our files.

/** Points of a replicate plot, then each test group's estimate. */
export function replicateTable(results: readonly Result[]): FigureTable {
  const [first] = results;
  // The control's points are the same for every test group that it is compared with.
  const points = results.flatMap((result) =>
    pointsOf(result)
      .filter(({ side }) => side === 'test' || result === first)
      .map((point) => ({
        group: point.side === 'control' ? result.controlGroup : result.testGroup,
        point,
      })),
  );
  return {
    columns: ['row', 'group', 'sample', 'run', 'pair', 'fold of control', 'log2', ...estimated],
    rows: [
      ...points.map(({ group, point }) => [
        'replicate',
        group,
        point.sample,
        point.run,
        point.pair,
        point.log2 === null ? 'undetermined' : finite(2 ** point.log2),
        finite(point.log2),
        ...estimated.map(() => null),
      ]),
      ...results.map((result) => [
        'geometric mean over control',
        result.testGroup,
        null,
        null,
        null,
        foldCell(result.foldChange),
        finite(result.log2FoldChange),
        ...estimateCells(result),
      ]),
    ],
  };
}

export function forestTable(results: readonly Result[]): FigureTable {
  return {
    columns: ['target', 'measure', 'line', 'control', 'test', 'fold change', 'log2', ...estimated],
    rows: results.map((result) => [
      result.target,
      result.measure,
      result.line,
      result.controlGroup,
      result.testGroup,
      foldCell(result.foldChange),
      finite(result.log2FoldChange),
      ...estimateCells(result),
    ]),
  };
}

export function doseTable(curves: readonly DoseCurve[]): FigureTable {
  return {
    columns: [
      'row',
      'compound',
      'line',
      'group',
      'replicate',
      'dose',
      'unit',
      'viability %',
      'place',
    ],
    rows: curves.flatMap(({ row, points }) => [
      ...points.map((point) => [
        'well',
        row.compound,
        row.line,
        row.group,
        point.replicate,
        finite(point.dose),
        row.unit,
        finite(point.percent),
        point.place,
      ]),
      [
        `IC50 ${row.relation}`.trimEnd(),
        row.compound,
        row.line,
        row.group,
        null,
        row.ic50,
        row.unit,
        row.relation === '=' ? 50 : null,
        row.notes.join('; '),
      ],
    ]),
  };
}

export function cultureTable(
  steps: readonly { readonly entry: CultureEntry; readonly dose: number | null }[],
): FigureTable {
  return {
    columns: ['date', 'passage', 'dose µM', 'viability %', 'doubling time h', 'event'],
    rows: steps.map(({ entry, dose }) => [
      entry.date,
      entry.passage,
      dose,
      entry.viability,
      entry.doublingTime,
      entry.event,
    ]),
  };
}

export function bandTable({ name, lanes, rows }: Blot): FigureTable {
  return {
    columns: [
      'blot',
      'lane',
      'sample',
      'group',
      'takes part',
      'target',
      'membrane',
      'signal',
      'saturated',
      'exposure',
    ],
    rows: rows.flatMap(({ target, membrane, signals, saturated, exposures }) =>
      lanes.map((lane, i) => [
        name,
        lane.lane,
        lane.sample,
        lane.group,
        lane.takesPart ? 'yes' : 'no',
        target,
        membrane,
        finite(signals[i] ?? null),
        saturated[i] ? 'yes' : 'no',
        exposures[i] ?? '',
      ]),
    ),
  };
}

export function standardCurveTable(target: string, { points }: CurveReport): FigureTable {
  return {
    columns: ['target', 'amount', 'Cq'],
    rows: points.map(({ amount, cq }) => [target, amount, cq]),
  };
}

export function stabilityTable({ genes }: ReferenceReport): FigureTable {
  return {
    columns: ['gene', 'geNorm M', 'NormFinder'],
    rows: genes.map(({ gene, m, normFinder }) => [gene, m, normFinder]),
  };
}

export function genormStepsTable({ steps }: ReferenceReport): FigureTable {
  return {
    columns: ['genes left', 'mean M', 'leaves next', 'genes'],
    rows: steps.map(({ genes, meanM, removed }) => [
      genes.length,
      meanM,
      removed,
      genes.join(', '),
    ]),
  };
}

export function genormVariationTable({ variation }: ReferenceReport): FigureTable {
  return {
    columns: ['n', 'n + 1', 'V(n/n+1)'],
    rows: variation.map(({ genes, value }) => [genes, genes + 1, value]),
  };
}

const estimated = [
  'interval low',
  'interval high',
  'n control',
  'n test',
  'p',
  'adjusted p',
  'test',
];

function estimateCells(result: Result): (string | number | null)[] {
  return [
    finite(result.interval?.low ?? null),
    finite(result.interval?.high ?? null),
    result.nControl,
    result.nTest,
    result.pValue,
    result.pAdjusted,
    result.test,
  ];
}

function foldCell(fold: FoldEstimate): string | number | null {
  if (fold.kind === 'none') return null;
  return fold.kind === 'bound' ? `${fold.relation}${fold.value}` : finite(fold.value);
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
