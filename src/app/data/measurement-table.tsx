import type { SortingState, Updater } from '@tanstack/react-table';
import {
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useMemo } from 'react';
import { Filler } from './filler.tsx';
import { Frame } from './frame.tsx';
import type { MeasurementColumns } from './measurement-columns.ts';
import { MeasurementHead } from './measurement-head.tsx';
import { MeasurementRow } from './measurement-row.tsx';
import { measurementTableColumns, measurementTableWidth } from './measurement-table-columns.ts';
import classes from './measurements.module.css';
import { greatestHeight, observeScaledOffset, scrollScale } from './scaled-scroll.ts';
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
  const rowsHeight = rows.length * rowHeight;
  const observeElementOffset = useMemo(
    () => observeScaledOffset(rowsHeight, headHeight),
    [rowsHeight],
  );
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    observeElementOffset,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const sight = Math.max(0, (virtualizer.scrollRect?.height ?? 0) - headHeight);
  const offset = virtualizer.scrollOffset ?? 0;
  const drawnHeight = Math.min(rowsHeight, greatestHeight);
  const above = (items[0]?.start ?? 0) - offset + offset / scrollScale(rowsHeight, sight);
  const first = Math.min(rows.length, Math.floor(offset / rowHeight) + 1);
  const last = Math.min(rows.length, Math.floor((offset + sight) / rowHeight));
  return (
    <>
      <p className={classes.range}>
        {rows.length === 0
          ? 'No measurement matches the filter.'
          : `${count(first)}–${count(last)} of ${count(rows.length)}`}
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
            {items.map(({ index }) => (
              <MeasurementRow
                key={index}
                measurement={columns.describe(rows[index] ?? 0)}
                rowIndex={index + 2}
              />
            ))}
            <Filler height={drawnHeight - above - items.length * rowHeight} />
          </tbody>
        </table>
      </Frame>
    </>
  );
}

function count(rows: number): string {
  return rows.toLocaleString('en');
}
