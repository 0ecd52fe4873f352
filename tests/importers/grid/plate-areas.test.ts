import { expect, test } from 'vitest';
import { readDelimited } from '../../../src/importers/bytes/delimited.ts';
import { areaOfNumbers, findPlateAreas } from '../../../src/importers/grid/plate-areas.ts';

// Small plates of invented values, as the mapping screen finds their wells.

const wells = ['0.51,0.62,0.73,0.84', '0.52,0.63,0.74,0.85', '0.53,0.64,0.75,0.86'];
const lettered = wells.map((row, i) => `${'ABC'[i]},${row}`);
const inside = { row: 1, column: 1, rows: 3, columns: 4 };

test.each([
  ['numbers', ',1,2,3,4'],
  ['numbers with a zero before them', '<>,01,02,03,04'],
  ['numbered words', 'Row,Col1,Col2,Col3,Col4'],
  ['numbered words with spaces', ',Column 1,Column 2,Column 3,Column 4'],
])('a plate of 3 × 4 below %s', (_, head) => {
  const areas = findPlateAreas(readDelimited([head, ...lettered].join('\n')));
  expect(areas.map(({ area }) => area)).toEqual([inside]);
});

test.each([
  ['words as heads', ['Strip,one,two,three,four', ...lettered], inside],
  [
    'numbers as heads and words at the left',
    ['x,1,2,3,4', ...lettered.map((row) => `row ${row}`)],
    inside,
  ],
  ['nothing but wells', wells, { row: 0, column: 0, rows: 3, columns: 4 }],
])('a table of %s is proposed without its labels', (_, rows, area) => {
  expect(areaOfNumbers(readDelimited(rows.join('\n')))).toEqual(area);
});
