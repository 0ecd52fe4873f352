import { mkdirSync, writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';

const root = 'test-data/importers';
/** Rows as delimited text. */
export const lines = (rows, separator = ',', end = '\n') =>
  rows.map((row) => row.join(separator)).join(end) + end;
export const utf16 = (text) => Buffer.from(`\uFEFF${text}`, 'utf16le');
export const bom = (text) => Buffer.from(`\uFEFF${text}`, 'utf8');

export function book(sheets, type) {
  const workbook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), name);
  }
  return write(workbook, { type: 'buffer', bookType: type });
}

/** `bands`: one entry a band in order: [row, position, sample, target, value or null]. */
export function fixture(importer, file, content, bands, { unread = [], diagnostics = [] } = {}) {
  const values = bands.map(([, , , , value]) => value).filter((value) => value !== null);
  const distinct = (at) =>
    [...new Set(bands.map((band) => band[at]))].filter((name) => name !== '');
  const [row, position, sample, target, value] = bands[0];
  const expected = {
    rows: bands.length,
    measured: values.length,
    undetermined: 0,
    excluded: 0,
    rejected: bands.length - values.length,
    sum: values.reduce((sum, number) => sum + number, 0),
    targets: distinct(3),
    samples: distinct(2),
    first: { row, position, sample, target, value },
    unreadColumns: unread,
    diagnostics,
  };
  mkdirSync(`${root}/${importer}`, { recursive: true });
  writeFileSync(`${root}/${importer}/${file}`, content);
  writeFileSync(
    `${root}/${importer}/${file.replace(/\.[^.]+$/, '.expected.json')}`,
    `${JSON.stringify(expected, null, 2)}\n`,
  );
}

export const comma = (number) => String(number).replace('.', ',');
