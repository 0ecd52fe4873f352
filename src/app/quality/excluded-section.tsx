import { Button } from '@mantine/core';
import { nameOf } from '../../domain/reading.ts';
import type { Exclusion } from '../../domain/exclusion.ts';
import type { Source } from '../../domain/source.ts';
import { useStudy } from '../../study/store.ts';
import { formatFixed } from '../format.ts';
import { TextCell } from '../data/text-cell.tsx';
import type { Column } from '../table/table-model.ts';
import { DataTable } from '../table/data-table.tsx';
import tableClasses from '../table/table-section.module.css';
import classes from './quality.module.css';

interface ExcludedRow extends Exclusion {
  readonly file: string;
  readonly position: string;
  readonly sample: string;
  readonly target: string;
  readonly cq: number | null;
}

const columns: readonly Column<ExcludedRow>[] = [
  { id: 'well', header: 'Well', kind: 'text', value: (row) => row.position || `row ${row.row}` },
  { id: 'sample', header: 'Sample', kind: 'text', value: (row) => row.sample },
  { id: 'target', header: 'Target', kind: 'text', value: (row) => row.target },
  {
    id: 'cq',
    header: 'Cq',
    kind: 'number',
    value: (row) => row.cq,
    show: (row) => formatFixed(row.cq, 2),
  },
  { id: 'file', header: 'File', kind: 'text', value: (row) => row.file },
  {
    id: 'reason',
    header: 'Reason',
    kind: 'text',
    value: (row) => row.reason,
    show: (row) => <Reason row={row} />,
    isField: true,
  },
  {
    id: 'back',
    header: 'Put back',
    kind: 'text',
    value: () => '',
    show: (row) => <PutBack row={row} />,
  },
];

/** The wells that were left out, with their reasons. */
export function ExcludedSection() {
  const exclusions = useStudy(({ study }) => study.exclusions);
  const sources = useStudy(({ study }) => study.sources);
  const excludeWells = useStudy((state) => state.excludeWells);
  // Points of dose-response tables are left out, and put back, under their curves.
  const qpcr = new Set(sources.flatMap(({ id, assay }) => (assay === 'viability' ? [] : id)));
  const rows = exclusions
    .filter(({ source }) => qpcr.has(source))
    .map((exclusion) => toRow(exclusion, sources));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="left-out-title" className={classes.section}>
      <h2 id="left-out-title" className={tableClasses.heading}>
        Left out
      </h2>
      <p className={tableClasses.words}>
        These wells take no part. Under qRT-PCR each result stands beside what it is with them.
      </p>
      <DataTable
        label="Wells left out"
        columns={columns}
        rows={rows}
        onPaste={(cells) =>
          excludeWells(
            cells.map(({ row: { source, sheet, row, column }, text }) => ({
              source,
              sheet,
              row,
              column,
              reason: text,
            })),
          )
        }
      />
    </section>
  );
}

function toRow(exclusion: Exclusion, sources: readonly Source[]): ExcludedRow {
  const source = sources.find(({ id }) => id === exclusion.source);
  const readings = source?.readings;
  const i =
    readings?.row.findIndex(
      (row, k) =>
        row === exclusion.row &&
        readings.column[k] === exclusion.column &&
        nameOf(readings, 'sheet', k) === exclusion.sheet,
    ) ?? -1;
  const name = (column: 'position' | 'sample' | 'target'): string =>
    readings && i >= 0 ? nameOf(readings, column, i) : '';
  const cq = readings?.value[i] ?? Number.NaN;
  return {
    ...exclusion,
    file: source?.file ?? '',
    position: name('position'),
    sample: name('sample'),
    target: name('target'),
    cq: Number.isFinite(cq) ? cq : null,
  };
}

function Reason({ row }: { readonly row: ExcludedRow }) {
  const excludeWells = useStudy((state) => state.excludeWells);
  const { source, sheet, row: line, column } = row;
  return (
    <TextCell
      label={`Reason for ${row.position || `row ${line}`}`}
      value={row.reason}
      origin="user"
      onCommit={(reason) => excludeWells([{ source, sheet, row: line, column, reason }])}
    />
  );
}

function PutBack({ row }: { readonly row: ExcludedRow }) {
  const includeWells = useStudy((state) => state.includeWells);
  const name = row.position || `row ${row.row}`;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={`Put ${name} back`}
      onClick={() => includeWells([row])}
    >
      Put back
    </Button>
  );
}
