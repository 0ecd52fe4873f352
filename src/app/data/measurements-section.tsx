import { Select } from '@mantine/core';
import type { SortingState } from '@tanstack/react-table';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { indexStudy } from '../../analysis/study-index.ts';
import type { Annotation } from '../../domain/annotation.ts';
import type { MeasurementStatus, SourceCounts } from '../../domain/result.ts';
import type { Study } from '../../domain/study.ts';
import type { MeasurementColumnId } from './measurement-columns.ts';
import { MeasurementColumns } from './measurement-columns.ts';
import { MeasurementTable } from './measurement-table.tsx';
import { filterRows, searchTests, sortRows, textTest } from './measurement-order.ts';
import { SearchField } from './search-field.tsx';
import { Section } from './section.tsx';
import classes from './measurements.module.css';

type Status = MeasurementStatus['status'];

/** Columns that are searched. */
const searched = ['sample', 'target', 'position', 'file', 'group'] as const;

const statuses: readonly Status[] = ['used', 'undetermined', 'excluded', 'rejected'];

interface MeasurementsSectionProps {
  readonly study: Study;
  readonly annotation: Annotation;
  readonly counts: readonly SourceCounts[];
}

/** Every reading of every file and what became of it. */
export function MeasurementsSection({ study, annotation, counts }: MeasurementsSectionProps) {
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<Status | null>(null);
  const [sorting, setSorting] = useState<SortingState>([]);
  const frame = useRef<HTMLDivElement>(null);
  const sought = useDeferredValue(search);
  const columns = useMemo(
    () => new MeasurementColumns(indexStudy(study, annotation)),
    [study, annotation],
  );
  const found = useMemo(() => {
    const tests = searchTests(sought, () => searched.map((id) => columns.text(id)));
    if (status) tests.push(textTest(columns.text('status'), (text) => text === status));
    return filterRows(columns.count, tests);
  }, [columns, sought, status]);
  const rows = useMemo(() => {
    const [sort] = sorting;
    return sort ? sortRows(found, columns.rank(sort.id as MeasurementColumnId), sort.desc) : found;
  }, [columns, found, sorting]);
  // A new question is answered from its first row.
  const ask =
    <Answer,>(set: (answer: Answer) => void) =>
    (answer: Answer): void => {
      frame.current?.scrollTo({ top: 0 });
      set(answer);
    };
  return (
    <Section
      id="measurements"
      title="Measurements"
      count={columns.count}
      tools={
        <>
          <SearchField
            label="Filter measurements"
            placeholder="Sample, target, position or file"
            value={search}
            onChange={ask(setSearch)}
          />
          <Select
            className={classes.status ?? ''}
            size="sm"
            aria-label="Status of the measurements"
            placeholder="Any status"
            clearable
            data={statuses.map((value) => ({ value, label: labelOf(value, counts) }))}
            value={status}
            onChange={ask(setStatus)}
          />
        </>
      }
    >
      <MeasurementTable
        frame={frame}
        columns={columns}
        rows={rows}
        sorting={sorting}
        onSort={ask(setSorting)}
      />
    </Section>
  );
}

/** `excluded (12)` */
function labelOf(status: Status, counts: readonly SourceCounts[]): string {
  const count = counts.reduce((sum, source) => sum + source[status], 0);
  return `${status} (${count.toLocaleString('en')})`;
}
