import { Autocomplete, Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Well } from '../../analysis/viability/gather-wells.ts';
import { useStudy } from '../../study/store.ts';
import { formatNumber } from '../format.ts';
import { DataTable } from '../table/data-table.tsx';
import type { Column } from '../table/table-model.ts';
import { plural } from '../words.ts';
import section from './viability.module.css';

const usualReasons = ['apart from its replicates', 'pipetting error', 'contaminated'];

/** The values of tables that name no wells: each can be left out of its curve, with a reason, and put back. */
export function PointsSection({ points }: { readonly points: readonly Well[] }) {
  const [reason, setReason] = useState(usualReasons[0] ?? '');
  const columns = useMemo(() => columnsFor(reason), [reason]);
  const out = points.filter(({ leftOut }) => leftOut).length;
  return (
    <section id="points" tabIndex={-1} aria-labelledby="points-title" className={section.section}>
      <h2 id="points-title" className={section.heading}>
        Points
      </h2>
      <p className={section.words}>
        {plural(points.length, 'value')} of tables without wells
        {out === 0 ? '' : `, ${out.toLocaleString('en')} left out`}. A value that is left out takes
        no part in its curve and stays in measurements.csv with the reason.
      </p>
      <Autocomplete
        label="Reason for leaving a value out"
        w={280}
        mb="md"
        data={usualReasons}
        value={reason}
        onChange={setReason}
      />
      <DataTable
        label="Points of dose-response tables"
        columns={columns}
        rows={points}
        isQuiet={(point) => point.leftOut}
      />
    </section>
  );
}

function columnsFor(reason: string): readonly Column<Well>[] {
  return [
    {
      id: 'place',
      header: 'Row, column',
      kind: 'number',
      value: ({ row, column }) => row * 1e5 + column,
      show: ({ row, column }) => `${row}, ${column}`,
    },
    { id: 'compound', header: 'Compound', kind: 'text', value: ({ compound }) => compound },
    { id: 'group', header: 'Cells', kind: 'text', value: ({ group, line }) => group || line },
    { id: 'replicate', header: 'Replicate', kind: 'text', value: ({ replicate }) => replicate },
    {
      id: 'dose',
      header: 'Dose',
      kind: 'number',
      value: ({ dose }) => (Number.isFinite(dose) ? dose : null),
      show: ({ dose, doseUnit }) =>
        Number.isFinite(dose) ? `${formatNumber(dose)} ${doseUnit}`.trim() : '',
    },
    {
      id: 'signal',
      header: 'Value',
      kind: 'number',
      value: ({ signal }) => signal,
      show: ({ signal, unit }) => `${formatNumber(signal)} ${unit}`.trim(),
    },
    { id: 'file', header: 'File', kind: 'text', value: ({ label }) => label },
    {
      id: 'leave',
      header: 'Take part',
      kind: 'text',
      value: ({ leftOut }) => (leftOut ? 'left out' : ''),
      show: (point) => <LeaveOrPutBack point={point} reason={reason} />,
    },
  ];
}

interface LeaveOrPutBackProps {
  readonly point: Well;
  readonly reason: string;
}

function LeaveOrPutBack({ point, reason }: LeaveOrPutBackProps) {
  const excludeWells = useStudy((state) => state.excludeWells);
  const includeWells = useStudy((state) => state.includeWells);
  const { sheet, row, column, leftOut } = point;
  const place = { source: point.source.id, sheet, row, column };
  const name = `row ${row}, column ${column}`;
  const isMine = useStudy(({ study }) =>
    study.exclusions.some(
      (one) =>
        one.source === place.source &&
        one.sheet === sheet &&
        one.row === row &&
        one.column === column,
    ),
  );
  if (leftOut && !isMine) return 'with its sample';
  return leftOut ? (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={`Put ${name} back`}
      onClick={() => includeWells([place])}
    >
      Put back
    </Button>
  ) : (
    <Button
      size="compact-xs"
      variant="default"
      disabled={reason.trim() === ''}
      aria-label={`Leave out ${name}`}
      onClick={() => excludeWells([{ ...place, reason: reason.trim() }])}
    >
      Leave out
    </Button>
  );
}
