import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { surveyBytes } from '../../../src/importers/bytes/byte-survey.ts';
import { byteTable } from '../../../src/importers/bytes/byte-table.ts';
import { readLargeText } from '../../../src/importers/bytes/large-text.ts';
import { scanColumns } from '../../../src/importers/tables/scan-columns.ts';
import type { Table } from '../../../src/importers/tables/table.ts';

const seed = 20240517;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Texts made of the letters that matter to a reader of delimited text, and of some that take several bytes. */
const messyText = fc
  .array(
    fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      ' ',
      'a',
      '24.5',
      '-3',
      'Cт',
      'µ',
      '🧬',
      '="x"',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Well-formed text: every cell is quoted as it needs to be. */
const wellFormedText = fc
  .array(
    fc.array(fc.oneof(fc.string(), fc.constantFrom('a,b', 'x\ny', 'say "hi"')), {
      minLength: 1,
      maxLength: 5,
    }),
    { maxLength: 12 },
  )
  .map((rows) => Papa.unparse(rows, { newline: '\n' }).replaceAll('\r', '\n'));

function tableOf(text: string, delimiter: number): Table {
  const bytes = bytesOf(text);
  return byteTable(bytes, delimiter, surveyBytes(bytes));
}

function cellsOf(table: Table): string[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    Array.from({ length: table.widthOf(row) }, (_cell, column) => table.cell(row, column)),
  );
}

function papaCells(text: string, delimiter: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  while (data.at(-1)?.every((cell) => cell === '')) data.pop();
  return data.map((row) => row.map((cell) => /^="(.*)"$/s.exec(cell)?.[1] ?? cell));
}

describe('a table over bytes', { timeout: 60_000 }, () => {
  test.each([',', ';', '\t'])('has the cells that papaparse finds, split by «%s»', (delimiter) => {
    fc.assert(
      fc.property(fc.oneof(messyText, wellFormedText), (text) => {
        const withoutMark = text.replace(/^\ufeff/, '');
        const table = tableOf(withoutMark, delimiter.charCodeAt(0));
        expect(cellsOf(table)).toEqual(papaCells(withoutMark, delimiter));
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('numbers its rows by the lines of the file', () => {
    const table = tableOf('a,b\n"two\nlines",c\n\nd,"e\n\n"\nf\n', 0x2c);
    expect(Array.from({ length: table.rowCount }, (_, row) => table.lineOf(row))).toEqual([
      1, 2, 4, 5, 8,
    ]);
    expect(table.columnCount).toBe(2);
  });

  test('scans columns to the texts and numbers that its cells hold', () => {
    fc.assert(
      fc.property(
        fc.oneof(messyText, wellFormedText),
        fc.constantFrom('.', ','),
        (text, decimal) => {
          const table = tableOf(text, 0x3b);
          const { scan: _bytes, ...plain } = table;
          const columns = { names: [0, 2], values: [0, 1], decimal } as const;
          const [byBytes, byCells] = [scanColumns(table, columns), scanColumns(plain, columns)];
          byBytes.read(0, table.rowCount);
          byCells.read(0, table.rowCount);
          for (const kind of ['names', 'values'] as const) {
            for (const [c, column] of byBytes[kind].entries()) {
              const other = byCells[kind][c];
              const texts = (cells: typeof other): (string | undefined)[] =>
                Array.from(
                  { length: table.rowCount },
                  (_, i) => cells?.dictionary[cells.index[i] ?? 0],
                );
              expect(texts(column)).toEqual(texts(other));
            }
          }
          expect(
            byBytes.values.map(({ numbers }) => [...numbers.slice(0, table.rowCount)]),
          ).toEqual(byCells.values.map(({ numbers }) => [...numbers.slice(0, table.rowCount)]));
        },
      ),
      { seed, numRuns: 1000 },
    );
  });

  test('tells names apart that come in the same order again and again, nearly', () => {
    const names = ['A1', 'A12', 'A', '', 'GAPDH', 'GAPD', 'GAPDH2', 'µ', 'Undetermined'];
    const rounds = fc.array(fc.array(fc.constantFrom(...names), { maxLength: 6 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(rounds, fc.nat({ max: 3 }), fc.boolean(), (order, again, hasEnd) => {
        const cells = Array.from({ length: again + 1 }, () => order.flat()).flat();
        const lines = cells.map((name, i) => (hasEnd ? `${name};${i}` : `${i};${name}`));
        const table = tableOf(`x;y\n${lines.join('\n')}`, 0x3b);
        const scan = scanColumns(table, { names: [hasEnd ? 0 : 1], values: [], decimal: '.' });
        scan.read(1, table.rowCount - 1);
        const [column] = scan.names;
        const read = Array.from(
          { length: table.rowCount - 1 },
          (_, i) => column?.dictionary[column.index[i] ?? 0],
        );
        expect(read).toEqual(cells.slice(0, table.rowCount - 1));
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('reads plain numbers to the last bit, as JavaScript does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.nat(), (whole, digits) => {
        const text = `${whole}.${digits}`;
        const table = tableOf(`x;${text}\n`, 0x3b);
        const scan = scanColumns(table, { names: [], values: [1], decimal: '.' });
        scan.read(0, 1);
        expect(scan.values[0]?.numbers[0]).toBe(Number(text));
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('keeps many different names apart', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `sample ${i % 3000}`);
    const table = tableOf(names.map((name) => `${name},1`).join('\n'), 0x2c);
    const scan = scanColumns(table, { names: [0], values: [], decimal: '.' });
    scan.read(0, names.length);
    const [cells] = scan.names;
    expect(names.map((_, i) => cells?.dictionary[cells.index[i] ?? 0])).toEqual(names);
    expect(cells?.dictionary.length).toBe(3001);
  });
});

describe('a large text', () => {
  const line = 'A1,Par_1,GAPDH,17.25';
  const rows = 15_000;
  const large = (end: string): string =>
    `Well,Sample,Target,Cт${end}${`${line}${end}`.repeat(rows)}`;

  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('is read from its bytes with %s line ends', (_name, end) => {
    const table = readLargeText(bytesOf(large(end)));
    expect(table?.rowCount).toBe(rows + 1);
    expect(table?.cell(0, 3)).toBe('Cт');
    expect(table?.cell(rows, 3)).toBe('17.25');
    expect(table?.widthOf(rows)).toBe(4);
  });

  test('in another encoding, with a NUL or short, it goes another way', () => {
    expect(readLargeText(bytesOf('a,b\n'))).toBeNull();
    const bytes = bytesOf(large('\n'));
    expect(readLargeText(bytes.with(300_000, 0))).toBeNull();
    expect(readLargeText(bytes.with(300_000, 0xb5))).toBeNull();
  });
});
