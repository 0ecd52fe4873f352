import type { SortingState } from '@tanstack/react-table';
import {
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import { useMemo, useRef, useState } from 'react';
import { DownIcon, UpIcon } from '../icons.tsx';
import classes from './data-table.module.css';
import { orderRows } from './order-rows.ts';
import type { Column, Rows } from './table-model.ts';

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: Rows<Row>;
  /** Rows that take no part are shown quietly. */
  readonly isQuiet?: (row: Row) => boolean;
}

const features = tableFeatures({ rowSortingFeature });
const helper = createColumnHelper<typeof features, object>();
/** The table knows the columns and how they are sorted; the rows stay places until they are in sight. */
const noData: object[] = [];
const rowHeight = 36;

/** Rows beyond which only those in sight are drawn, in a frame of its own that scrolls. */
const longTable = 100;

/** A sortable table that stays quick however long it is. */
export function DataTable<Row extends object>({
  label,
  columns,
  rows,
  isQuiet,
}: DataTableProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<SortingState>([]);
  const definitions = useMemo(
    () =>
      helper.columns(columns.map(({ id, header }) => helper.accessor(() => null, { id, header }))),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: noData,
    manualSorting: true,
    enableMultiSort: false,
    sortDescFirst: false,
    state: { sorting },
    onSortingChange: setSorting,
  });
  const order = useMemo(() => {
    const [by] = sorting;
    const column = columns.find(({ id }) => id === by?.id);
    return column && by ? orderRows(rows, column, by.desc) : null;
  }, [rows, columns, sorting]);
  const isLong = rows.length > longTable;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isLong,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const indices = isLong ? items.map(({ index }) => index) : [...Array(rows.length).keys()];
  const shown = indices.map((index) => {
    const place = order?.[index] ?? index;
    return { index, place, row: rows.at(place) };
  });
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const filler = (height: number): ReactNode =>
    isLong && height > 0 && <tr aria-hidden="true" style={{ height }} />;
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-long={isLong || undefined}
      role="group"
      aria-label={label}
      // Focusable, so that a keyboard can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {table.getHeaderGroups()[0]?.headers.map(({ column }, i) => {
              const direction = column.getIsSorted();
              const definition = columns[i];
              return (
                <th
                  key={column.id}
                  scope="col"
                  data-kind={definition?.kind}
                  aria-sort={direction === false ? 'none' : `${direction}ending`}
                >
                  {definition && (
                    <SortButton
                      header={definition.header}
                      unit={definition.unit ?? ''}
                      isDescending={direction === 'desc'}
                      onSort={column.getToggleSortingHandler()}
                    />
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {filler(above)}
          {shown.map(
            ({ index, place, row }) =>
              row && (
                <tr
                  key={place}
                  ref={isLong ? virtualizer.measureElement : null}
                  data-index={index}
                  aria-rowindex={index + 2}
                  data-quiet={isQuiet?.(row) || undefined}
                >
                  {columns.map((column) => (
                    <td key={column.id} data-kind={column.kind}>
                      <Cell column={column} row={row} />
                    </td>
                  ))}
                </tr>
              ),
          )}
          {filler(below)}
        </tbody>
      </table>
    </div>
  );
}

interface SortButtonProps {
  readonly header: string;
  readonly unit: string;
  readonly isDescending: boolean;
  readonly onSort: ((event: unknown) => void) | undefined;
}

function SortButton({ header, unit, isDescending, onSort }: SortButtonProps) {
  return (
    <button type="button" onClick={onSort}>
      <span>
        {header}
        {unit !== '' && <span className={classes.unit}> {unit}</span>}
      </span>
      <span className={classes.arrow}>
        {isDescending ? <DownIcon size={12} /> : <UpIcon size={12} />}
      </span>
    </button>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const value = column.value(row);
  const isLong = typeof value === 'string' && value.length > 24;
  return (
    <div className={classes.cell} data-long={isLong || undefined}>
      {column.show ? column.show(row) : value}
    </div>
  );
}
