import type { Diagnostic } from '../../domain/diagnostic.ts';
import { foldHeader } from '../tables/fold-header.ts';
import type { Table } from '../tables/table.ts';

const summaryWord =
  /^(grand)?((mean|average|avg|median|sd|stdev|stddev|std|standarddeviation|stderr|standarderror|sem|se|cv|%cv|cv%|sum|total|min|minimum|max|maximum|mittelwert|stabw|standardabweichung|summe|moyenne|ecarttype|promedio|desviacionestandar)(c[tqp])?|(c[tqp])(mean|average|avg|sd))$/;

/** Whether a name belongs to a row that sums the others up (`Mean`, `SD`), which is no measurement. */
export function isSummary(text: string): boolean {
  return summaryWord.test(foldHeader(text));
}

/** With what they are of behind them (`Mean Par`); shorter words may begin the name of a sample. */
const summaryOf =
  /^(?:mean|average|avg|median|std\.? ?dev\.?|mittelwert|moyenne|promedio|t-?test|p-?value)\b/i;

/** What stands above a row: the names of the last one that was measured, and whether a summary stands between. */
export interface RowsAbove {
  readonly names: readonly string[];
  readonly endWithSummary: boolean;
}

/** The only one of a row's names where it says that the row sums others up, else ''. */
export function summaryAmong(names: readonly string[], above: RowsAbove): string {
  const [name = ''] = names;
  if (names.length !== 1) return '';
  if (isSummary(name) || summaryOf.test(name) || (above.endWithSummary && isCount(name)))
    return name;
  return above.names.some((other) => isSubtotal(name, other)) ? name : '';
}

/** A number of values, as it stands below their mean and deviation; alone it may be a sample that is called `N`. */
export function isCount(text: string): boolean {
  return /^(n|count|anzahl|nombre|numero)$/.test(foldHeader(text));
}

/** Subtotals of spreadsheet programs are called after what they are of (`Par 1 Average` below the rows of `Par 1`). */
export function isSubtotal(text: string, above: string): boolean {
  const [name, other] = [text.trim(), above.trim()];
  return other !== '' && name.startsWith(`${other} `) && isSummary(name.slice(other.length));
}

/** A row of values whose only name is such a word. */
export interface SummaryRow {
  readonly table: Table;
  readonly row: number;
  readonly name: string;
  /** Whether it is a column in the file, whose table was turned to be read. */
  readonly isColumn?: true;
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
