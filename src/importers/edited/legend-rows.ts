import { shapeOf } from '../tables/name-shape.ts';
import type { NamedRow } from './named-rows.ts';
import { roleOfTask } from '../qpcr/qpcr-columns.ts';
import { isPosition } from '../tables/well-position.ts';

/**
 * The rows behind a blank one below a table that hold words in the columns of names and no value («red», «repeat»):
 * what the colours mean, or what is still to be done. Words that are like names of the table, and those for controls,
 * are samples in which nothing amplified; so are all where most rows of the table have no value either.
 *
 * @returns the words of each row
 */
export function legendRows(rows: readonly NamedRow[]): ReadonlyMap<number, string> {
  const last = rows.findLastIndex(({ hasNumber }) => hasNumber);
  const end = rows.findIndex(({ isBlank }, i) => i > last && isBlank);
  if (last < 0 || end < 0) return new Map();
  const above = rows.slice(0, end).filter(({ isBlank }) => !isBlank);
  if (above.filter(({ hasNumber }) => hasNumber).length < above.length / 2) return new Map();
  const known = new Set(above.flatMap(({ names }) => names.map(shapeOf)));
  const isOfTable = (name: string): boolean =>
    known.has(shapeOf(name)) || isPosition(name) || roleOfTask(name) !== 'unknown';
  const legend = rows
    .slice(end)
    .filter(
      ({ names, texts }) =>
        names.length > 0 && texts.every((text) => text === '') && !names.some(isOfTable),
    );
  return new Map(legend.map(({ row, names }) => [row, names.join(' ')]));
}
