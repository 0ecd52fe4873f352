import type { BandColumn } from './band-columns.ts';
import { isLoadingHeader } from './band-columns.ts';
import type { BandDraft } from './band-draft.ts';
import { emptyDraft } from './band-draft.ts';
import { roleOfLane } from './band-role.ts';
import { laneNumber } from './lane-order.ts';
import type { WideTable } from './wide-table.ts';

/** Every filled cell of a measured column is a band; a blank cell was not probed. Rows that name nothing end the table. */
export function readWideRows({ header, measured, factors, named }: WideTable): BandDraft[] {
  const { table, headers, columns } = header;
  const at = (row: number, column: number): string => table.cell(row, column).trim();
  const joined = (row: number, from: readonly number[]): string =>
    from
      .map((column) => at(row, column))
      .filter((text) => text !== '')
      .join(' ');
  const all = (row: number, role: BandColumn): string => joined(row, named.get(role) ?? []);
  const drafts: BandDraft[] = [];
  for (let row = header.row + 1; row < table.rowCount; row += 1) {
    if (
      [...named.values()]
        .flat()
        .concat(factors)
        .every((column) => at(row, column) === '')
    )
      continue;
    const group = joined(row, factors);
    const replicate = all(row, 'biological');
    const line = all(row, 'line');
    const lane = all(row, 'lane');
    const sample =
      all(row, 'sample') || [line, group, replicate].filter((text) => text !== '').join(' ');
    for (const column of measured) {
      const text = at(row, column);
      if (text === '') continue;
      drafts.push({
        ...emptyDraft,
        text,
        sheet: table.sheet,
        row: table.lineOf(row),
        column: column + 1,
        header: headers[column] ?? '',
        lane: laneNumber(lane),
        sample,
        target: headers[column] ?? '',
        group,
        replicate,
        line,
        run: all(row, 'run'),
        membrane: all(row, 'membrane'),
        role: roleOfLane(sample) || roleOfLane(lane) || roleOfColumn(column),
      });
    }
  }
  return drafts;

  /** A total of the lane under the blot's own header, or a loading control by name. */
  function roleOfColumn(column: number): 'loading' | '' {
    const isRun = (columns.get('run') ?? []).includes(column);
    return isRun || isLoadingHeader(headers[column] ?? '') ? 'loading' : '';
  }
}
