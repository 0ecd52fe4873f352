import { foldHeader, foldWithoutBrackets } from './fold-header.ts';
import { hasLetter } from './has-letter.ts';
import type { Table } from './table.ts';

/** Header words by what their column holds; they are compared folded. */
export type Vocabulary<Role extends string> = Readonly<Record<Role, readonly string[]>>;

/** A header row with its columns by role, in the order of the table. */
export interface Header<Role extends string> {
  readonly table: Table;
  readonly row: number;
  readonly columns: ReadonlyMap<Role, readonly number[]>;
  readonly headers: readonly string[];
}

export type RoleOf<Role extends string> = (header: string) => Role | null;

/** Looks headers up in a vocabulary, first as they stand, then without what is in brackets. */
export function roleFinder<Role extends string>(vocabulary: Vocabulary<Role>): RoleOf<Role> {
  const roles = new Map<string, Role>();
  for (const role of Object.keys(vocabulary) as Role[]) {
    for (const word of vocabulary[role]) {
      const folded = foldHeader(word);
      if (!roles.has(folded)) roles.set(folded, role);
    }
  }
  return (header) =>
    roles.get(foldHeader(header)) ?? roles.get(foldWithoutBrackets(header)) ?? null;
}

/** Reads row `row` as a header; columns that the vocabulary does not know are left out. */
export function headerAt<Role extends string>(
  table: Table,
  row: number,
  roleOf: RoleOf<Role>,
): Header<Role> {
  const columns = new Map<Role, number[]>();
  const headers: string[] = [];
  for (let column = 0; column < table.widthOf(row); column += 1) {
    const text = withoutColon(table.cell(row, column).trim());
    headers.push(text);
    if (text === '' || text.length > 80) continue;
    const role = roleOf(text);
    if (role === null) continue;
    const found = columns.get(role);
    if (found) found.push(column);
    else columns.set(role, [column]);
  }
  return { table, row, columns, headers };
}

/** A colon behind a header is no part of the name. */
function withoutColon(text: string): string {
  return text.endsWith(':') ? text.slice(0, -1).trimEnd() : text;
}

/** The first row from `from` on that is a header by the test; null when there is none in the next 5,000 rows. */
export function findHeader<Role extends string>(
  table: Table,
  roleOf: RoleOf<Role>,
  isHeader: (header: Header<Role>) => boolean,
  from = 0,
): Header<Role> | null {
  const last = Math.min(table.rowCount, from + 5000);
  for (let row = from; row < last; row += 1) {
    if (!hasTwoWords(table, row)) continue;
    const header = headerAt(table, row, roleOf);
    if (isHeader(header)) return header;
  }
  return null;
}

/** A header has at least two cells with a letter in them; most data rows fall out here, at little cost. */
function hasTwoWords(table: Table, row: number): boolean {
  let words = 0;
  for (let column = 0; column < table.widthOf(row) && words < 2; column += 1) {
    if (hasLetter(table.cell(row, column))) words += 1;
  }
  return words > 1;
}

/** Headers of columns that no role took. */
export function unreadHeaders<Role extends string>(
  header: Header<Role>,
  read: ReadonlySet<number>,
): string[] {
  return header.headers.filter((text, column) => text !== '' && !read.has(column));
}
