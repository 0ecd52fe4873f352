import type { Diagnostic } from '../../../domain/diagnostic.ts';
import { roleOfTask } from '../qpcr-columns.ts';
import type { Table } from '../../tables/table.ts';

/** Words that number the parts of a table, and what stands above several rows. */
const sectionWord =
  /\b(genes|samples|patients)$|^(part|plate|run|set|batch|exp(eriment)?|day|week|section|block|series|table|page|teil|platte|lauf|partie|plaque|parte|placa)\b[\s\W_]*(\d+|[a-z]|[ivx]+)?[\s\W]*$/i;

/** Whether a name alone in its row, beside no value, is that of a section; `named` are the names of rows with values. */
export function titleFinder(named: readonly string[]): (name: string) => boolean {
  const shapes = new Map<string, number>();
  for (const name of new Set(named))
    shapes.set(shapeOf(name), (shapes.get(shapeOf(name)) ?? 0) + 1);
  const alike = [...shapes.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  /** Names that are numbered (`Par 1`, `Par 2`) show what a sample is called; others may be any. */
  const areRegular = alike > 0.8 * new Set(named).size;
  return (name) => {
    if (shapes.has(shapeOf(name)) || roleOfTask(name) !== 'unknown') return false;
    return areRegular || sectionWord.test(name) || name.endsWith(':');
  };
}

/** A name without its numbers, which others like it share. */
export function shapeOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\d+/g, '#')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
}

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
