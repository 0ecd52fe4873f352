import type { NameColumn } from './reading.ts';
import type { Source } from './source.ts';

/**
 * The column that names the samples of a source. Tables of viability often name none and say in a group or cell
 * line column which cells a row is of; that column then stands for them.
 */
export function sampleColumnOf({ assay, readings }: Source): NameColumn {
  const isStated = (column: NameColumn): boolean => readings.names[column].dictionary.length > 1;
  if (assay !== 'viability' || isStated('sample')) return 'sample';
  if (isStated('group')) return 'group';
  return isStated('line') ? 'line' : 'sample';
}
