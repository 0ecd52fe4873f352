import type { RatioRow } from '../../domain/result.ts';
import { formatNumber, formatSignal } from '../format.ts';
import type { Column } from '../table/data-table.tsx';
import { DataTable } from '../table/data-table.tsx';
import { Flags } from '../table/flags.tsx';

const signal = (value: (row: RatioRow) => number | null) => ({
  kind: 'number' as const,
  value,
  show: (row: RatioRow) => formatSignal(value(row)),
});

const columns: readonly Column<RatioRow>[] = [
  { id: 'target', header: 'Target', kind: 'text', value: (row) => row.target },
  { id: 'sample', header: 'Sample', kind: 'text', value: (row) => row.sample },
  { id: 'group', header: 'Group', kind: 'text', value: (row) => row.group },
  { id: 'blot', header: 'Blot', kind: 'text', value: (row) => row.blot },
  { id: 'lane', header: 'Lane', kind: 'text', value: (row) => row.lane },
  { id: 'signal', header: 'Signal', ...signal((row) => row.signal) },
  { id: 'loading', header: 'Loading', ...signal((row) => row.loading) },
  { id: 'total', header: 'Total', ...signal((row) => row.total) },
  { id: 'total-loading', header: 'Loading of total', ...signal((row) => row.totalLoading) },
  {
    id: 'ratio',
    header: 'Ratio',
    kind: 'number',
    value: (row) => row.ratio,
    show: (row) => formatNumber(row.ratio),
  },
  {
    id: 'relative',
    header: 'Of control',
    kind: 'number',
    value: (row) => row.relative,
    show: (row) => formatNumber(row.relative),
  },
  { id: 'formula', header: 'Formula', kind: 'text', value: (row) => row.formula },
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

const isQuiet = (row: RatioRow): boolean => row.leftOut;

interface RatioTableProps {
  readonly rows: readonly RatioRow[];
  readonly severalLines: boolean;
}

/** The ratio of every lane, with the signals that it was computed from and its formula. */
export function RatioTable({ rows, severalLines }: RatioTableProps) {
  return (
    <DataTable
      label="Ratios by lane"
      columns={severalLines ? withLine : columns}
      rows={rows}
      isQuiet={isQuiet}
    />
  );
}
