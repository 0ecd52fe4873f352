import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detect } from '../../src/importers/detect.ts';
import { foreignTables } from '../../src/importers/foreign/foreign-tables.ts';
import { importers } from '../../src/importers/index.ts';
import { openWorkbooks } from '../../src/importers/bytes/open-workbook.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { readTruth, sharedFile } from './real-truth.ts';

const root = 'test-data/refused';
const byBytes = 'by-their-bytes';
const fixtures = readdirSync(root).flatMap((kind) =>
  readdirSync(`${root}/${kind}`).map((file) => ({ kind, file, path: `${root}/${kind}/${file}` })),
);

/** What may be one of ours is a question, and names are for what the study holds. */
const codes = new Map([
  ['unclear-grid', 'file-ambiguous'],
  ['layout-grid', 'sheet-unmatched'],
  ['sample-sheet', 'sheet-unmatched'],
]);

describe.each(fixtures)('$kind/$file', ({ kind, file, path }) => {
  const bytes = new Uint8Array(readFileSync(path));

  test('is refused in one sentence that says what to export instead', async () => {
    const [outcome, ...others] = await readFile(file, bytes);
    expect(others).toEqual([]);
    expect(outcome?.ok).toBe(false);
    const [diagnostic] = outcome?.ok === false ? outcome.diagnostics : [];
    const code = codes.get(kind) ?? 'file-not-supported';
    expect(diagnostic).toMatchObject({ severity: 'error', code, file });
    expect(diagnostic?.message).toMatch(new RegExp(`^${file} is [^.]+.*\\.$`, 's'));
    expect(diagnostic?.mend).toMatch(/\.$/);
  });
});

// A picture or a PDF holds no table to be known by.
test.each(fixtures.filter(({ kind }) => kind !== byBytes))(
  '$kind/$file is known to its own table and to no other',
  async ({ kind, file, path }) => {
    const [opened] = await openWorkbooks(file, new Uint8Array(readFileSync(path)));
    const found = opened?.ok ? detect(opened.workbook, importers, foreignTables) : null;
    expect(found).toMatchObject({ kind: 'foreign', foreign: { id: kind } });
  },
);

test.each([
  'melt-peaks/cfx-melt-peaks.csv',
  'melt-peaks/with-names.csv',
  'result-means/delta-ct.csv',
])('%s is told what it is, and is offered as no sample sheet', async (path) => {
  const file = path.replace(/^.*\//, '');
  const [outcome] = await readFile(file, new Uint8Array(readFileSync(`${root}/${path}`)));
  expect(outcome).toMatchObject({ ok: false, sheets: [] });
});

test('every table that is refused by name has a fixture', () => {
  const covered = new Set(fixtures.map(({ kind }) => kind));
  // RDML without Cq values has its fixtures with RDML.
  const own = foreignTables.filter(({ id }) => !id.startsWith('rdml'));
  expect(own.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});

const refusedKinds = new Set([
  'raw-curves',
  'genotyping',
  'not-qpcr',
  'not-supported',
  'ic50-table',
  'damaged',
]);
const real = (['qpcr', 'densitometry', 'viability'] as const).flatMap((assay) =>
  readTruth(assay)
    .filter(({ kind }) => refusedKinds.has(kind))
    .map(({ file, kind }) => ({ assay, file, kind })),
);

describe.skipIf(!existsSync('../shared/real-data'))('real files that hold nothing to read', () => {
  test.each(real)('$assay/$file ($kind)', async ({ assay, file }) => {
    const outcomes = await readFile(file, sharedFile(`${assay}/${file}`));
    expect(outcomes.filter(({ ok }) => ok)).toEqual([]);
    const diagnostics = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.diagnostics));
    expect(diagnostics[0]?.code).toMatch(
      /^(file-not-supported|sheet-unmatched|table-without-rows)$/,
    );
  });
});

test('names beside densities are no sample sheet: the user may point at the bands', async () => {
  const rows = ['Par 1', 'Par 2', 'Res 1', 'Res 2'].map(
    (name, i) => `${name},${1200 + i * 310},${name},${5200 + i * 21}`,
  );
  const text = ['Sample,Density,Sample,Density', ...rows].join('\n');
  const [outcome] = await readFile('bands.csv', new TextEncoder().encode(text));
  expect(outcome?.ok === false && [outcome.mappable, outcome.diagnostics[0]?.code]).toEqual([
    true,
    'file-not-recognised',
  ]);
});
