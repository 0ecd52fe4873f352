import { useState } from 'react';
import type { FigureTable } from '../../charts/figure-spec.ts';
import { formatFold } from '../../charts/format-number.ts';
import { Frame } from '../table/frame.tsx';
import classes from './figure.module.css';

/** Rows that are shown; a long table is quicker to read as CSV. */
const shownRows = 200;

interface FigureDataProps {
  readonly title: string;
  readonly table: FigureTable;
}

/** What the figure draws as a table, behind a disclosure; made when it is opened. */
export function FigureData({ title, table }: FigureDataProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { columns, rows } = table;
  const isFilled = columns.map((_, c) => rows.some((row) => row[c] !== null && row[c] !== ''));
  return (
    <details className={classes.data} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>Data of the figure</summary>
      {isOpen && (
        <Frame label={`Data of ${title}`}>
          <table className={classes.table}>
            <thead>
              <tr>
                {columns
                  .filter((_, c) => isFilled[c])
                  .map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shownRows).map((row, r) => (
                <tr key={`${r} ${String(row[0])}`}>
                  {columns.map((column, c) =>
                    isFilled[c] ? (
                      <td key={column} data-number={typeof row[c] === 'number' || undefined}>
                        {cellText(row[c] ?? null)}
                      </td>
                    ) : null,
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > shownRows && (
            <p>
              The first {shownRows} of {rows.length} rows; Data (CSV) holds them all.
            </p>
          )}
        </Frame>
      )}
    </details>
  );
}

function cellText(cell: string | number | null): string {
  if (typeof cell !== 'number') return cell ?? '';
  return Number.isInteger(cell) ? String(cell) : formatFold(cell);
}
