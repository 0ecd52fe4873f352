import type { SortingState } from '@tanstack/react-table';
import {
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { DownIcon, UpIcon } from '../icons.tsx';
import classes from './data-table.module.css';
import { Filler } from './filler.tsx';
import { Frame } from './frame.tsx';
import { orderRows } from './order-rows.ts';
import type { Column, Rows } from './table-model.ts';
import { useBlockPaste } from './use-block-paste.ts';
import { useRowWindow } from './use-row-window.ts';

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: Rows<Row>;
  /** Rows that take no part are shown quietly. */
  readonly isQuiet?: (row: Row) => boolean;
  /** Takes a block that is pasted into a field, cell by cell; only columns that are fields take any. */
  readonly onPaste?: (cells: readonly PastedField<Row>[]) => void;
}

/** A pasted text with the row and the column whose field it is for. */
export interface PastedField<Row> {
  readonly row: Row;
  readonly column: string;
  readonly text: string;
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
  onPaste,
}: DataTableProps<Row>) {
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
  const { frame, isLong, shown, above, below, measureRow } = useRowWindow(rows.length, {
    rowHeight,
    longest: longTable,
  });
  const placeOf = (index: number): number => order?.[index] ?? index;
  const fields = columns.filter(({ isField }) => isField).map(({ id }) => id);
  const handlePaste = useBlockPaste(fields, rows.length, (cells) =>
    onPaste?.(
      cells.flatMap(({ row: index, column, text }) => {
        const row = rows.at(placeOf(index));
        return row ? [{ row, column, text }] : [];
      }),
    ),
  );
  return (
    <Frame ref={frame} label={label} isLong={isLong}>
      <table
        className={classes.table}
        aria-rowcount={rows.length + 1}
        onPaste={onPaste && handlePaste}
      >
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
          <Filler height={above} />
          {shown.map((index) => {
            const place = placeOf(index);
            const row = rows.at(place);
            return (
              row && (
                <tr
                  key={place}
                  ref={measureRow}
                  data-index={index}
                  aria-rowindex={index + 2}
                  data-quiet={isQuiet?.(row) || undefined}
                >
                  {columns.map((column) => (
                    <td
                      key={column.id}
                      data-kind={column.kind}
                      data-column={column.isField ? column.id : undefined}
                    >
                      <Cell column={column} row={row} />
                    </td>
                  ))}
                </tr>
              )
            );
          })}
          <Filler height={below} />
        </tbody>
      </table>
    </Frame>
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
  const length = typeof value === 'string' ? value.length : 0;
  const kind = length > 24 ? 'long' : length > 12 ? undefined : 'short';
  return (
    <div className={classes.cell} data-length={kind}>
      {column.show ? column.show(row) : value}
    </div>
  );
}
