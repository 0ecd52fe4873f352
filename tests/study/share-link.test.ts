import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import {
  isShareLink,
  openShareLink,
  toShareLink,
  withoutWhatLinksLeaveOut,
} from '../../src/study/link/share-link.ts';
import { parseStudyFile } from '../../src/study/study-file.ts';
import { anyStudy, withPlacesAsIds } from './any-study.ts';
import { contentOf } from './content-of.ts';

const seed = { seed: 20_260_409, numRuns: 150 };

/** Everything of a study but how its sources are called inside the app. */
function carried(study: Study): unknown {
  return contentOf(withPlacesAsIds(study));
}

function linkOf(study: Study): string {
  return toShareLink(study) ?? '';
}

function refusal(hash: string): string {
  const opened = openShareLink(hash);
  expect(opened.ok).toBe(false);
  return opened.ok ? '' : opened.diagnostic.message;
}

describe('a share link', () => {
  test('gives any study back, but what it says that it leaves out', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const opened = openShareLink(linkOf(study));
        expect(opened.ok ? carried(opened.study) : opened.diagnostic).toEqual(
          carried(withoutWhatLinksLeaveOut(study)),
        );
      }),
      seed,
    );
  });

  test(
    'is the same for the same study, and of characters that any address keeps',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(anyStudy, (study) => {
          expect(linkOf(study)).toBe(linkOf(study));
          expect(linkOf(study)).toMatch(/^#s=1[\w-]+$/);
        }),
        { ...seed, numRuns: 40 },
      );
    },
  );

  test('of version 1 opens for ever', () => {
    // Never renewed: whoever has an old link must be able to open it. Made from the example study of the day.
    const opened = openShareLink(readFileSync('test-data/studies/link-version-1.txt', 'utf8'));
    const example = parseStudyFile(
      readFileSync('test-data/studies/link-version-1.foldboard.json', 'utf8'),
    );
    expect(example.ok).toBe(true);
    expect(opened.ok ? carried(opened.study) : opened.diagnostic).toEqual(
      carried(withoutWhatLinksLeaveOut(example.ok ? example.study : emptyStudy)),
    );
  });

  test('calls the sources of different studies differently', () => {
    const [one, two] = fc
      .sample(anyStudy, { seed: 5, numRuns: 40 })
      .filter(({ sources }) => sources.length > 1);
    const ids = [one, two].flatMap((study) => {
      const opened = openShareLink(linkOf(study ?? emptyStudy));
      return opened.ok ? opened.study.sources.map(({ id }) => id) : [];
    });
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('survives a line break and an escaped space', () => {
    const link = linkOf({ ...emptyStudy, title: 'A title that takes some room in a link' });
    const broken = `${link.slice(0, 20)}\r\n ${link.slice(20, 30)}%20${link.slice(30)}`;
    const opened = openShareLink(broken);
    expect(opened.ok && opened.study.title).toBe('A title that takes some room in a link');
  });

  test('that is cut, damaged or newer says so', () => {
    const link = linkOf({ ...emptyStudy, title: 'A title that takes some room in a link' });
    expect(refusal(link.slice(0, -8))).toContain('is cut');
    expect(refusal(link.slice(0, 6))).toContain('is cut');
    expect(refusal('#s=')).toContain('is damaged');
    expect(refusal(link.replace('#s=1', '#s=2'))).toContain('was made by a newer Foldboard');
    expect(refusal(`${link}AAAA`)).toContain('is damaged');
    const swapped = link.slice(0, -3) + (link.at(-3) === 'x' ? 'y' : 'x') + link.slice(-2);
    expect(refusal(swapped)).toContain('is damaged');
  });

  test('is told from the other hashes of an address', () => {
    expect(isShareLink('#s=1AAA')).toBe(true);
    expect(isShareLink('#section')).toBe(false);
    expect(isShareLink('')).toBe(false);
  });
});
