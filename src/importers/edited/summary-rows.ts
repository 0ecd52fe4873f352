import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Table } from '../tables/table.ts';
import { beginsAsSummary, isCount, isSubtotal } from './calculated-words.ts';

/** A row of values with a word that says that it sums others up. */
export interface SummaryRow {
  readonly table: Table;
  readonly row: number;
  readonly name: string;
  /** Whether it is a column in the file, whose table was turned to be read. */
  readonly isColumn?: true;
}

/** Tells the rows of a table that sum others up by their names. Ask for its rows in their order. */
export class SummaryRows {
  readonly found: SummaryRow[] = [];
  private readonly rows = new Set<number>();
  private namesAbove: readonly string[] = [];

  constructor(
    private readonly table: Table,
    private readonly isColumn = false,
  ) {}

  /** Whether the row above is one of them, so that a number of values may stand below it. */
  endAbove(row: number): boolean {
    return this.has(row - 1);
  }

  has(row: number): boolean {
    return this.rows.has(row);
  }

  /** The only one of a row's names where it says that the row sums others up, else ''. */
  wordOf(row: number, names: readonly string[]): string {
    const [name = ''] = names;
    if (names.length !== 1) return '';
    if (beginsAsSummary(name) || (this.endAbove(row) && isCount(name))) return name;
    return this.namesAbove.some((other) => isSubtotal(name, other)) ? name : '';
  }

  /** Takes note of a row: of the word that says so, or with '' of the names of one that was measured. */
  add(row: number, name: string, names: readonly string[] = []): void {
    if (name === '') {
      if (names.length > 0) this.namesAbove = names;
      return;
    }
    this.rows.add(row);
    this.found.push({ table: this.table, row, name, ...(this.isColumn && { isColumn: true }) });
  }

  /** Whether a row with these names sums others up. One without a value is none to be said. */
  tell(row: number, names: readonly string[], hasValue: boolean): boolean {
    const name = this.wordOf(row, names);
    if (name === '' || hasValue) this.add(row, name, names);
    return name !== '';
  }
}

/** Says which rows were taken for summaries, so that none of them is missed without a word. */
export function summaryNote(rows: readonly SummaryRow[]): Diagnostic[] {
  const [first] = rows;
  if (!first) return [];
  const { table, row, name, isColumn } = first;
  const [kind, others] = isColumn ? ['column', 'columns'] : ['row', 'rows'];
  const line = isColumn ? row + 1 : table.lineOf(row);
  const names = [...new Set(rows.map((summary) => `«${summary.name}»`))].slice(0, 4).join(', ');
  return [
    {
      severity: 'info',
      code: 'summary-row',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      ...(isColumn ? { column: String(line) } : { row: line }),
      text: name,
      message:
        rows.length === 1
          ? `The ${kind} ${line} sums others up (${names}), so it is not read.`
          : `${rows.length} ${others} sum others up (${names}), so they are not read; the first is ${kind} ${line}.`,
      expected: 'a name of its own for each sample that was measured',
      mend: 'Nothing to do if they are sums or means. If one was measured, give its sample another name in the file and add it again.',
    },
  ];
}
