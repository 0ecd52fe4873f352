import type { Importer } from './importer.ts';
import type { Matrix } from './matrix/find-matrix.ts';
import { findMatrix } from './matrix/find-matrix.ts';
import { findQpcrHeaders } from './qpcr-header.ts';

/** Samples × genes: one column a gene, or one column a sample, Cq values between. */
export const qpcrMatrix: Importer = {
  id: 'qpcr-matrix',
  name: 'qPCR matrix (samples × genes)',
  vendor: 'any',
  assay: 'qpcr',
  extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls'],
  atMost: 'likely',
  sniff(workbook) {
    if (workbook.container === 'rdml') return { grade: 'no', why: 'an RDML document' };
    if (findQpcrHeaders(workbook).headers.length > 0) {
      return { grade: 'no', why: 'a table with one reaction a row' };
    }
    const matrices = workbook.tables.flatMap((table) => findMatrix(table) ?? []);
    const [first] = matrices;
    if (!first) return { grade: 'no', why: 'no columns of Cq values' };
    const count = first.values.length;
    if (matrices.every(isNameless)) {
      return { grade: 'no', why: 'numbers below headers that could be genes, samples or groups' };
    }
    return matrices.some(({ stated }) => stated)
      ? { grade: 'likely', why: `${count} columns that hold a Cq for each row` }
      : { grade: 'possible', why: `${count} columns of numbers that could be Cq values` };
  },
  read: async (workbook) => (await import('./matrix/read-matrix.ts')).readMatrices(workbook),
};

/** Neither a header nor a column of names says what is what: the user has to. */
function isNameless({ header, texts, stated }: Matrix): boolean {
  return !stated && texts.length === 0 && header.columns.size === 0;
}
