import { wordsOf } from '../tables/find-words.ts';
import type { Importer, Workbook } from '../importer.ts';
import { readQpcrWorkbook } from '../load-readers.ts';
import { reviseTable } from '../tables/revise-table.ts';
import { tablesApart } from '../edited/side-by-side.ts';
import type { Table } from '../tables/table.ts';
import { firstText } from '../tables/row-texts.ts';

const title = /^Quantitative analysis of (?:Cycling )?(?:[A-Z]\.)?(.+?)(?:\s*\((.*)\))?$/i;

/** The first analysis stands below a screenful of settings. */
const sniffedRows = 500;

/** A quantitation of one channel: its header's row, the channel and the name of its analysis page. */
interface Analysis {
  readonly header: number;
  readonly channel: string;
  readonly page: string;
}

/** Rotor-Gene 3000 to Q (Corbett, Qiagen): the Excel analysis export, with one table a channel. */
export const qiagenRotorGene: Importer = {
  id: 'qiagen-rotor-gene',
  name: 'Qiagen Rotor-Gene',
  vendor: 'Qiagen',
  assay: 'qpcr',
  extensions: ['csv', 'txt', 'xls'],
  sniff({ tables }) {
    return tables.some((table) => analysesOf(table, sniffedRows).length > 0)
      ? { grade: 'certain', why: 'a quantitative analysis with the columns No., Ct and Rep. Ct' }
      : { grade: 'no', why: 'no quantitative analysis of a Rotor-Gene' };
  },
  read: (workbook) => readQpcrWorkbook(asMeant(workbook)),
};

function analysesOf(table: Table, rows = table.rowCount): Analysis[] {
  const found: Analysis[] = [];
  let [channel, page] = ['', ''];
  for (let row = 0; row < Math.min(rows, table.rowCount); row += 1) {
    // Of exports beside each other the first one alone begins in the first column.
    const first = firstText(table, row);
    const [, name, remark = ''] = title.exec(first) ?? [];
    if (name !== undefined) [channel, page] = [name.trim(), remark.trim()];
    else if (/^no\.?$/i.test(first) && isHeader(table, row, channel !== '')) {
      found.push({ header: row, channel, page });
    }
  }
  return found;
}

/** The columns of replicates may be hidden; then the title of a quantitation above them says whose table it is. */
function isHeader(table: Table, row: number, isTitled: boolean): boolean {
  const words = wordsOf(table, row);
  return words.includes('ct') && words.includes('type') && (isTitled || words.includes('repct'));
}

/**
 * The target is what the analysis page is called. Pages that kept their number are named after their channel,
 * and only where there are several: with one, every tube is read in the same channel.
 */
function asMeant(workbook: Workbook): Workbook {
  return {
    ...workbook,
    tables: workbook.tables.flatMap((table) => {
      const [first] = analysesOf(table);
      return first ? tablesApart(table, first.header).map(withTargets) : [table];
    }),
  };
}

function withTargets(table: Table): Table {
  const analyses = analysesOf(table);
  const channels = new Set(analyses.map(({ channel }) => channel)).size;
  const targetOf = ({ channel, page }: Analysis): string =>
    page !== '' && !/^page \d+$/i.test(page) ? page : channels > 1 ? channel : '';
  let last = 0;
  const analysisAt = (row: number): Analysis | undefined => {
    if ((analyses[last]?.header ?? 0) > row) last = 0;
    while ((analyses[last + 1]?.header ?? Infinity) <= row) last += 1;
    return analyses[last];
  };
  return reviseTable(table, (_row, _column, text) => text, [
    {
      at: (row) => {
        const analysis = analysisAt(row);
        if (!analysis || row < analysis.header) return '';
        return row === analysis.header ? 'Target' : targetOf(analysis);
      },
    },
  ]);
}
