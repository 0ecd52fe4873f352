import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import type { ColumnMapping } from '../../src/domain/mapping.ts';
import { nameReadings } from '../../src/domain/name-readings.ts';
import { countPoints } from '../../src/domain/points-of.ts';
import type { Analysis, Result } from '../../src/domain/result.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import type { Source } from '../../src/domain/source.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { readDelimited } from '../../src/importers/bytes/delimited.ts';
import { guessMapping } from '../../src/importers/mapping/guess-mapping.ts';
import { openWorkbooks } from '../../src/importers/bytes/open-workbook.ts';
import { readWithMapping } from '../../src/importers/read-file.ts';

/** Written by scripts/r/normalised-tables.R. */
const reference = new Map<
  string,
  { estimate: number; se: number; p: number; interval: [number, number] }
>(Object.entries(JSON.parse(readFileSync('test-data/stats/normalised-tables.json', 'utf8'))));

const text = (...rows: readonly string[]): string => rows.join('\n');

/** A pasted table as the mapping screen guesses it, with what the user changes. */
async function sourceOf(
  file: string,
  content: string,
  change: Partial<ColumnMapping> = {},
): Promise<Source> {
  const bytes = new TextEncoder().encode(content);
  const [opened] = await openWorkbooks(file, bytes);
  if (!opened?.ok) throw new Error(`${file} does not open`);
  const [table] = opened.workbook.tables;
  const guess = guessMapping(table ?? readDelimited(''), file);
  if (guess.kind === 'grid') throw new Error(`${file} was taken for a grid`);
  const outcome = await readWithMapping(opened.workbook, { ...guess, ...change });
  if (!outcome.ok) throw new Error(`${file} was not read`);
  return {
    id: `id of ${file}`,
    file,
    bytes: bytes.length,
    sha256: '',
    assay: outcome.importer.assay,
    format: outcome.importer.id,
    formatName: outcome.importer.name,
    ...outcome.imported,
  };
}

function analysisOf(sources: readonly Source[], settings: Partial<Settings> = {}): Analysis {
  const given = { ...emptyStudy, sources, settings: { ...defaultSettings, ...settings } };
  const { study } = nameReadings(given);
  return analyse(study, annotate(study));
}

function expectReference(result: Result | undefined, name: string): void {
  const expected = reference.get(name);
  if (!result || !expected) throw new Error(`there is no ${name}`);
  expect(result.log2FoldChange).toBeCloseTo(expected.estimate, 12);
  expect(result.seLog2).toBeCloseTo(expected.se, 12);
  expect(result.pValue).toBeCloseTo(expected.p, 12);
  expect(result.interval?.low).toBeCloseTo(expected.interval[0], 12);
  expect(result.interval?.high).toBeCloseTo(expected.interval[1], 12);
}

const folds = text('Parental\tResistant', '1.02\t0.31', '0.81\t0.22', '1.24\t0.47', '0.97\t');

