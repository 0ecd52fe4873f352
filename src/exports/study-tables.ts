import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Analysis } from '../domain/result.ts';
import type { Study } from '../domain/study.ts';
import type { Cell } from './csv.ts';
import { exclusionsOf } from './left-out.ts';
import { methodsOf } from './methods-text.ts';
import type { NamedTable } from './results-workbook.ts';
import { rowsOf } from '../domain/row-columns.ts';

/** The tables that the app shows beside those of its CSV files, in the order of its tabs; without those that are empty. */
export function studyTables(study: Study, analysis: Analysis, version: string): NamedTable[] {
  return [
    samples(analysis),
    targets(analysis),
    deltaCq(analysis),
    ratios(analysis),
    viability(analysis),
    growthRates(analysis),
    plates(analysis),
    flags(analysis),
    files(study, analysis),
    problems(study, analysis),
    leftOut(study, analysis),
    assumptions(analysis),
    methods(study, analysis, version),
  ].filter(({ rows }) => rows.length > 1);
}

function table(name: string, header: readonly string[], rows: readonly Cell[][]): NamedTable {
  return { name, rows: [header, ...rows] };
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

function samples({ annotation }: Analysis): NamedTable {
  return table(
    'samples',
    [
      ...['sample', 'line', 'group', 'group_said_by', 'replicate', 'batch', 'role', 'left_out'],
      ...['assays', 'files', 'readings'],
    ],
    annotation.samples.map((sample) => [
      sample.sample,
      sample.line.value,
      sample.group.value,
      sample.group.value === '' ? '' : sample.group.origin,
      sample.replicate.value,
      sample.batch.value,
      sample.role.value,
      yesNo(sample.leftOut),
      sample.assays.join(', '),
      sample.files.join(', '),
      sample.readings,
    ]),
  );
}

function targets({ annotation }: Analysis): NamedTable {
  return table(
    'targets',
    ['assay', 'target_in_file', 'target', 'said_by', 'role', 'partner', 'assumption', 'readings'],
    annotation.targets.map((target) => [
      target.assay,
      target.target,
      target.name.value,
      target.name.origin,
      target.role.value,
      target.partner.value,
      target.assumption,
      target.readings,
    ]),
  );
}

function deltaCq(analysis: Analysis): NamedTable {
  return table(
    'delta_cq',
    [
      ...['target', 'sample', 'line', 'group', 'replicate', 'run', 'mean_cq', 'sd_cq', 'wells'],
      ...[
        'undetermined_wells',
        'excluded_wells',
        'reference_cq',
        'delta_cq',
        'se_delta_cq',
        'left_out',
        'flags',
      ],
    ],
    rowsOf(analysis.deltaCq).map((row) => [
      ...[row.target, row.sample, row.line, row.group, row.replicate, row.run],
      ...[row.meanCq, row.sdCq, row.wells, row.undeterminedWells, row.excludedWells],
      ...[row.referenceCq, row.deltaCq, row.seDeltaCq, yesNo(row.leftOut), row.flags.join('; ')],
    ]),
  );
}

function ratios(analysis: Analysis): NamedTable {
  return table(
    'ratios',
    [
      ...['target', 'sample', 'line', 'group', 'blot', 'lane', 'signal', 'loading', 'total'],
      ...['total_loading', 'ratio', 'relative_to_control', 'of_sum', 'aligned', 'formula'],
      ...['left_out', 'flags'],
    ],
    analysis.ratios.map((row) => [
      ...[row.target, row.sample, row.line, row.group, row.blot, row.lane],
      ...[row.signal, row.loading, row.total, row.totalLoading, row.ratio],
      ...[row.relative, row.ofSum, row.aligned, row.formula],
      ...[yesNo(row.leftOut), row.flags.join('; ')],
    ]),
  );
}

function viability({ curves }: Analysis): NamedTable {
  return table(
    'viability',
    ['compound', 'line', 'group', 'replicate', 'dose', 'unit', 'viability_percent', 'well'],
    curves.flatMap(({ row, points }) =>
      points.map((point): Cell[] => [
        row.compound,
        row.line,
        row.group,
        point.replicate,
        point.dose,
        row.unit,
        point.percent,
        point.place,
      ]),
    ),
  );
}

/** Growth-rate metrics of tables that state counts at the start and without drug. */
function growthRates({ curves }: Analysis): NamedTable {
  return table(
    'growth_rate',
    [
      ...['compound', 'line', 'group', 'replicate', 'gr50', 'unit', 'gr_infinity', 'gec50'],
      ...['hill', 'n_points', 'notes'],
    ],
    curves
      .flatMap(({ row, replicates }) => [row, ...replicates])
      .flatMap(({ growth, ...row }): Cell[][] =>
        growth === null
          ? []
          : [
              [
                ...[row.compound, row.line, row.group, row.replicate, growth.gr50, row.unit],
                ...[growth.grInfinity, growth.gec50, growth.hill, growth.points],
                growth.gr50 === null ? 'GR50 not reached' : '',
              ],
            ],
      ),
  );
}

function plates(analysis: Analysis): NamedTable {
  return table(
    'plates',
    ['plate', 'z_prime', 'rim_over_inside', 'vehicle_drift_percent'],
    analysis.plates.map(({ label, zPrime, edgeRatio, drift }) => [label, zPrime, edgeRatio, drift]),
  );
}

function flags({ qpcr }: Analysis): NamedTable {
  return table(
    'flags',
    ['rule', 'limit', 'found', 'unit', 'target', 'sample', 'well', 'run', 'meaning'],
    (qpcr?.flags ?? []).map((flag) => [
      ...[flag.rule, flag.limit, flag.value, flag.unit, flag.target, flag.sample],
      ...[flag.position, flag.run, flag.words],
    ]),
  );
}

function files({ sources }: Study, { counts }: Analysis): NamedTable {
  const countOf = new Map(counts.map((count) => [count.source, count]));
  return table(
    'files',
    [
      ...['file', 'assay', 'format', 'bytes', 'sha256', 'rows', 'used', 'undetermined'],
      ...['excluded', 'rejected', 'unread_columns'],
    ],
    sources.map((source) => {
      const count = countOf.get(source.id);
      return [
        ...[source.file, source.assay, source.formatName, source.bytes, source.sha256],
        ...[count?.rows ?? null, count?.used ?? null, count?.undetermined ?? null],
        ...[count?.excluded ?? null, count?.rejected ?? null, source.unreadColumns.join(', ')],
      ];
    }),
  );
}

function problems(study: Study, analysis: Analysis): NamedTable {
  const all: readonly (readonly [file: string, problem: Diagnostic])[] = [
    ...[...study.refused, ...study.sources].flatMap(({ file, diagnostics }) =>
      diagnostics.map((problem) => [file, problem] as const),
    ),
    ...analysis.problems.map((problem) => [problem.file ?? '', problem] as const),
  ];
  return table(
    'problems',
    [
      ...['severity', 'file', 'sheet', 'row', 'column', 'problem', 'found', 'expected', 'to_mend'],
      'same_in_further_places',
    ],
    all.map(([file, problem]) => [
      ...[problem.severity, file, problem.sheet ?? '', problem.row ?? null, problem.column ?? ''],
      ...[problem.message, problem.text ?? '', problem.expected ?? '', problem.mend ?? ''],
      problem.more ?? 0,
    ]),
  );
}

function leftOut(study: Study, { annotation }: Analysis): NamedTable {
  return table(
    'left_out',
    ['file', 'status', 'reason', 'readings', 'among_them'],
    exclusionsOf(study, annotation).map(({ file, status, reason, count, readings }) => [
      ...[file, status, reason, count, readings.join(', ')],
    ]),
  );
}

function assumptions(analysis: Analysis): NamedTable {
  return table(
    'assumptions',
    ['assumption', 'said_by'],
    analysis.assumptions.map(({ text, origin }) => [text, origin]),
  );
}

function methods(study: Study, analysis: Analysis, version: string): NamedTable {
  return table(
    'methods',
    ['methods'],
    methodsOf(study, analysis, version).map((paragraph) => [paragraph]),
  );
}
