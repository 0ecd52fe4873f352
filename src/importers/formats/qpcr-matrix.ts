import type { Importer, Sniff, Workbook } from '../importer.ts';
import type { Matrix } from '../qpcr/matrix/find-matrix.ts';
import { findMatrix } from '../qpcr/matrix/find-matrix.ts';
import { parseNumber } from '../tables/parse-number.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { findQpcrHeaders } from '../qpcr/qpcr-header.ts';

const sniffed = new WeakMap<Workbook, Sniff>();

/** Samples × genes: one column a gene, or one column a sample, Cq values between. */
export const qpcrMatrix: Importer = {
  id: 'qpcr-matrix',
  name: 'qPCR matrix (samples × genes)',
  vendor: 'any',
  assay: 'qpcr',
  extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls'],
  atMost: 'likely',
  sniff(workbook) {
    const sniff = sniffed.get(workbook) ?? lookFor(workbook);
    sniffed.set(workbook, sniff);
    return sniff;
  },
  read: async (workbook) => (await import('../qpcr/matrix/read-matrix.ts')).readMatrices(workbook),
};

/** Whether a workbook says in words that it holds a Cq for each sample and gene. */
export function saysMatrix(workbook: Workbook): boolean {
  return qpcrMatrix.sniff(workbook).grade === 'likely';
}

function lookFor(workbook: Workbook): Sniff {
  if (workbook.container === 'rdml') return { grade: 'no', why: 'an RDML document' };
  if (findQpcrHeaders(workbook).headers.length > 0) {
    return { grade: 'no', why: 'a table with one reaction a row' };
  }
  const matrices = workbook.tables.flatMap((table) => findMatrix(table) ?? []);
  const [first] = matrices;
  if (!first) return { grade: 'no', why: 'no columns of Cq values' };
  const count = first.values.length;
  if (matrices.every((matrix) => isNameless(matrix) || areGroups(matrix))) {
    return { grade: 'no', why: 'numbers below headers that could be genes, samples or groups' };
  }
  return matrices.some(({ stated }) => stated)
    ? { grade: 'likely', why: `${count} columns that hold a Cq for each row` }
    : { grade: 'possible', why: `${count} columns of numbers that could be Cq values` };
}

/** Neither a header nor a column of names says what is what: the user has to. */
function isNameless({ header, texts, stated }: Matrix): boolean {
  return !stated && texts.length === 0 && header.columns.size === 0;
}

/** Columns of one name, or of none behind one that has one, are the replicates of a group and not samples. */
function areGroups({ header, values, columnsAre, shift, decimal }: Matrix): boolean {
  const { table, row, headers } = header;
  const saysCq = values.some(({ column }) => qpcrColumnOf(headers[column] ?? '') !== null);
  if (columnsAre !== 'samples' || saysCq) return false;
  const hasUnnamed = values.some(
    ({ column }) =>
      headers[column + 1] === '' &&
      parseNumber(table.cell(row + 1, column + 1 + shift), decimal) !== null,
  );
  return hasUnnamed || new Set(values.map(({ name }) => name)).size < values.length;
}
