import { describe, expect, test } from 'vitest';
import { emptyStudy } from '../../src/domain/study.ts';
import { openShareLink, toShareLink } from '../../src/study/link/share-link.ts';
import type { OpenedStudy } from '../../src/study/study-file.ts';
import { parseStudyFile, toStudyFile } from '../../src/study/study-file.ts';
import { blotsOf, Invention, plateOf, sourceOf } from './invented-study.ts';

// Other people's input, damaged 10,000 times: it opens as it was, or is refused in a sentence.

const invention = new Invention(7);
const study = {
  ...emptyStudy,
  title: 'To be damaged',
  sources: [
    sourceOf('plate.csv', 'qpcr', plateOf(invention, 96, ['P 1', 'R 1'], ['ESR1', 'GAPDH'])),
    sourceOf('blots.csv', 'western', blotsOf(invention, ['P 1', 'R 1'], ['HER2', 'β-actin'])),
  ],
};

const pieces = [
  '0',
  '9',
  '-',
  'A',
  '_',
  '"',
  '{',
  '}',
  ',',
  '\n',
  'e',
  '\u0000',
  '__proto__',
  '%20',
  '1e999',
];

/** One of the ways in which texts suffer on their way. */
function damage(text: string, chance: Invention): string {
  const at = Math.floor(chance.uniform() * text.length);
  const to = Math.min(text.length, at + 1 + Math.floor(chance.uniform() ** 4 * 200));
  const piece = pieces[Math.floor(chance.uniform() * pieces.length)] ?? '';
  switch (Math.floor(chance.uniform() * 6)) {
    case 0:
      return text.slice(0, at) + piece + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + text.slice(to);
    case 2:
      return text.slice(0, at) + piece + text.slice(at);
    case 3:
      return text.slice(0, to) + text.slice(at);
    case 4:
      return text.slice(0, at);
    default:
      return (
        text.slice(0, at) +
        String.fromCharCode((text.charCodeAt(at) ^ 1) & 127) +
        text.slice(at + 1)
      );
  }
}

function expectSameOrSentence(opened: OpenedStudy, whole: string): void {
  const { message, mend } = opened.ok ? { message: '', mend: '' } : opened.diagnostic;
  const isSentence =
    /^The (?:share link|study file) [^]{5,}\.$/.test(message) &&
    !/Error:|undefined|\[object/.test(message) &&
    mend !== undefined;
  const isSame = opened.ok && toStudyFile(opened.study) === whole;
  expect(isSame || isSentence).toBe(true);
}

describe('10,000 damages', () => {
  test('of study files open the same study or give a sentence', { timeout: 120_000 }, () => {
    const text = toStudyFile(study);
    const chance = new Invention(11);
    for (let i = 0; i < 10_000; i += 1) {
      expectSameOrSentence(parseStudyFile(damage(text, chance)), text);
    }
  });

  test('of links open the same study or give a sentence', { timeout: 120_000 }, () => {
    const link = toShareLink(study) ?? '';
    const opened = openShareLink(link);
    const whole = toStudyFile(opened.ok ? opened.study : emptyStudy);
    const chance = new Invention(12);
    for (let i = 0; i < 10_000; i += 1) {
      expectSameOrSentence(openShareLink(damage(link, chance)), whole);
    }
  });

  test('of links with a mended checksum never throw or hang', { timeout: 120_000 }, async () => {
    const { toBase64Url } = await import('../../src/study/link/base64-url.ts');
    const { crc32 } = await import('../../src/study/crc-32.ts');
    const chance = new Invention(13);
    let refused = 0;
    for (let i = 0; i < 1_000; i += 1) {
      const packed = Uint8Array.from({ length: 1 + Math.floor(chance.uniform() * 80) }, () =>
        Math.floor(chance.uniform() * 256),
      );
      const sum = crc32(packed);
      const head = [
        0,
        0,
        packed.length,
        sum >>> 24,
        (sum >>> 16) & 255,
        (sum >>> 8) & 255,
        sum & 255,
      ];
      const opened = openShareLink(`#s=1${toBase64Url(Uint8Array.from([...head, ...packed]))}`);
      if (!opened.ok) refused += 1;
    }
    expect(refused).toBeGreaterThan(500);
  });
});
