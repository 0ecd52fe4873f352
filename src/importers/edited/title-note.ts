import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Table } from '../tables/table.ts';

/**
 * Says which rows were taken for titles (or for remarks, as `as` says), so that a sample in which nothing amplified
 * is not missed without a word.
 */
export function titleNote(
  table: Table,
  rows: readonly { row: number; name: string }[],
  as: 'a title' | 'a remark' = 'a title',
): Diagnostic[] {
  const [first] = rows;
  if (!first) return [];
  const names = [...new Set(rows.map(({ name }) => `«${name}»`))].slice(0, 4).join(', ');
  const line = table.lineOf(first.row);
  const isTitle = as === 'a title';
  const one = isTitle ? 'the title of the rows below' : as;
  const many = isTitle ? 'titles of the rows below' : 'remarks';
  return [
    {
      severity: 'info',
      code: 'value-missing',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: line,
      text: first.name,
      message:
        rows.length === 1
          ? `Row ${line} holds a name (${names}) and no value, so it is taken for ${one} and not for a sample.`
          : `${rows.length} rows hold a name (${names}) and no value, so they are taken for ${many} and not for samples; the first is row ${line}.`,
      expected: 'a word such as Undetermined where nothing amplified',
      mend: `Nothing to do if they are ${isTitle ? 'titles' : many}. If one is a sample, write Undetermined into its cells and add the file again.`,
    },
  ];
}
