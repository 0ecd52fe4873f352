import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surveyBytes } from '../../../src/importers/bytes/byte-survey.ts';

const seed = 20240517;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('a survey of bytes', () => {
  test('says what looking at each byte says, wherever the bytes begin', () => {
    const bytes = fc.array(
      fc.oneof(fc.constantFrom(0, 10, 13, 0x22, 0x21, 0xc2, 0xb5), fc.nat(255)),
    );
    fc.assert(
      fc.property(bytes, fc.nat(5), (values, offset) => {
        const part = Uint8Array.from([...Array.from({ length: offset }, () => 13), ...values]);
        const { isPlainUtf8, hasCarriageReturn, quotesEnd, lineStarts } = surveyBytes(
          part.subarray(offset),
        );
        expect(isPlainUtf8).toBe(!values.includes(0) && isUtf8(part.subarray(offset)));
        if (!isPlainUtf8) return;
        expect(hasCarriageReturn).toBe(values.includes(13));
        expect(quotesEnd > 0).toBe(values.includes(0x22));
        expect(values.slice(quotesEnd)).not.toContain(0x22);
        expect([...lineStarts]).toEqual(
          values.flatMap((value, i) => (value === 10 ? [i + 1] : [])),
        );
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('cuts no letter in two between its pieces', () => {
    for (let before = 65_530; before < 65_540; before += 1) {
      const bytes = new TextEncoder().encode(`${'a'.repeat(before)}🧬µ`);
      expect(surveyBytes(bytes).isPlainUtf8).toBe(true);
      expect(surveyBytes(bytes.subarray(0, bytes.length - 1)).isPlainUtf8).toBe(false);
    }
  });
});
