import type { ForeignTable } from './foreign-table.ts';
import { cellsIn } from '../grid/plate-grid.ts';
import { hasCqColumn } from './has-header.ts';

/** Settings of a program: TOML, INI, JSON or XML. */
export const settingsFile: ForeignTable = {
  id: 'settings-file',
  what: 'a file of settings or markup (TOML, INI, JSON or XML), not a table of measurements',
  mend: 'Add the table that the settings belong to, or export the results as CSV, text or XLSX.',
  atMost: 'possible',
  sniff(workbook) {
    const [table] = workbook.tables;
    if (workbook.container !== 'text' || !table) return { grade: 'no', why: 'no text' };
    let [lines, settings, sections] = [0, 0, 0];
    for (let row = 0; row < Math.min(table.rowCount, 200); row += 1) {
      const [first] = cellsIn(table, row);
      if (!first) continue;
      lines += 1;
      if (/^\[\s*['"]?[\w. -]+['"]?\s*\]$/.test(first)) sections += 1;
      if (/^(#|;|\[|["'{}\]]|<[\w/?!]|[\w.-]+\s*=\s*\S)/.test(first)) settings += 1;
    }
    const [head = ''] = cellsIn(table, 0);
    const marked = sections > 0 || /^([{]|<\?xml|<!doctype)/i.test(head);
    const found = marked && lines > 2 && settings > lines * 0.7 && !hasCqColumn(workbook);
    return found
      ? { grade: 'possible', why: 'lines of settings' }
      : { grade: 'no', why: 'no lines of settings' };
  },
};
