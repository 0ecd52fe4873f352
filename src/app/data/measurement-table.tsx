import type { SortingState, Updater } from '@tanstack/react-table';
import {
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { RefObject } from 'react';
import { Filler } from '../table/filler.tsx';
import { Frame } from '../table/frame.tsx';
import type { MeasurementColumns } from './measurement-columns.ts';
import { MeasurementHead } from './measurement-head.tsx';
import { MeasurementRow } from './measurement-row.tsx';
import { measurementTableColumns, measurementTableWidth } from './measurement-table-columns.ts';
import classes from './measurements.module.css';
import { useRowWindow } from '../table/use-row-window.ts';
import tableClasses from './table.module.css';

const rowHeight = 32;
const headHeight = 33;

const features = tableFeatures({ rowSortingFeature });
const helper = createColumnHelper<typeof features, object>();
const definitions = helper.columns(
  measurementTableColumns.map(({ id, header }) => helper.accessor(() => null, { id, header })),
);
/** The table knows the columns and how they are sorted; the rows stay numbers until they are in sight. */
const noData: object[] = [];

interface MeasurementTableProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly columns: MeasurementColumns;
  /** The rows to show, in their order. */
  readonly rows: Uint32Array;
  readonly sorting: SortingState;
  readonly onSort: (sorting: Updater<SortingState>) => void;
}

/** Readings, of which only those in sight are made and drawn. */
export function MeasurementTable(props: MeasurementTableProps) {
  const { frame, columns, rows, sorting, onSort } = props;
  const table = useTable({
    features,
    columns: definitions,
    data: noData,
    manualSorting: true,
    enableMultiSort: false,
    sortDescFirst: false,
    state: { sorting },
    onSortingChange: onSort,
  });
  // Always a window: the line above the table says which rows are in sight.
  const { shown, above, below, firstInSight, lastInSight } = useRowWindow(rows.length, {
    rowHeight,
    headHeight,
    longest: 0,
    frame,
  });
  return (
    <>
      <p className={classes.range}>
        {rows.length === 0
          ? 'No measurement matches the filter.'
          : `${count(firstInSight)}–${count(lastInSight)} of ${count(rows.length)}`}
        {rows.length < columns.count && ` (filtered from ${count(columns.count)})`}
      </p>
      <Frame ref={frame} label="Measurements" isLong>
        <table
          className={`${tableClasses.table} ${classes.measurements}`}
          style={{ minWidth: measurementTableWidth }}
          aria-rowcount={rows.length + 1}
        >
          <MeasurementHead
            columns={table.getHeaderGroups()[0]?.headers.map((h) => h.column) ?? []}
          />
          <tbody>
            <Filler height={above} />
            {shown.map((index) => (
              <MeasurementRow
                key={index}
                measurement={columns.describe(rows[index] ?? 0)}
                rowIndex={index + 2}
              />
            ))}
            <Filler height={below} />
          </tbody>
        </table>
      </Frame>
    </>
  );
}

function count(rows: number): string {
  return rows.toLocaleString('en');
}
