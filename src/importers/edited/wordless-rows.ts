import type { Diagnostic } from '../../domain/diagnostic.ts';
import { legendRows } from './legend-rows.ts';
import type { RowsToTell } from './named-rows.ts';
import { arePlain, namedRows } from './named-rows.ts';
import { sumsBetween } from './sums-between.ts';
import { titleNote } from './title-note.ts';
import { unlabelledSums } from './unlabelled-sums.ts';

/** What somebody wrote between or below the rows of a table that has no word of its own for what it is. */
export interface WordlessRows {
  /** Whether a row is part of it, and thus not measured. */
  has(row: number): boolean;
  /** What there is to say of the rows that were asked about. */
  notes(): readonly Diagnostic[];
}

/**
 * Looks between and below the rows of a table for means, sums and remarks that no word tells. Long tables come from
 * programs and have none. In some tables a control may lack a name (`mayBeNameless`).
 */
export function wordlessRows(place: RowsToTell, mayBeNameless = false): WordlessRows {
  const rows = arePlain(place) ? [] : namedRows(place);
  const between = sumsBetween(rows, place);
  const measured = rows.filter(({ row }) => !between.has(row));
  const below = unlabelledSums(measured, place, mayBeNameless);
  const legend = legendRows(measured);
  const asked = new Set<number>();
  return {
    has(row) {
      if (!between.has(row) && !below.has(row) && !legend.has(row)) return false;
      asked.add(row);
      return true;
    },
    notes() {
      const { table } = place;
      const remarks = [...legend].flatMap(([row, name]) => (asked.has(row) ? [{ row, name }] : []));
      return [
        ...sumNote(
          place,
          [...between].filter((row) => asked.has(row)),
          behindGroups,
        ),
        ...sumNote(
          place,
          [...below].filter((row) => asked.has(row)),
          belowTable,
        ),
        ...titleNote(table, remarks, 'a remark'),
      ];
    },
  };
}

type Words = (line: number, count: number) => string;

const behindGroups: Words = (line, count) =>
  count === 1
    ? `The row ${line} holds what is calculated from the rows above it and has no name of its own, so it is not read.`
    : `${count} rows behind the groups of the table hold what is calculated from the rows above them (a mean, a sum or a deviation) and have no name of their own, so they are not read; the first is row ${line}.`;

const belowTable: Words = (line, count) =>
  count === 1
    ? `The row ${line} below the table has numbers and no name, so it is taken for a sum or a mean of the rows above and not read.`
    : `${count} rows below the table have numbers and no name, so they are taken for sums or means of the rows above and not read; the first is row ${line}.`;

/** Says which rows were taken for sums, so that a sample that lost its name is not missed without a word. */
function sumNote(
  { table, values }: RowsToTell,
  rows: readonly number[],
  words: Words,
): Diagnostic[] {
  const [first] = rows;
  if (first === undefined) return [];
  const line = table.lineOf(first);
  return [
    {
      severity: 'info',
      code: 'summary-row',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: line,
      text: table.cell(first, values[0] ?? 0).trim(),
      message: words(line, rows.length),
      expected: 'a name for each sample that was measured',
      mend: 'Nothing to do if they are sums or means. If one was measured, name its sample in the file and add it again.',
    },
  ];
}
