import { findWordsIn } from './find-words.ts';
import type { Importer, Workbook } from './importer.ts';
import { probeDyeOf } from './qpcr-dye.ts';
import { readQpcrWorkbook } from './load-readers.ts';
import { reviseTable } from './revise-table.ts';
import type { Table } from './table.ts';

const find = (tables: readonly Table[]): ReturnType<typeof findWordsIn> =>
  findWordsIn(
    tables,
    (words) =>
      // The result table, and the table of the XML export's style sheet.
      (['include', 'color', 'pos', 'cp'].every((word) => words.includes(word)) ||
        ['analysisname', 'included', 'position', 'crossingpoint'].every((word) =>
          words.includes(word),
        )) &&
      words.includes('standard'),
  );

/** LightCycler 480: the text table of a quantification (one filter a file) and the long table of its XML export. */
export const rocheLightCycler480: Importer = {
  id: 'roche-lightcycler-480',
  name: 'Roche LightCycler 480',
  vendor: 'Roche',
  assay: 'qpcr',
  extensions: ['txt', 'csv'],
  sniff: ({ tables }) =>
    find(tables)
      ? { grade: 'certain', why: 'the columns Include, Color, Pos, Cp or Included, CrossingPoint' }
      : { grade: 'no', why: 'no table of a LightCycler 480' },
  read: (workbook) => readQpcrWorkbook(asMeant(workbook)),
};

/** A standard is a well with an amount in «Standard»; run and filter stand in the line above the table. */
function asMeant(workbook: Workbook): Workbook {
  const found = find(workbook.tables);
  if (!found) return workbook;
  const { table, row: header, words } = found;
  const title = table.cell(Math.max(0, header - 1), 0);
  const [, experiment = '', filter = ''] =
    /^Experiment:\s*(.*?)\s*Selected Filter:\s*(.*)$/i.exec(title) ?? [];
  const dye = probeDyeOf(filter);
  const standard = words.indexOf('standard');
  const isStandard = (row: number): boolean => /[1-9]/.test(table.cell(row, standard));
  const revised = reviseTable(
    table,
    (row, column, text) => {
      if (column !== standard || row < header) return text;
      return row === header ? 'Quantity' : isStandard(row) ? text : '';
    },
    [
      { at: (row) => (row === header ? 'Task' : isStandard(row) ? 'Standard' : '') },
      ...(experiment === ''
        ? []
        : [{ at: (row: number) => (row === header ? 'Run name' : experiment) }]),
      ...(dye === '' ? [] : [{ at: (row: number) => (row === header ? 'Dye' : dye) }]),
    ],
  );
  return {
    ...workbook,
    tables: workbook.tables.map((other) => (other === table ? revised : other)),
  };
}
