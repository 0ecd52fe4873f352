import type { ExpectationTable } from './expectation.ts';
import { table1 } from './table-1.ts';
import { table2 } from './table-2.ts';

/** The expectation tables. A new one is a data file with its citations and a line here. */
export const expectationTables: readonly ExpectationTable[] = [table1, table2];
