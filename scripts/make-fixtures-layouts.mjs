// Writes plates of a reader and the layouts that name their wells under test-data/layouts. The signals lie on
// logistic curves of known IC50, to six digits: 0.3 µM for the parental cells, 3 µM for the resistant ones.
// Run: node scripts/make-fixtures-layouts.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';

const folder = 'test-data/layouts';
mkdirSync(folder, { recursive: true });
const letters = [...'ABCDEFGH'];
const numbers = Array.from({ length: 12 }, (_, i) => i + 1);

/** µM in columns 2 to 11: threefold from 20. */
const dose = (c) => Number((20 / 3 ** (10 - c)).toPrecision(4));
const isBlank = (c) => c === 11;
const isVehicle = (c) => c === 0;
const isParental = (r) => r < 4;

const signal = (r, c, factor = 1) => {
  if (isBlank(c)) return 0.05;
  const ic50 = (isParental(r) ? 0.3 : 3) * factor;
  const height = isVehicle(c) ? 0.9 : 0.9 / (1 + (dose(c) / ic50) ** 1.2);
  return 0.05 + height;
};

const grid = (corner, cell) => [
  [corner, ...numbers],
  ...letters.map((letter, r) => [letter, ...numbers.map((_, c) => cell(r, c))]),
];
const bare = (cell) => letters.map((_, r) => numbers.map((_number, c) => cell(r, c)));
const csv = (rows) => `${rows.map((row) => row.join(',')).join('\n')}\n`;
const put = (name, rows) => writeFileSync(`${folder}/${name}`, csv(rows));

const contents = (_, c) => (isBlank(c) ? 'Blank' : isVehicle(c) ? 'DMSO' : 'Anastrozole');
const cells = (r, c) => (isBlank(c) ? '' : isParental(r) ? 'Parental' : 'Resistant');
const doses = (_, c) => (isBlank(c) ? '' : isVehicle(c) ? 0 : dose(c));
const digits = (number) => number.toFixed(6);

put(
  'reader.csv',
  grid('', (r, c) => digits(signal(r, c))),
);
put('three blocks.csv', [
  ...grid('Layout', contents),
  [],
  ...grid('Concentration (µM)', doses),
  [],
  ...grid('Group', cells),
]);
put(
  'mixed cells.csv',
  grid('', (r, c) => {
    if (isBlank(c)) return 'blank';
    return isVehicle(c) ? 'vehicle' : `${dose(c) * 1000} nM`;
  }),
);
put('bare numbers.csv', bare(doses));
// Numbers that repeat and are no dilution series: lots of cells, or a reading of one digit.
put(
  'repeated numbers.csv',
  bare((r, c) => (isBlank(c) ? 0 : 1 + ((r + c) % 5))),
);
put(
  'reader plate 1.csv',
  grid('', (r, c) => digits(signal(r, c))),
);
put(
  'reader plate 2.csv',
  grid('', (r, c) => digits(signal(7 - r, 11 - c))),
);
const turned = (cell) => (r, c) => cell(7 - r, 11 - c);
put('two plates.csv', [
  ...grid('Plate 2 Concentration (µM)', turned(doses)),
  [],
  ...grid('Plate 2 Layout', turned(contents)),
  [],
  ...grid('Plate 1 Concentration (µM)', doses),
  [],
  ...grid('Plate 1 Layout', contents),
]);
// Two plates in one file of the reader, each under its name.
put('reader of two.csv', [
  ['Plate 1'],
  ...grid('', (r, c) => digits(signal(r, c))),
  [],
  ['Plate 2'],
  ...grid(
    '',
    turned((r, c) => digits(signal(r, c))),
  ),
]);

const book = utils.book_new();
for (const [name, cell] of [
  ['Layout', contents],
  ['Concentration (µM)', doses],
  ['Group', cells],
]) {
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid('', cell)), name);
}
writeFileSync(`${folder}/one sheet each.xlsx`, write(book, { type: 'buffer', bookType: 'xlsx' }));
