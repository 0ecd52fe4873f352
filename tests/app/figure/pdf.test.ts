import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { glyphsOf } from '../../../src/app/figure/pdf/glyphs.ts';
import { pathOperators } from '../../../src/app/figure/pdf/path-operators.ts';
import { pdfDocument } from '../../../src/app/figure/pdf/pdf-document.ts';
import { textRuns, UnwritableText } from '../../../src/app/figure/pdf/text-operators.ts';

describe('pathOperators', () => {
  test.each([
    ['M1,2L3,4H5V6Z', ['1 2 m', '3 4 l', '5 4 l', '5 6 l', 'h']],
    ['m1 2l2 2h2v2z', ['1 2 m', '3 4 l', '5 4 l', '5 6 l', 'h']],
    ['M0,0 10,0', ['0 0 m', '10 0 l']],
    ['M0,0C1,2,3,4,5,6', ['0 0 m', '1 2 3 4 5 6 c']],
    // A quadratic curve by degree elevation: controls two thirds of the way to its own.
    ['M0,0Q3,6,6,0', ['0 0 m', '2 4 4 4 6 0 c']],
    ['M0,0A0,5 0 0 1 3,4', ['0 0 m', '3 4 l']],
    ['M1e1,-.5L1.5e0,.25', ['10 -0.5 m', '1.5 0.25 l']],
    ['', []],
  ])('%s', (path, operators) => {
    expect(pathOperators(path)).toEqual(operators);
  });

  test('a half circle is two quarters that end where it does and keep its radius', () => {
    const [start, ...curves] = pathOperators('M-4,0A4,4 0 0 1 4,0');
    expect(start).toBe('-4 0 m');
    expect(curves).toHaveLength(2);
    const [, last = ''] = curves;
    expect(last.endsWith(' 4 0 c')).toBe(true);
    const [x = 0, y = 0] = (curves[0] ?? '').split(' ').slice(4, 6).map(Number);
    expect(Math.hypot(x, y)).toBeCloseTo(4, 3);
    // Sweep 1 turns clockwise where y points down: over the top.
    expect(y).toBeCloseTo(-4, 3);
  });

  test('flags of an arc may stand together', () => {
    expect(pathOperators('M0,0A4,4,0,1,1,8,0')).toEqual(pathOperators('M0 0A4 4 0 118 0'));
  });

  test('any text gives operators of finite numbers', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const operator of pathOperators(text)) expect(operator).not.toMatch(/NaN|Infinity/);
      }),
      { seed: 7 },
    );
  });
});

describe('glyphs', () => {
  test('Greek comes from Symbol by its own encoding, the rest from Helvetica', () => {
    const codes = [...'ERα Δµμ–≥'].flatMap((character) =>
      (glyphsOf(character) ?? []).map(({ font, code }) => [font, code]),
    );
    expect(codes).toEqual([
      ['helvetica', 0x45],
      ['helvetica', 0x52],
      ['symbol', 0x61],
      ['helvetica', 0x20],
      ['symbol', 0x44],
      ['helvetica', 0xb5],
      ['symbol', 0x6d],
      ['helvetica', 0x96],
      ['symbol', 0xb3],
    ]);
  });

  test('an accented Greek letter is the letter and its accent', () => {
    expect(glyphsOf('έ')?.map(({ font, code }) => [font, code])).toEqual([
      ['symbol', 0x65],
      ['helvetica', 0xb4],
    ]);
  });

  test('a character that no font has is said, not lost', () => {
    expect(() => textRuns('a漢', () => ({ x: 0, y: 0 }))).toThrow(UnwritableText);
  });
});

test('a document’s table points at its objects, and its title is any text', () => {
  const text = pdfDocument({
    width: 240.945,
    height: 100,
    content: '0 0 m',
    opacities: new Map([['G500-1000', { fill: 0.5, stroke: 1 }]]),
    title: 'ERα (<b>)\\',
  });
  const places = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
  expect(places).toHaveLength(9);
  for (const [i, place] of places.entries()) {
    expect(text.startsWith(`${i + 1} 0 obj\n`, place)).toBe(true);
  }
  expect(text).toContain('/MediaBox [0 0 240.945 100]');
  expect(text).toContain('/CA 1 /ca 0.5');
  expect(text).toContain('<feff0045005203b1');
  expect(Number(/startxref\n(\d+)/.exec(text)?.[1])).toBe(text.indexOf('xref\n0 10'));
});
