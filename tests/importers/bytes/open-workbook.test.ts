import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpackGzip } from '../../../src/importers/bytes/gzip.ts';
import { openWorkbooks } from '../../../src/importers/bytes/open-workbook.ts';
import { readFile } from '../../../src/importers/read-file.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = encode('Dose (µM),Viability\n0,1\n1,0.8\n10,0.2\n');

/** Changes bytes of a zip's directory entry; `offset` counts from the entry's signature. */
function patchDirectory(zip: Uint8Array, offset: number, bytes: readonly number[]): Uint8Array {
  const patched = Uint8Array.from(zip);
  const view = new DataView(patched.buffer);
  for (let at = 0; at + 46 < patched.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) patched.set(bytes, at + offset);
  }
  return patched;
}

describe('archives', () => {
  test('give one outcome for each file, named after both, and leave system files out', async () => {
    const zip = zipSync({
      'a/one.csv': table,
      'two.csv': table,
      '__MACOSX/a/._one.csv': encode('x'),
      'a/.DS_Store': encode('x'),
      'scan.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      'empty.csv': new Uint8Array(0),
    });
    const outcomes = await readFile('data.zip', zip);
    expect(outcomes.map(({ file, ok }) => [file, ok])).toEqual([
      ['data.zip › a/one.csv', true],
      ['data.zip › two.csv', true],
      ['data.zip › scan.png', false],
      ['data.zip › empty.csv', false],
    ]);
    const codes = outcomes.flatMap((outcome) =>
      outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code),
    );
    expect(codes).toEqual(['file-not-supported', 'file-empty']);
  });

  test('inside archives are refused in words, gzip inside is opened', async () => {
    const zip = zipSync({
      'inner.zip': zipSync({ 'one.csv': table }),
      'one.csv.gz': gzipSync(table),
    });
    const [inner, packed] = await openWorkbooks('outer.zip', zip);
    expect(inner).toMatchObject({ ok: false, diagnostic: { code: 'file-not-supported' } });
    expect(inner?.ok === false && inner.diagnostic.message).toContain(
      'an archive inside an archive',
    );
    expect(packed).toMatchObject({ ok: true, file: 'outer.zip › one.csv.gz' });
  });

  test('with too many files or too large ones are refused before anything is unpacked', async () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`${i}.csv`, encode('a')])),
    );
    expect(await openWorkbooks('many.zip', many)).toMatchObject([
      { ok: false, diagnostic: { code: 'bounds-exceeded' } },
    ]);
    // A size of 2 GB in the directory, as a bomb states it.
    const bomb = patchDirectory(zipSync({ 'one.csv': table }), 24, [0, 0, 0, 0x80]);
    expect(await openWorkbooks('bomb.zip', bomb)).toMatchObject([
      { ok: false, diagnostic: { code: 'bounds-exceeded' } },
    ]);
  });

  test('with a password say so', async () => {
    const locked = patchDirectory(zipSync({ 'one.csv': table }), 8, [1]);
    const [opened] = await openWorkbooks('locked.zip', locked);
    expect(opened?.ok === false && opened.diagnostic.message).toBe(
      'locked.zip › one.csv is protected with a password.',
    );
  });

  test('that hold nothing say so', async () => {
    expect(await openWorkbooks('none.zip', zipSync({}))).toMatchObject([
      { ok: false, diagnostic: { code: 'file-empty' } },
    ]);
  });
});

test('a gzip bomb is stopped at the bound, and a cut gzip is damaged', async () => {
  // Members of a gzip file may follow each other; each unpacks to 1 MB.
  const member = gzipSync(new Uint8Array(2 ** 20));
  const twice = Uint8Array.from([...member, ...member]);
  expect(unpackGzip(twice, 2 ** 21)?.length).toBe(2 ** 21);
  expect(() => unpackGzip(twice, 2 ** 20)).toThrow(RangeError);
  const cut = gzipSync(table).subarray(0, 20);
  expect(await openWorkbooks('cut.gz', cut)).toMatchObject([
    { ok: false, diagnostic: { code: 'file-damaged' } },
  ]);
});

test('a text beyond the bound is refused by its size', async () => {
  const beyond = new Uint8Array(400 * 2 ** 20 + 1);
  beyond.fill(0x41, 0, 10);
  expect(await openWorkbooks('huge.csv', beyond)).toMatchObject([
    {
      ok: false,
      diagnostic: {
        code: 'file-too-large',
        message: 'huge.csv has 401 MB; at most 400 MB can be read.',
      },
    },
  ]);
});

test('an encrypted workbook is refused in words', async () => {
  // The directory of a compound file with the stream that encrypted XLSX files have.
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [i, letter] of [...'EncryptedPackage'].entries())
    bytes[512 + 2 * i] = letter.charCodeAt(0);
  const [opened] = await openWorkbooks('locked.xlsx', bytes);
  expect(opened?.ok === false && opened.diagnostic.message).toBe(
    'locked.xlsx is a workbook that is protected with a password, not a table.',
  );
});

test.each([
  ['a workbook called text', 'PK\u0003\u0004 not a workbook'],
  ['half an OLE file', '\u00d0\u00cf\u0011\u00e0'],
  ['an HTML page', '<html><body>nothing</body></html>'],
])('%s is damaged or empty, and said to be', async (_, text) => {
  const bytes = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
  const [opened] = await openWorkbooks('one.txt', bytes);
  const message = opened?.ok === false ? opened.diagnostic.message : '';
  expect(opened?.ok === true || /^one\.txt .*\.$/s.test(message)).toBe(true);
});

test('random bytes behind any signature never throw', async () => {
  const heads = [
    [],
    [0x50, 0x4b, 3, 4],
    [0x1f, 0x8b, 8, 0],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x09, 0x08],
    [0xff, 0xfe],
  ];
  const bytes = fc
    .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 600 }))
    .map(([head, rest]) => Uint8Array.from([...head, ...rest]));
  const checked = fc.check(
    fc.asyncProperty(bytes, async (data) => {
      const outcomes = await readFile('one.bin', data);
      const silent = outcomes.filter((outcome) => !outcome.ok && outcome.diagnostics.length === 0);
      return outcomes.length > 0 && silent.length === 0;
    }),
    { seed: 20240204, numRuns: 300 },
  );
  expect(await checked).toMatchObject({ failed: false });
});
