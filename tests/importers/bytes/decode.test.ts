import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/importers/bytes/decode.ts';

const runs = { seed: 20240203, numRuns: 300 };

/** Bytes of the letters beyond ASCII that lab files use, from the tables of the Unicode consortium. */
const windows1252 = new Map([
  ['µ', 0xb5],
  ['°', 0xb0],
  ['±', 0xb1],
  ['²', 0xb2],
  ['é', 0xe9],
  ['ü', 0xfc],
  ['ñ', 0xf1],
  ['–', 0x96],
  ['’', 0x92],
  ['®', 0xae],
]);
const macRoman = new Map([
  ['µ', 0xb5],
  ['°', 0xa1],
  ['±', 0xb1],
  ['é', 0x8e],
  ['ü', 0x9f],
  ['ñ', 0x96],
  ['∆', 0xc6],
  ['’', 0xd5],
  ['®', 0xa8],
  ['ö', 0x9a],
]);

/** Cells as exports hold them: ASCII words and numbers, letters beyond ASCII in between. */
function textOf(beyond: readonly string[]): fc.Arbitrary<string> {
  const plain = fc.constantFrom('Well', 'Sample 1', 'MCF-7', '0.1', '23.456', 'conc ', 'Temp ');
  const special = fc.constantFrom(...beyond).map((letter) => `10 ${letter}M`);
  const word = fc.constantFrom(...beyond).map((letter) => `Gr${letter}n`);
  const row = fc.array(fc.oneof(plain, special, word), { minLength: 2, maxLength: 6 });
  return fc
    .array(row, { minLength: 2, maxLength: 12 })
    .map((rows) => rows.map((cells) => cells.join('\t')).join('\r\n'));
}

function eightBit(text: string, bytes: ReadonlyMap<string, number>): Uint8Array {
  return Uint8Array.from([...text].map((letter) => bytes.get(letter) ?? letter.charCodeAt(0)));
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i += 1)
    view.setUint16(2 * i, units.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const letters = ['µ', '°', '±', 'é', 'ü', 'ñ', 'α', 'β', 'т', '∆', '目', '™'];

describe('a text comes out as it went in', () => {
  test.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['UTF-8', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 LE', (text: string) => utf16(text, true, true)],
    ['UTF-16 BE', (text: string) => utf16(text, false, true)],
    ['UTF-16 LE', (text: string) => utf16(text, true, false)],
    ['UTF-16 BE', (text: string) => utf16(text, false, false)],
  ] as const)('%s (%#)', (encoding, encode) => {
    fc.assert(
      fc.property(textOf(letters), (text) => {
        expect(decode(encode(text))).toMatchObject({ text, encoding });
      }),
      runs,
    );
  });

  test.each([
    ['Windows-1252', windows1252],
    ['Mac Roman', macRoman],
  ] as const)('%s', (_, bytes) => {
    fc.assert(
      fc.property(textOf([...bytes.keys()]), (text) => {
        const decoded = decode(eightBit(text, bytes));
        // A text whose only such letter is µ or ± is the same in both.
        expect(decoded.text).toBe(text);
      }),
      runs,
    );
  });
});

test('a UTF-8 text that was cut within a letter stays UTF-8', () => {
  const whole = new TextEncoder().encode('Dose (µM)\t10 µM\t37 °C\tT™');
  const decoded = decode(whole.subarray(0, whole.length - 1));
  expect(decoded.encoding).toBe('UTF-8');
  expect(decoded.text).toBe('Dose (µM)\t10 µM\t37 °C\tT\ufffd');
});

test('random bytes never throw and never leave a NUL', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(decode(bytes).text).not.toContain('\0');
    }),
    runs,
  );
});
