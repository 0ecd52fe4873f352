import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyStudy } from '../../src/domain/study.ts';
import type { Migration } from '../../src/study/migrations.ts';
import { migrations } from '../../src/study/migrations.ts';
import { parseStudyFile, toStudyFile } from '../../src/study/study-file.ts';
import { anyStudy } from './any-study.ts';
import { contentOf } from './content-of.ts';

const seed = { seed: 20_260_408, numRuns: 150 };

/** The sentence that a text is refused with; fails when it opens. */
function refusal(text: string, steps?: readonly Migration[]): string {
  const opened = parseStudyFile(text, 'my.foldboard.json', steps);
  expect(opened.ok).toBe(false);
  return opened.ok ? '' : opened.diagnostic.message;
}

function opened(text: string): unknown {
  const outcome = parseStudyFile(text);
  return outcome.ok ? contentOf(outcome.study) : outcome.diagnostic;
}

const plain = toStudyFile({ ...emptyStudy, title: 'Plain' });
const withoutChecksum = plain.replace(/,\n "checksum".*\n/, '\n');

describe('a study file', () => {
  test('gives any study back, doubles and texts included', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const text = toStudyFile(study);
        expect(opened(text)).toEqual(contentOf(study));
      }),
      seed,
    );
  });

  test('is the same text when it is saved again', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const text = toStudyFile(study);
        const outcome = parseStudyFile(text);
        expect(outcome.ok && toStudyFile(outcome.study)).toBe(text);
      }),
      seed,
    );
  });

  test('opens with the line ends of another system, a byte order mark or without a checksum', () => {
    const study = contentOf({ ...emptyStudy, title: 'Plain' });
    for (const text of [plain.replaceAll('\n', '\r\n'), `\uFEFF${plain}`, withoutChecksum])
      expect(opened(text)).toEqual(study);
  });

  test('of an older time gets what its missing fields mean', () => {
    const text = '{"format": "foldboard-study", "version": 1, "study": {"title": "Old"}}';
    expect(opened(text)).toEqual(contentOf({ ...emptyStudy, title: 'Old' }));
  });

  test('of an older version is migrated, step by step', () => {
    const renamed: Migration = (fields) =>
      new Map(fields).set('study', { title: (fields.get('study') as { name: string }).name });
    const marked: Migration = (fields) =>
      new Map(fields).set('study', { ...(fields.get('study') as object), invented: true });
    const text = '{"format": "foldboard-study", "version": 1, "study": {"name": "Old"}}';
    const outcome = parseStudyFile(text, 'old', [renamed, marked]);
    expect(outcome.ok && outcome.study).toEqual({ ...emptyStudy, title: 'Old', invented: true });
  });

  test('of a newer version is refused in words', () => {
    const newer = withoutChecksum.replace('"version": 1', `"version": ${migrations.length + 2}`);
    expect(refusal(newer)).toContain('was saved by a newer Foldboard');
  });

  test.each([
    ['', 'does not read as JSON'],
    ['[]', 'is not a Foldboard study'],
    ['{"format": "foldboard-study", "version": 1}', 'is «nothing», not an object'],
    [plain.replace('Plain', 'Plane'), 'does not agree with its checksum'],
    [plain.slice(0, -40), 'is not whole'],
    [JSON.stringify(JSON.parse(plain)), 'was changed or reformatted'],
    [withoutChecksum.replace('"title"', '"__proto__": {"invented": true}, "title"'), '«__proto__»'],
    [withoutChecksum.replace('"alpha": 0.05', '"alpha": 7'), 'settings, alpha'],
    [withoutChecksum.replace('"alpha"', '"omega"'), 'holds «omega», which this version'],
    [withoutChecksum.replace('"auto"', '"perhaps"'), 'is «perhaps», which this version'],
  ])('%# that is wrong is refused in a sentence', (text, says) => {
    expect(refusal(text)).toContain(says);
  });

  test('with one cell too few, a wrong state or a column of tomorrow says where', () => {
    const source = {
      ...{ id: 'a', file: 'a.csv', bytes: 1, assay: 'qpcr', format: 'f', formatName: 'F' },
      readings: { columns: ['row', 'column', 'state', 'value'], rows: [[1, 1, 'measured', 20]] },
    };
    const fileOf = (readings: object): string =>
      JSON.stringify({
        format: 'foldboard-study',
        version: 1,
        study: { sources: [{ ...source, readings }] },
      });
    const { columns } = source.readings;
    expect(parseStudyFile(fileOf(source.readings)).ok).toBe(true);
    expect(refusal(fileOf({ columns, rows: [[1, 1, 'measured']] }))).toContain('row 1');
    expect(refusal(fileOf({ columns, rows: [[1, 1, 'guessed', 20]] }))).toContain('state');
    expect(refusal(fileOf({ columns: [...columns, 'mood'], rows: [] }))).toContain('«mood»');
  });
});
