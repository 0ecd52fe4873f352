import { useMemo } from 'react';
import type { DeltaCqRow } from '../../domain/result.ts';
import type { RowColumns } from '../../domain/row-columns.ts';
import { lazyRows } from '../../domain/row-columns.ts';
import { formatFixed } from '../format.ts';
import type { Column } from '../table/data-table.tsx';
import { DataTable } from '../table/data-table.tsx';
import { Flags } from '../table/flags.tsx';

const cycles = (value: (row: DeltaCqRow) => number | null, decimals = 2) => ({
  kind: 'number' as const,
  value,
  show: (row: DeltaCqRow) => formatFixed(value(row), decimals),
});

const columns: readonly Column<DeltaCqRow>[] = [
  { id: 'target', header: 'Target', kind: 'text', value: (row) => row.target },
  { id: 'sample', header: 'Sample', kind: 'text', value: (row) => row.sample },
  { id: 'group', header: 'Group', kind: 'text', value: (row) => row.group },
  { id: 'replicate', header: 'Replicate', kind: 'text', value: (row) => row.replicate },
  { id: 'run', header: 'Run', kind: 'text', value: (row) => row.run },
  {
    id: 'wells',
    header: 'Wells',
    unit: 'detected / all',
    kind: 'number',
    value: (row) => row.wells - row.undeterminedWells,
    show: (row) => `${row.wells - row.undeterminedWells} / ${row.wells}`,
  },
  { id: 'mean', header: 'Mean Cq', unit: 'cycles', ...cycles((row) => row.meanCq) },
  { id: 'sd', header: 'SD', unit: 'cycles', ...cycles((row) => row.sdCq) },
  { id: 'reference', header: 'Reference Cq', unit: 'cycles', ...cycles((row) => row.referenceCq) },
  { id: 'delta', header: 'ΔCq', unit: 'cycles', ...cycles((row) => row.deltaCq) },
  {
    id: 'flags',
    header: 'Notes',
    kind: 'text',
    value: (row) => [row.leftOut ? 'left out' : '', ...row.flags].join(' '),
    show: (row) => <Flags leftOut={row.leftOut} flags={row.flags} />,
  },
];
const withLine = columns.toSpliced(2, 0, {
  id: 'line',
  header: 'Line',
  kind: 'text',
  value: (row) => row.line,
});

const isQuiet = (row: DeltaCqRow): boolean => row.leftOut;

interface DeltaCqTableProps {
  readonly rows: RowColumns<DeltaCqRow>;
  readonly severalLines: boolean;
}

/** ΔCq of every biological replicate, with what it was computed from. */
export function DeltaCqTable({ rows, severalLines }: DeltaCqTableProps) {
  const list = useMemo(() => lazyRows(rows), [rows]);
  return (
    <DataTable
      label="ΔCq by replicate"
      columns={severalLines ? withLine : columns}
      rows={list}
      isQuiet={isQuiet}
    />
  );
}
