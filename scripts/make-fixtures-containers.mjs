// Makes the fixtures that need a spreadsheet library: a workbook in the old binary form (BIFF 8).
// Run: node scripts/make-fixtures-containers.mjs
import { writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';

const rows = [
  ['Dose (nM)', 'Viability', 'Replicate'],
  ...[0, 1, 10, 100, 1000].flatMap((dose, i) =>
    [1, 2].map((replicate) => [
      dose,
      Number((1 - i * 0.2 + replicate * 0.013).toFixed(3)),
      replicate,
    ]),
  ),
];
const book = utils.book_new(utils.aoa_to_sheet(rows), 'Sheet1');
const folder = 'test-data/importers/viability-table';
writeFileSync(`${folder}/old-binary.xls`, write(book, { type: 'buffer', bookType: 'biff8' }));
const values = rows.slice(1).map((row) => row[1]);
const expected = {
  rows: values.length,
  measured: values.length,
  undetermined: 0,
  excluded: 0,
  rejected: 0,
  sum: Number(values.reduce((sum, value) => sum + value, 0).toFixed(9)),
  targets: [],
  samples: [],
  first: { row: 2, position: '', sample: '', target: '', value: values[0] },
  unreadColumns: [],
  diagnostics: [],
};
writeFileSync(`${folder}/old-binary.expected.json`, `${JSON.stringify(expected, null, 2)}\n`);
