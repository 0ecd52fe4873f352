import { sheetColumns } from '../../domain/sample-sheet.ts';
import type { SheetTable } from '../../importers/layout/sheet-table.ts';
import { DecimalNumber } from '../data/decimal-number.tsx';
import { describeSheet } from './describe-sheet.ts';
import classes from './sheets.module.css';

const shownEntries = 5;
const keyHeads = { position: 'Well or lane', sample: 'Sample', target: 'Target' } as const;

interface SheetPreviewProps {
  /** null when the text names nothing. */
  readonly table: SheetTable | null;
  readonly plates: number;
}

/** How pasted names are understood. */
export function SheetPreview({ table, plates }: SheetPreviewProps) {
  if (!table) {
    return (
      <p className={classes.wrong}>
        No names were found in this. A first line such as «Well, Sample, Target» says what the
        columns are; a plate grid needs its numbers 1, 2, 3 … above and its letters A, B, C … beside
        it.
      </p>
    );
  }
  const hasDoses = table.entries.some(({ dose }) => dose !== null);
  const given = sheetColumns.filter((column) => table.entries.some(({ names }) => names[column]));
  return (
    <>
      <p className={classes.sum}>
        {describeSheet(table)}
        {plates > 1 && ` (the first of ${plates} plates; paste the others one by one)`}
      </p>
      <div className={classes.frame}>
        <table className={classes.preview}>
          <thead>
            <tr>
              <th scope="col">{keyHeads[table.keyedBy]}</th>
              {given.map((column) => (
                <th key={column} scope="col">
                  {column === 'doseUnit' ? 'unit' : column}
                </th>
              ))}
              {hasDoses && <th scope="col">dose</th>}
            </tr>
          </thead>
          <tbody>
            {table.entries.slice(0, shownEntries).map(({ key, names, dose, row }) => (
              <tr key={`${row} ${key}`}>
                <td>{key}</td>
                {given.map((column) => (
                  <td key={column}>{names[column] ?? '–'}</td>
                ))}
                {hasDoses && <td>{dose === null ? '–' : <DecimalNumber value={dose} />}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
