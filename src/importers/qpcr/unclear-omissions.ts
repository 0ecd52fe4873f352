import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Header } from '../tables/header-match.ts';
import { saysNeither } from '../tables/yes-or-no.ts';
import type { QpcrColumn } from './qpcr-columns.ts';

/** Says which words of a column such as `Omit` are none for yes or no: a well that somebody left out would count. */
export function unclearOmissions(
  { table, headers, columns }: Header<QpcrColumn>,
  rows: readonly number[],
  shift: number,
): Diagnostic[] {
  const [first] = rows;
  if (first === undefined) return [];
  const asked = [...(columns.get('omit') ?? []), ...(columns.get('include') ?? [])];
  const column = asked.find((one) => saysNeither(table.cell(first, one + shift))) ?? 0;
  const text = table.cell(first, column + shift).trim();
  const name = headers[column] || String(column + 1);
  const many = rows.length === 1 ? 'this well is' : `these ${rows.length} wells are`;
  return [
    {
      severity: 'warning',
      code: 'column-ambiguous',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: table.lineOf(first),
      column: name,
      text,
      message: `«${name}» says «${text}», which is neither yes nor no, so ${many} kept.`,
      expected: 'TRUE or FALSE, yes or no, or an x',
      mend: 'Leave the wells out under Data if they are not to count, or write TRUE or FALSE into the column and add the file again.',
    },
  ];
}
