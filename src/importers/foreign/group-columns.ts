import type { ForeignTable } from './foreign-table.ts';
import { guessGroups } from '../mapping/guess-groups.ts';
import { guessHeaderRow } from '../mapping/guess-mapping.ts';

/** Prism's column tables and their like: groups beside each other, of which nothing says what the numbers are. */
export const groupColumns: ForeignTable = {
  id: 'group-columns',
  what: 'a table with one column a group, and nothing in it says for certain what its numbers are',
  mend: 'Choose its columns and say what the numbers are: Cq values, ΔCq, fold changes or ratios. Each value then counts as one biological replicate of the group above it.',
  isMappable: true,
  atMost: 'possible',
  sniff: ({ file, tables }) =>
    tables.some((table) => guessGroups(table, guessHeaderRow(table), file) !== null)
      ? { grade: 'possible', why: 'columns of numbers below the names of groups' }
      : { grade: 'no', why: 'no columns of groups' },
};
