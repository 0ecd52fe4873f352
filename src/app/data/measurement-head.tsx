import type { SortDirection } from '@tanstack/react-table';
import { DownIcon, UpIcon } from '../icons.tsx';
import { measurementTableColumns } from './measurement-table-columns.ts';
import classes from './measurements.module.css';

/** What the head needs of a TanStack column. */
interface SortableColumn {
  readonly id: string;
  readonly getIsSorted: () => false | SortDirection;
  readonly getToggleSortingHandler: () => ((event: unknown) => void) | undefined;
}

/** The head of the measurements; a click sorts up, then down, then as in the files. */
export function MeasurementHead({ columns }: { readonly columns: readonly SortableColumn[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column, i) => {
          const direction = column.getIsSorted();
          const { header = '', kind, width } = measurementTableColumns[i] ?? {};
          return (
            <th
              key={column.id}
              scope="col"
              data-kind={kind}
              style={{ width }}
              aria-sort={direction === false ? 'none' : `${direction}ending`}
            >
              <button
                type="button"
                className={classes.sort}
                onClick={column.getToggleSortingHandler()}
              >
                {header}
                <span className={classes.arrow}>
                  {direction === 'desc' ? <DownIcon size={12} /> : <UpIcon size={12} />}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
