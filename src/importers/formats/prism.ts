import type { Importer } from '../importer.ts';
import { readPlatesWith } from '../load-readers.ts';
import { dosesOf } from '../plate-readers/prism-doses.ts';

/** GraphPad Prism projects (`.pzfx`): XY tables of doses with replicate columns, excluded values marked as such. */
export const prism: Importer = {
  id: 'prism',
  name: 'GraphPad Prism (.pzfx)',
  vendor: 'GraphPad',
  assay: 'viability',
  extensions: ['pzfx'],
  sniff({ container, tables }) {
    if (container !== 'pzfx') return { grade: 'no', why: 'no Prism project' };
    return tables.some((table) => dosesOf(table).length > 0)
      ? { grade: 'certain', why: 'a Prism table with doses as X' }
      : { grade: 'no', why: 'a Prism table without doses' };
  },
  read: readPlatesWith(async () => (await import('../plate-readers/read-prism.ts')).readPrism),
};
