import type { ColumnMeaning, TableMapping } from '../../domain/mapping.ts';
import type { TablePreview } from '../../importers/mapping/preview-file.ts';
import { Filler } from '../table/filler.tsx';
import { rowsAt, useRowWindow } from '../table/use-row-window.ts';
import { columnLetters } from './cell-range.ts';
import classes from './mapping.module.css';
import { layoutWords, meaningChoices } from './meaning-words.ts';

const rowHeight = 28;

interface PreviewTableProps {
  readonly preview: TablePreview;
  readonly mapping: TableMapping;
  readonly onColumn: (column: number, meaning: ColumnMeaning) => void;
  readonly onHeaderRow: (row: number) => void;
}

/** The top of the table as the file has it; each column's head says what it is read as. */
export function PreviewTable({ preview, mapping, onColumn, onHeaderRow }: PreviewTableProps) {
  const { rows, lines, rowCount, columnCount } = preview;
  const { frame, shown, above, below } = useRowWindow(rows.length, { rowHeight });
  const places = Array.from({ length: columnCount }, (_, column) => column);
  const headerRow = mapping.kind === 'grid' ? -1 : mapping.headerRow;
  return (
    <div>
      <div
        ref={frame}
        className={classes.frame}
        role="group"
        aria-label="Preview of the table"
        // Focusable, so that a keyboard can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={classes.preview} aria-rowcount={rowCount + 1}>
          <thead>
            <tr>
              <th scope="col" className={classes.line}>
                Row
              </th>
              {places.map((column) => (
                <th key={column} scope="col">
                  {mapping.kind === 'grid' ? (
                    <span className={classes.letters}>{columnLetters(column)}</span>
                  ) : (
                    <ColumnHead
                      column={column}
                      name={headerRow < 0 ? '' : (rows[headerRow]?.[column] ?? '')}
                      mapping={mapping}
                      onColumn={onColumn}
                    />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Filler height={above} />
            {rowsAt(rows, shown).map(({ row: cells, index }) => (
              <tr
                key={index}
                aria-rowindex={index + 2}
                data-header={index === headerRow || undefined}
                data-above={index < headerRow || undefined}
              >
                <th scope="row" className={classes.line}>
                  {mapping.kind === 'grid' ? (
                    lines[index]
                  ) : (
                    <button
                      type="button"
                      className={classes.row}
                      aria-pressed={index === headerRow}
                      title="Use this row as the header"
                      aria-label={`Use row ${lines[index] ?? index + 1} as the header`}
                      // The list «Header row» is the same for the keyboard, without a stop a row.
                      tabIndex={-1}
                      onClick={() => onHeaderRow(index)}
                    >
                      {lines[index]}
                    </button>
                  )}
                </th>
                {places.map((column) => (
                  <td key={column} title={cells[column]} data-role={roleOf(mapping, index, column)}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
            <Filler height={below} />
          </tbody>
        </table>
      </div>
      {rowCount > rows.length && (
        <p className={classes.note}>
          The first {rows.length} of {rowCount.toLocaleString('en')} rows are shown; all are read.
        </p>
      )}
    </div>
  );
}

interface ColumnHeadProps {
  readonly column: number;
  readonly name: string;
  readonly mapping: Exclude<TableMapping, { kind: 'grid' }>;
  readonly onColumn: PreviewTableProps['onColumn'];
}

function ColumnHead({ column, name, mapping, onColumn }: ColumnHeadProps) {
  const meaning = mapping.columns[column] ?? '';
  const letters = columnLetters(column);
  return (
    <select
      className={classes.choice}
      aria-label={`Column ${letters}${name === '' ? '' : ` «${name}»`} holds`}
      data-read={meaning !== '' || undefined}
      data-value={meaning === 'value' || undefined}
      value={meaning}
      onChange={(event) => onColumn(column, event.currentTarget.value as ColumnMeaning)}
    >
      {meaningChoices(mapping).map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** How a cell is marked: as a value, as a name, or not at all. */
function roleOf(mapping: TableMapping, row: number, column: number): 'value' | 'name' | undefined {
  if (mapping.kind !== 'grid') {
    const meaning = mapping.columns[column] ?? '';
    if (row <= mapping.headerRow || meaning === '') return undefined;
    return meaning === 'value' ? 'value' : 'name';
  }
  const holds = ({ row: top, column: left, rows, columns }: typeof mapping.values): boolean =>
    row >= top && row < top + rows && column >= left && column < left + columns;
  if (holds(mapping.values)) return 'value';
  return mapping.layouts.some(({ area, meaning }) => meaning in layoutWords && holds(area))
    ? 'name'
    : undefined;
}
