import { useMemo } from 'react';
import type { DeltaCqRow } from '../../domain/result.ts';
import type { RowColumns } from '../../domain/row-columns.ts';
import { hasTexts, lazyRows, varies } from '../../domain/row-columns.ts';
import { fixedColumn, textColumn } from '../table/columns.ts';
import type { Column } from '../table/table-model.ts';
import { DataTable } from '../table/data-table.tsx';
import { Flags } from '../table/flags.tsx';

const columns: readonly Column<DeltaCqRow>[] = [
  textColumn({ id: 'target', header: 'Target' }, (row) => row.target),
  textColumn({ id: 'sample', header: 'Sample' }, (row) => row.sample),
  textColumn({ id: 'line', header: 'Line' }, (row) => row.line),
  textColumn({ id: 'group', header: 'Group' }, (row) => row.group),
  textColumn({ id: 'replicate', header: 'Replicate' }, (row) => row.replicate),
  textColumn({ id: 'run', header: 'Run' }, (row) => row.run),
  {
    id: 'wells',
    header: 'Wells',
    unit: 'detected / all',
    kind: 'number',
    value: (row) => row.wells - row.undeterminedWells,
    show: (row) => `${row.wells - row.undeterminedWells} / ${row.wells}`,
  },
  fixedColumn({ id: 'mean', header: 'Mean Cq', unit: 'cycles' }, (row) => row.meanCq, 2),
  fixedColumn({ id: 'sd', header: 'SD', unit: 'cycles' }, (row) => row.sdCq, 2),
  fixedColumn(
    { id: 'reference', header: 'Reference Cq', unit: 'cycles' },
    (row) => row.referenceCq,
    2,
  ),
  fixedColumn({ id: 'delta', header: 'ΔCq', unit: 'cycles' }, (row) => row.deltaCq, 2),
  fixedColumn({ id: 'error', header: 'SE of ΔCq', unit: 'technical' }, (row) => row.seDeltaCq, 3),
  {
    id: 'flags',
    header: 'Notes',
    kind: 'text',
    value: (row) => [row.leftOut ? 'left out' : '', ...row.flags].join(' '),
    show: (row) => <Flags leftOut={row.leftOut} flags={row.flags} />,
  },
];
const isQuiet = (row: DeltaCqRow): boolean => row.leftOut;

interface DeltaCqTableProps {
  readonly rows: RowColumns<DeltaCqRow>;
}

/** ΔCq of every biological replicate, with what it was computed from; names that tell nothing apart are left out. */
export function DeltaCqTable({ rows }: DeltaCqTableProps) {
  const list = useMemo(() => lazyRows(rows), [rows]);
  const shown = useMemo(
    () =>
      columns.filter(({ id }) => {
        if (id === 'line' || id === 'group' || id === 'replicate') return hasTexts(rows, id);
        return id !== 'run' || varies(rows, id);
      }),
    [rows],
  );
  return <DataTable label="ΔCq by replicate" columns={shown} rows={list} isQuiet={isQuiet} />;
}