describe('one column a group', () => {
  test('fold changes below their groups, of unequal length, are compared on the log2 scale', async () => {
    const { results, assumptions, counts } = analysisOf([
      await sourceOf('ESR1 fold change.txt', folds),
    ]);
    expect(results).toHaveLength(1);
    const [result] = results;
    expectReference(result, 'fold');
    expect(result).toMatchObject({
      assay: 'qpcr',
      target: 'ESR1',
      measure: 'mRNA',
      nControl: 4,
      nTest: 3,
      test: 'Welch t-test on log2 relative quantity, normalised elsewhere',
    });
    expect(result?.notes).toContain(
      'normalised elsewhere: relative quantities as the table states them',
    );
    expect(result && countPoints(result)).toBe(7);
    expect(assumptions.map(({ text: words }) => words).join()).toContain('normalised elsewhere');
    expect(counts).toEqual([
      {
        source: 'id of ESR1 fold change.txt',
        rows: 7,
        used: 7,
        undetermined: 0,
        excluded: 0,
        rejected: 0,
      },
    ]);
  });

  test('ΔCq says the opposite of quantities; rows pair where the user says so', async () => {
    const source = await sourceOf(
      'table.csv',
      text(
        'ΔCt ESR1,,',
        'Parental,Resistant,Treated',
        '4.12,7.21,6.62',
        '4.47,6.95,6.91',
        '3.88,7.74,6.18',
      ),
    );
    const [resistant, treated] = analysisOf([source]).results;
    expect(resistant?.target).toBe('ESR1');
    expectReference(resistant, 'delta Resistant');
    expectReference(treated, 'delta Treated');
    expect(resistant?.test).toBe('Welch t-test on ΔCq, normalised elsewhere');
    const [paired] = analysisOf([source], { pairing: 'paired' }).results;
    expectReference(paired, 'delta Resistant paired');
  });

  test.each([
    ['a name for every column', 'Gene,Parental,Parental,Parental,Resistant,Resistant,Resistant'],
    ['one name over three columns', 'Gene,Parental,,,Resistant,,'],
  ])('a target a row, the replicates beside each other: %s', async (_, header) => {
    const source = await sourceOf(
      'fold changes.csv',
      text(header, 'ESR1,1,1.13,0.89,0.33,0.25,0.41', 'PGR,1.04,1.21,0.77,0.11,0.16,0.12'),
    );
    const { results } = analysisOf([source]);
    expect(results.map(({ target }) => target)).toEqual(['ESR1', 'PGR']);
    expectReference(results[0], 'grouped ESR1');
    expectReference(results[1], 'grouped PGR');
  });

  test.each([
    [
      'beside each other',
      text(
        'ESR1,,PGR,',
        'Parental,Resistant,Parental,Resistant',
        '1,0.33,1.04,0.11',
        '1.13,0.25,1.21,0.16',
        '0.89,0.41,0.77,0.12',
      ),
    ],
    [
      'below each other',
      text(
        'ESR1,',
        'Parental,Resistant',
        '1,0.33',
        '1.13,0.25',
        '0.89,0.41',
        '',
        'PGR,',
        'Parental,Resistant',
        '1.04,0.11',
        '1.21,0.16',
        '0.77,0.12',
      ),
    ],
  ])('a block a target, %s', async (_, content) => {
    const { results } = analysisOf([await sourceOf('blocks.csv', content)]);
    expect(results.map(({ target }) => target)).toEqual(['ESR1', 'PGR']);
    expectReference(results[0], 'grouped ESR1');
    expectReference(results[1], 'grouped PGR');
  });

  test('ratios of bands are proteins', async () => {
    const source = await sourceOf('western HER2 ratio.txt', folds);
    const [result] = analysisOf([source]).results;
    expect(result).toMatchObject({ assay: 'western', target: 'HER2', measure: 'protein' });
    expectReference(result, 'fold');
  });

  test('log2 values are not logged again', async () => {
    const source = await sourceOf(
      'log2 fold change PGR.csv',
      text('Parental,Resistant', '0.11,-1.62', '-0.08,-1.93', '0.02,-1.41'),
    );
    const [result] = analysisOf([source]).results;
    expectReference(result, 'log2');
  });

  test('Cq values are read as such, and a target without a reference gene has no result', async () => {
    const source = await sourceOf(
      'cq.csv',
      text('Parental,Resistant', '24.1,27.2', '24.4,27.0', '23.9,27.7'),
    );
    expect(source.readings.names.unit.dictionary).toEqual(['']);
    const { results } = analysisOf([source]);
    expect(results.flatMap(({ pValue }) => pValue ?? [])).toEqual([]);
  });

  test('a control of ones has no scatter: the other group is tested against 1, and that is said', async () => {
    const source = await sourceOf(
      'fold change ESR1.csv',
      text('Parental,Resistant', '1,0.33', '1,0.25', '1,0.41'),
    );
    const { results, problems } = analysisOf([source]);
    expectReference(results[0], 'against 1');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'zero-variance' }));
  });

  test('what is no number is rejected with its place, what Prism left out stays out', async () => {
    const source = await sourceOf(
      'fold change ESR1.csv',
      text('Parental,Resistant', '1.02,0.31', '0.81,0.22*', '1.24,0', 'n.d.,0.47', '#DIV/0!,0.4'),
    );
    const { counts } = analysisOf([source]);
    expect(counts[0]).toMatchObject({
      rows: 10,
      used: 6,
      undetermined: 1,
      excluded: 1,
      rejected: 2,
    });
    expect(source.diagnostics.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['value-not-positive', 4, 'Resistant'],
      ['value-not-a-number', 6, 'Parental'],
    ]);
  });
});

test('a target that the study measured itself goes by its own wells', async () => {
  const wells = await sourceOf(
    'wells.csv',
    text(
      'Sample,Target,Cq',
      ...['Par_1', 'Par_2', 'Res_1', 'Res_2'].flatMap((sample, i) => [
        `${sample},ESR1,${24 + i}.1`,
        `${sample},GAPDH,18.${i}`,
      ]),
    ),
  );
  const { results, problems } = analysisOf([wells, await sourceOf('ESR1 fold change.txt', folds)]);
  expect(results.map(({ target, test: words }) => [target, words])).toEqual([
    ['ESR1', 'Welch t-test on ΔCq'],
  ]);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'normalised-elsewhere' }));
});

test('a tidy table of ΔCq is guessed, one replicate a row', async () => {
  const rows = [
    ...[4.12, 4.47, 3.88].map((value, i) => `Par_${i + 1},Parental,ESR1,${value}`),
    ...[7.21, 6.95, 7.74].map((value, i) => `Res_${i + 1},Resistant,ESR1,${value}`),
  ];
  const source = await sourceOf('tidy.csv', text('Sample,Group,Target,dCt', ...rows));
  const [result] = analysisOf([source]).results;
  expectReference(result, 'delta Resistant');
});
