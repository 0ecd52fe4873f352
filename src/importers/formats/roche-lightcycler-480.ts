import { findWordsIn } from '../tables/find-words.ts';
import type { Importer } from '../importer.ts';
import { probeDyeOf } from '../qpcr/qpcr-dye.ts';
import { readQpcrWorkbook } from '../load-readers.ts';
import type { AddedColumn } from '../tables/revise-table.ts';
import { reviseTable } from '../tables/revise-table.ts';
import type { Table } from '../tables/table.ts';
import { titleAbove } from '../tables/table-columns.ts';
import type { VendorTable } from '../edited/vendor-tables.ts';
import { asVendorMeans } from '../edited/vendor-tables.ts';

/** The result table, and the table of the XML export's style sheet. */
const isResults = (words: readonly string[]): boolean =>
  (['include', 'color', 'pos', 'cp'].every((word) => words.includes(word)) ||
    ['analysisname', 'included', 'position', 'crossingpoint'].every((word) =>
      words.includes(word),
    )) &&
  words.includes('standard');

/** LightCycler 480: the text table of a quantification (one filter a file) and the long table of its XML export. */
export const rocheLightCycler480: Importer = {
  id: 'roche-lightcycler-480',
  name: 'Roche LightCycler 480',
  vendor: 'Roche',
  assay: 'qpcr',
  extensions: ['txt', 'csv'],
  sniff: ({ tables }) =>
    findWordsIn(tables, isResults)
      ? { grade: 'certain', why: 'the columns Include, Color, Pos, Cp or Included, CrossingPoint' }
      : { grade: 'no', why: 'no table of a LightCycler 480' },
  read: (workbook) => readQpcrWorkbook(asVendorMeans(workbook, isResults, asMeant)),
};

/**
 * A standard is a well with an amount in «Standard»; run and filter stand in the line above the table, and above
 * each where several stand below each other.
 */
function asMeant({ table, row: top, words, headers }: VendorTable): Table {
  const standard = words.indexOf('standard');
  const isStandard = (row: number): boolean => /[1-9]/.test(table.cell(row, standard));
  const isHeader = (row: number): boolean => headers.includes(row);
  const titles = titlesOf(table, headers);
  const titleAt = (row: number): Title | undefined =>
    titles[headers.findLastIndex((header) => header <= row)];
  const of = (part: keyof Title, name: string): AddedColumn[] =>
    titles.every((title) => title[part] === '')
      ? []
      : [{ at: (row) => (isHeader(row) ? name : (titleAt(row)?.[part] ?? '')) }];
  return reviseTable(
    table,
    (row, column, text) => {
      if (column !== standard || row < top) return text;
      return isHeader(row) ? 'Quantity' : isStandard(row) ? text : '';
    },
    [
      { at: (row) => (isHeader(row) ? 'Task' : isStandard(row) ? 'Standard' : '') },
      ...of('experiment', 'Run name'),
      ...of('dye', 'Dye'),
    ],
  );
}

interface Title {
  readonly experiment: string;
  readonly dye: string;
}

/** A header that comes back without a title, as on every page of a print, goes on with the table above it. */
function titlesOf(table: Table, headers: readonly number[]): Title[] {
  const titles: Title[] = [];
  for (const header of headers) {
    const title = titleOf(table, header);
    const isOwn = title.experiment !== '' || title.dye !== '';
    titles.push(isOwn ? title : (titles.at(-1) ?? title));
  }
  return titles;
}

function titleOf(table: Table, header: number): Title {
  const [, experiment = '', filter = ''] =
    /^Experiment:\s*(.*?)\s*Selected Filter:\s*(.*)$/i.exec(
      titleAbove(table, header, 0, table.columnCount),
    ) ?? [];
  return { experiment, dye: probeDyeOf(filter) };
}
