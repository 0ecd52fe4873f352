/**
 * Makes the workbooks among the qPCR fixtures from the texts beside them, as the instruments' software lays them
 * out: numbers as numbers, blanks as blanks. Run from the root: node scripts/make-fixtures-qpcr.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';

const folder = 'test-data/importers';

/** [text fixture, workbook, file type, sheet of the table] */
const workbooks = [
  ['applied-biosystems/quantstudio-omitted.csv', 'quantstudio-omitted-xls.xls', 'biff8', 'Results'],
  [
    'applied-biosystems/quantstudio-omitted.csv',
    'quantstudio-omitted-xlsx.xlsx',
    'xlsx',
    'Results',
  ],
  ['bio-rad-cfx/cq-results.csv', 'cq-results-xlsx.xlsx', 'xlsx', '0'],
  ['qpcr-table/sample-target-cq.csv', 'sample-target-cq-xlsx.xlsx', 'xlsx', 'Sheet1'],
];

for (const [text, name, bookType, sheet] of workbooks) {
  const rows = readFileSync(`${folder}/${text}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const setting = /^\* (.*?) = (.*)$/.exec(line);
      return setting ? [setting[1], setting[2]] : line.split(',').map(toCell);
    });
  const book = utils.book_new();
  if (bookType === 'xlsx' && sheet === 'Results') {
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Well', 'Sample Name'],
        [1, 'Par_1'],
      ]),
      'Sample Setup',
    );
  }
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), sheet);
  if (sheet === '0')
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([['File Name', 'invented.pcrd']]),
      'Run Information',
    );
  const bytes = write(book, { type: 'buffer', bookType, compression: true });
  writeFileSync(`${folder}/${text.split('/')[0]}/${name}`, bytes);
}

/** A number where the text is one and nothing else, so that no name becomes a number. */
function toCell(text) {
  if (text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
