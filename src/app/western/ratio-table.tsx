import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
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
/** Only where a file states one. */
const exposure: Column<RatioRow> = {
  id: 'exposure',
  header: 'Exposure',
  kind: 'text',
  value: (row) => row.exposure,
};
const line: Column<RatioRow> = {
  id: 'line',
  header: 'Line',
  kind: 'text',
  value: (row) => row.line,
};

/** Degasperi's other scalings, for those who compare with a published table. */
const scalings: readonly Column<RatioRow>[] = [
  {
    id: 'of-sum',
    header: 'Of blot’s sum',
    kind: 'number',
    value: (row) => row.ofSum,
    show: (row) => formatNumber(row.ofSum),
  },
  {
    id: 'aligned',
    header: 'Aligned',
    kind: 'number',
    value: (row) => row.aligned,
    show: (row) => formatNumber(row.aligned),
  },
];

const isQuiet = (row: RatioRow): boolean => row.leftOut;

interface RatioTableProps {
  readonly rows: readonly RatioRow[];
  readonly severalLines: boolean;
}

/** The ratio of every lane, with the signals that it was computed from and its formula. */
export function RatioTable({ rows, severalLines }: RatioTableProps) {
  const [isScaled, setScaled] = useState(false);
  const hasExposures = rows.some((row) => row.exposure !== '');
  const shown = useMemo(() => {
    const withLine = severalLines ? columns.toSpliced(2, 0, line) : columns;
    const before = (id: string, added: readonly Column<RatioRow>[]) => (all: typeof columns) =>
      all.toSpliced(
        all.findIndex((column) => column.id === id),
        0,
        ...added,
      );
    const withExposure = hasExposures ? before('signal', [exposure])(withLine) : withLine;
    return isScaled ? before('formula', scalings)(withExposure) : withExposure;
  }, [severalLines, isScaled, hasExposures]);
  return (
    <>
      <Switch
        label="Show the other scalings of blots"
        description="Over the sum of the blot, or aligned by its mean log: for display, since tests on them find differences that are not there"
        checked={isScaled}
        mb="md"
        onChange={(event) => setScaled(event.currentTarget.checked)}
      />
      <DataTable label="Ratios by lane" columns={shown} rows={rows} isQuiet={isQuiet} />
    </>
  );
}
