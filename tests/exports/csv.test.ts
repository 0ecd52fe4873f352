import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/exports/csv.ts';

describe('RFC 4180', () => {
  test('commas, quotes and line breaks are quoted, lines end in CRLF', () => {
    expect(toCsv([['a', 'b,c', 'd"e', 'f\ng']])).toBe('a,"b,c","d""e","f\ng"\r\n');
  });
  test('null is an empty cell', () => {
    expect(toCsv([[null, 1, null]])).toBe(',1,\r\n');
  });
});

describe('numbers', () => {
  test.each([0.1 + 0.2, 1e-300, 5e-324, 1.7976931348623157e308, -2.5, 0])(
    '%d keeps its digits',
    (x) => {
      const [cell] = toCsv([[x]])
        .trim()
        .split(',');
      expect(Number(cell)).toBe(x);
      expect(cell).toBe(String(x));
    },
  );
  test('what is no finite number is empty', () => {
    expect(toCsv([[Number.NaN, Infinity, -Infinity, 1]])).toBe(',,,1\r\n');
  });
});

describe('a text that a spreadsheet would run', () => {
  test.each(['=1+1', '+1', '-RT', '@SUM(A1)', '=HYPERLINK("http://x";"y")', '\t=1', '\r=1'])(
    '%j gets an apostrophe and quotes',
    (text) => {
      expect(toCsv([[text]])).toBe(`"'${text.replaceAll('"', '""')}"\r\n`);
    },
  );
  test('a negative number is no formula', () => {
    expect(toCsv([[-1.5]])).toBe('-1.5\r\n');
  });
});

test('any texts come back as they were', () => {
  const cell = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(rows, (table) => {
      const parsed = Papa.parse<string[]>(toCsv(table), { newline: '\r\n', delimiter: ',' });
      expect(parsed.data.slice(0, -1)).toEqual(table);
    }),
    { seed: 20261125, numRuns: 50 },
  );
});
