import type { Expectation } from '../domain/expectation.ts';
import type { Result } from '../domain/result.ts';
import { forestRows, isResultRow } from './forest-rows.ts';

/** Results of one forest plot: with their headings as high as a page of a journal in a column of 85 mm. */
const pageSize = 32;

/** The results of a forest plot in its own order, in as many figures as they need; always at least one. */
export function forestPages(
  results: readonly Result[],
  tableOrder: readonly Expectation[],
): Result[][] {
  const ordered = forestRows(results, tableOrder)
    .filter(isResultRow)
    .map(({ result }) => result);
  const count = Math.max(1, Math.ceil(ordered.length / pageSize));
  return Array.from({ length: count }, (_, page) =>
    ordered.slice(page * pageSize, (page + 1) * pageSize),
  );
}

/** `1 of 3`; '' for the only one. */
export function namePart(page: number, count: number): string {
  return count < 2 ? '' : `${page + 1} of ${count}`;
}
