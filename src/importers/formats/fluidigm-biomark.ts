import { wordsOf } from '../tables/find-words.ts';
import type { Header } from '../tables/header-match.ts';
import { headerAt } from '../tables/header-match.ts';
import type { Importer } from '../importer.ts';
import type { QpcrColumn } from '../qpcr/qpcr-columns.ts';
import { qpcrColumnOf, roleOfTask } from '../qpcr/qpcr-columns.ts';
import { readQpcrTables } from '../load-readers.ts';
import { reviseTable } from '../tables/revise-table.ts';
import { tablesApart } from '../edited/side-by-side.ts';
import type { Table } from '../tables/table.ts';

/** The second of the two header rows; the first says whose ID, name and type stand below. */
interface TwoRows {
  readonly table: Table;
  readonly row: number;
  readonly meanings: readonly Meaning[];
}

type Meaning =
  | 'Well'
  | 'Sample Name'
  | 'Sample Type'
  | 'Quantity'
  | 'Target'
  | 'Assay Type'
  | 'Ct'
  | '';

/** BioMark and Juno chips: the table results of Real-Time PCR Analysis. 999 is no amplification. */
export const fluidigmBioMark: Importer = {
  id: 'fluidigm-biomark',
  name: 'Fluidigm BioMark (Standard BioTools)',
  vendor: 'Fluidigm',
  assay: 'qpcr',
  extensions: ['csv'],
  sniff: ({ tables }) =>
    tables.some((table) => find(table))
      ? {
          grade: 'certain',
          why: 'two header rows with Chamber, Sample and Ct over ID, Name and Value',
        }
      : { grade: 'no', why: 'no table results of a BioMark' },
  read: ({ tables }) => readQpcrTables(headersOf(tables)),
};

function find(table: Table): TwoRows | null {
  for (let row = 1; row < Math.min(table.rowCount, 60); row += 1) {
    const words = wordsOf(table, row);
    const first = words.findIndex((word) => word !== '');
    if (words[first] !== 'id') continue;
    const groups = wordsOf(table, row - 1);
    if (groups[first] !== 'chamber' || !groups.includes('sample') || !groups.includes('ct')) {
      continue;
    }
    const meanings = words.map((word, i) => meaningOf(groups[i] ?? '', word));
    return { table, row, meanings };
  }
  return null;
}

/** `Name` and `Type` under anything but the sample are those of the assay: its dye's or probe's name stands there. */
function meaningOf(group: string, word: string): Meaning {
  if (group === 'chamber' && word === 'id') return 'Well';
  if (group === 'ct') return word === 'value' ? 'Ct' : '';
  const ofSample = group === 'sample';
  if (word === 'name') return ofSample ? 'Sample Name' : 'Target';
  if (word === 'type') return ofSample ? 'Sample Type' : 'Assay Type';
  return ofSample && word === 'rconc' ? 'Quantity' : '';
}

/** Every chamber has a relative concentration, of which only that of a standard is an amount. */
const headersOf = (tables: readonly Table[]): Header<QpcrColumn>[] =>
  tables.flatMap((table) => {
    const found = find(table);
    return (found ? tablesApart(table, found.row) : []).flatMap((side) => headerOf(find(side)));
  });

function headerOf(found: TwoRows | null): Header<QpcrColumn>[] {
  if (!found) return [];
  const { table, row: header, meanings } = found;
  const sampleType = meanings.indexOf('Sample Type');
  const assayType = meanings.indexOf('Assay Type');
  const revised = reviseTable(
    table,
    (row, column, text) => {
      const meaning = meanings[column] ?? '';
      if (row === header) return meaning === 'Assay Type' ? text : meaning || text;
      if (row < header || meaning !== 'Quantity') return text;
      return roleOfTask(table.cell(row, sampleType)) === 'standard' ? text : '';
    },
    [
      {
        at: (row) => {
          if (row === header) return 'Task';
          const ofSample = table.cell(row, sampleType);
          return roleOfTask(ofSample) === 'unknown' ? table.cell(row, assayType) : ofSample;
        },
      },
    ],
  );
  return [headerAt(revised, header, qpcrColumnOf)];
}
