import type { Diagnostic } from '../../domain/diagnostic.ts';
import { isProteinColumn } from '../bands/protein-names.ts';
import type { Workbook } from '../importer.ts';
import { couldBeCq, lookAt } from '../qpcr/cq-column.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import { reviseTable } from '../tables/revise-table.ts';
import { isBlankRow, textsOf } from '../tables/row-texts.ts';
import { isAllWords } from '../tables/is-all-words.ts';
import type { Table } from '../tables/table.ts';
import { isByHand } from './by-hand.ts';

/** Rows in which such a header is looked for, and the most columns that people lay out so. */
const headRows = 12;
const mostColumns = 100;

/** A name with a number behind it, and a word for what the number counts: `ERα 1`, `GAPDH_rep2`, `HER2 (blot 3)`. */
const counted =
  /^(.*?[^\s_.#([-])[\s_.#([-]+(rep(?:licate|eat)?|bio(?:logical)?[\s_.-]*rep(?:licate)?|n|exp(?:eriment)?|blot|gel|membrane)?[\s_.#=-]*(\d{1,2})[)\]]?$/i;

interface Counted {
  readonly column: number;
  readonly name: string;
  readonly count: number;
  readonly hasWord: boolean;
}

/**
 * Makes a table of each replicate where a protein or a gene has a column for each, numbered behind its name (`ERα 1, ERα 2,
 * GAPDH 1, GAPDH 2`): else each column would be a target of its own. Replicates of blots are counted in a further column; several
 * Cq of a sample need none.
 */
export function withCountedColumns(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly notes: readonly Diagnostic[];
} {
  const notes: Diagnostic[] = [];
  const tables = workbook.tables.flatMap((table) =>
    isByHand(table, mostColumns) ? tablesOf(table, notes) : [table],
  );
  return notes.length === 0 ? { workbook, notes } : { workbook: { ...workbook, tables }, notes };
}

function tablesOf(table: Table, notes: Diagnostic[]): readonly Table[] {
  for (let row = 0; row + 1 < Math.min(table.rowCount, headRows); row += 1) {
    if (!isAllWords(table, row)) continue;
    const columns = countedColumns(textsOf(table, row, mostColumns));
    if (columns.length === 0 || hasRowsOfTargets(table, row)) continue;
    const isCq = areCq(table, row, columns);
    notes.push(noteOf(table, row, columns));
    return [...new Set(columns.map(({ count }) => count))].map((count) =>
      tableOf(table, row, columns, count, isCq),
    );
  }
  return [table];
}

/** The columns of a header that count the replicates of its targets; none where a number may belong to a name. */
function countedColumns(headers: readonly string[]): readonly Counted[] {
  const found = headers.flatMap((text, column): Counted[] => {
    const [, name = '', word = '', digits = ''] = counted.exec(text) ?? [];
    return name === '' ? [] : [{ column, name, count: Number(digits), hasWord: word !== '' }];
  });
  const names = [...new Set(found.map(({ name }) => name))];
  const countsOf = (name: string): string =>
    found
      .filter((one) => one.name === name)
      .map(({ count }) => count)
      .toSorted((a, b) => a - b)
      .join();
  const most = found.length / names.length;
  const all = Array.from({ length: most }, (_, i) => i + 1).join();
  const known = names.filter(isTarget).length;
  // Akt 1 and Akt 2 are two proteins, unless others are counted in the same way.
  const isStated = names.length > 1 || found.every(({ hasWord }) => hasWord);
  const isWhole =
    most > 1 &&
    names.every((name) => countsOf(name) === all) &&
    !headers.some((text, column) => isTarget(text) && !found.some((one) => one.column === column));
  return isStated && isWhole && known > 0 && known * 2 >= names.length ? found : [];
}

function isTarget(text: string): boolean {
  return isProteinColumn(text) || isKnownGene(text);
}

/** Whether the rows are targets, so that the columns are samples, whatever these are called after. */
function hasRowsOfTargets(table: Table, header: number): boolean {
  let [targets, others] = [0, 0];
  for (let row = header + 1; row < table.rowCount; row += 1) {
    const name = table.cell(row, 0).trim();
    if (name === '') continue;
    if (isTarget(name)) targets += 1;
    else others += 1;
  }
  return targets > others;
}

function areCq(table: Table, header: number, columns: readonly Counted[]): boolean {
  const cells = columns.flatMap(({ column }) =>
    Array.from({ length: table.rowCount - header - 1 }, (_, i) =>
      table.cell(header + 1 + i, column),
    ),
  );
  return couldBeCq(lookAt(cells, findDecimalSign(cells)));
}

/** The table with the columns of one replicate alone, which are called by their target, and its number behind them. */
function tableOf(
  table: Table,
  header: number,
  columns: readonly Counted[],
  count: number,
  isCq: boolean,
): Table {
  const byColumn = new Map(columns.map((one) => [one.column, one]));
  const at = (row: number): string => {
    if (row === header) return 'Replicate';
    return row < header || isBlankRow(table, row) ? '' : String(count);
  };
  return reviseTable(
    table,
    (row, column, text) => {
      const one = byColumn.get(column);
      if (row < header) return count === 1 ? text : '';
      if (!one) return text;
      if (one.count !== count) return '';
      return row === header ? one.name : text;
    },
    isCq ? [] : [{ at }],
  );
}

function noteOf(table: Table, row: number, columns: readonly Counted[]): Diagnostic {
  const { sheet } = table;
  const [first = '', second = ''] = columns.map(({ column }) => table.cell(row, column).trim());
  const names = [...new Set(columns.map(({ name }) => name))].join(', ');
  return {
    severity: 'info',
    code: 'replicate-meaning-unclear',
    ...(sheet === '' ? {} : { sheet }),
    row: table.lineOf(row),
    text: names,
    message: `The columns of ${names} are numbered behind the name («${first}», «${second}»), so each number is taken for a replicate of the sample in its row.`,
    expected: 'one column for each protein or gene, and a row for each replicate',
    mend: 'Nothing to do if that is so. If a number is part of a name, write the name without a gap before it and add the file again.',
  };
}
