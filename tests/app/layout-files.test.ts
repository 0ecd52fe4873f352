import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import { sortOutcomes } from '../../src/app/sort-outcomes.ts';
import { matchPlates } from '../../src/app/sheets/match-plates.ts';
import { nameReadings } from '../../src/domain/name-readings.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { judgeGrid } from '../../src/importers/layout/judge-grid.ts';
import { removeSheet, setSheetUnit } from '../../src/study/steps.ts';
import type { ReadOutcome } from '../../src/worker/engine.ts';
import { readFileAs } from '../../src/worker/map-file.ts';
import { readSources } from '../../src/worker/read-source.ts';
import { ic50Rows } from '../analysis/viability/known-files.ts';

// Layouts as files of their own (scripts/make-fixtures-layouts.mjs): the plates lie on curves of 0.3 and 3 µM.

async function read(name: string): Promise<ReadOutcome> {
  const bytes = new Uint8Array(readFileSync(`test-data/layouts/${name}`));
  const [outcome] = await readSources(new File([bytes], name), []);
  if (!outcome) throw new Error(`${name} was not read`);
  return outcome;
}

async function studyOf(...names: readonly string[]): Promise<Study> {
  const outcomes = await Promise.all(names.map(read));
  const { sources, sheets, refused } = sortOutcomes(outcomes, emptyStudy, new Map());
  return { ...emptyStudy, sources, sheets, refused };
}

function ic50Of(study: Study): Record<string, string>[] {
  const { study: named } = nameReadings(study);
  return ic50Rows(analyse(named, annotate(named)));
}

test.each([
  ['three blocks.csv', 'beside'],
  ['one sheet each.xlsx', 'beside'],
  ['three blocks.csv', 'before'],
] as const)('%s lays out the plate that is dropped %s it', async (layout, order) => {
  const names = order === 'before' ? [layout, 'reader.csv'] : ['reader.csv', layout];
  const study = await studyOf(...names);
  expect(study.refused).toEqual([]);
  const rows = ic50Of(study);
  expect(
    rows.map((row) => [
      row['compound'],
      row['group'],
      row['relation'],
      row['unit'],
      row['n_points'],
    ]),
  ).toEqual([
    ['Anastrozole', 'Parental', '=', 'µM', '44'],
    ['Anastrozole', 'Resistant', '=', 'µM', '44'],
  ]);
  expect(Number(rows[0]?.['ic50'])).toBeCloseTo(0.3, 4);
  expect(Number(rows[1]?.['ic50'])).toBeCloseTo(3, 3);
  const [sheet] = study.sheets;
  expect(ic50Of(removeSheet(study, sheet?.id ?? ''))).toEqual([]);
});

test('cells that mix controls and doses with units', async () => {
  const study = await studyOf('mixed cells.csv', 'reader.csv');
  const [row] = ic50Of(study);
  expect(row).toMatchObject({ unit: 'nM', n_points: '88', compound: 'Anastrozole' });
});

test('bare numbers are doses by how they lie, and it is said', async () => {
  const study = await studyOf('bare numbers.csv', 'reader.csv');
  const [sheet] = study.sheets;
  expect(sheet?.why).toBe('each column repeats one number, and the numbers are a dilution series');
  const { problems } = nameReadings(study);
  expect(problems.map(({ message }) => message).join('\n')).toContain(
    'They were taken for doses, because each column',
  );
  expect(ic50Of(study)[0]).toMatchObject({ unit: '', n_points: '88' });
  const inUnit = setSheetUnit(study, sheet?.id ?? '', 'µM');
  expect(ic50Of(inUnit)[0]).toMatchObject({ unit: 'µM' });
});

test('a layout of one grid names compounds, cells, controls and doses by their words', async () => {
  const row = (letter: string, cells: readonly string[]): string => [letter, ...cells].join(',');
  const doses = [10, 3, 1, 0.3, 0.1, 0.03, 0.01, 0.003];
  const of = (name: string): string[] => [
    'no cells',
    'DMSO',
    ...doses.map((dose) => `${name} ${dose} µM`),
  ];
  const head = row(
    '',
    Array.from({ length: 10 }, (_, i) => String(i + 1)),
  );
  const layout = [head, row('A', of('Fulvestrant')), row('B', of('CPD-17'))].join('\n');
  const signals = ['0.05', '1.05', ...doses.map((dose) => String(0.05 + 1 / (1 + dose / 0.2)))];
  const plate = [head, row('A', signals), row('B', signals)].join('\n');
  const files = [new File([layout], 'a.csv'), new File([plate], 'b.csv')];
  const outcomes = (await Promise.all(files.map((file) => readSources(file, [])))).flat();
  const { sources, sheets, refused } = sortOutcomes(outcomes, emptyStudy, new Map());
  expect(refused).toEqual([]);
  const rows = ic50Of({ ...emptyStudy, sources, sheets });
  expect(rows.map((one) => [one['compound'], one['group'], one['unit'], one['n_points']])).toEqual([
    ['Fulvestrant', '', 'µM', '10'],
    ['CPD-17', '', 'µM', '10'],
  ]);
  for (const one of rows) expect(Number(one['ic50'])).toBeCloseTo(0.2, 6);
});

test('layouts in files of their own, told by the names of the files, lie over one another', async () => {
  const text = readFileSync('test-data/layouts/three blocks.csv', 'utf8');
  const blocks = text.split('\n\n').map((block) =>
    block
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.slice(2))
      .join('\n'),
  );
  const names = ['contents.csv', 'Concentration (µM).csv', 'group.csv'];
  const files = names.map((name, i) => new File([blocks[i] ?? ''], name));
  const outcomes = (await Promise.all(files.map((file) => readSources(file, [])))).flat();
  const plate = await read('reader.csv');
  const { sources, sheets, refused } = sortOutcomes([...outcomes, plate], emptyStudy, new Map());
  expect(refused).toEqual([]);
  expect(ic50Of({ ...emptyStudy, sources, sheets })).toEqual(
    ic50Of(await studyOf('three blocks.csv', 'reader.csv')),
  );
});

test('round numbers that repeat are asked about, and become what the user says', async () => {
  const outcome = await read('repeated numbers.csv');
  if (outcome.ok) throw new Error('It was read as a plate.');
  expect(outcome.diagnostics[0]).toMatchObject({ code: 'file-ambiguous' });
  expect(outcome.mappable).toBe(true);
  expect(outcome.sheets).toEqual([]);
  expect(outcome.ifLayout?.[0]?.entries).toHaveLength(96);
  const { unclear, refused } = sortOutcomes([outcome], emptyStudy, new Map());
  expect([...unclear.keys()]).toEqual(['repeated numbers.csv']);
  expect(refused).toHaveLength(1);
  const bytes = new Uint8Array(readFileSync('test-data/layouts/repeated numbers.csv'));
  const file = { file: new File([bytes], 'repeated numbers.csv'), name: 'repeated numbers.csv' };
  const asSignals = await readFileAs(file, 'plate-grid');
  expect(asSignals.ok && asSignals.source.readings.count).toBe(96);
});

describe('a file of two layouts', () => {
  const expectBoth = (study: Study): void => {
    expect(study.sheets.map(({ plate }) => plate)).toEqual(['Plate 2', 'Plate 1']);
    const rows = ic50Of(study).filter((row) => row['replicate'] !== '');
    expect(rows.map((row) => [row['compound'], row['group'], row['n_points']])).toEqual([
      ['Anastrozole', '', '88'],
      ['Anastrozole', '', '88'],
    ]);
    // Both plates hold the same wells, one of them the other way round.
    expect(Number(rows[0]?.['ic50'])).toBeCloseTo(Number(rows[1]?.['ic50']), 6);
  };

  test('goes to the files that bear the numbers of its plates', async () => {
    const study = await studyOf('reader plate 1.csv', 'reader plate 2.csv', 'two plates.csv');
    const fileOf = new Map(study.sources.map(({ id, file }) => [id, file]));
    expect(study.sheets.map(({ appliesTo }) => appliesTo?.map((id) => fileOf.get(id)))).toEqual([
      ['reader plate 2.csv'],
      ['reader plate 1.csv'],
    ]);
    expectBoth(study);
  });

  test('goes to the plates of one file by their names', async () => {
    const study = await studyOf('two plates.csv', 'reader of two.csv');
    expect(study.sheets.map(({ runs }) => runs.map(({ run }) => run))).toEqual([
      ['Plate 2'],
      ['Plate 1'],
    ]);
    expectBoth(study);
  });

  test('goes nowhere where nothing says whose it is, and asks', async () => {
    const study = await studyOf('two plates.csv', 'reader.csv');
    expect(study.sheets.map(({ appliesTo }) => appliesTo)).toEqual([[], []]);
    const [problem] = nameReadings(study).problems;
    expect(problem?.mend).toContain('Choose which file it names');
  });
});

test('the layouts of a file go to plates by name, number or order', () => {
  const plates = ['BC0017', 'BC0018', 'BC0019'].map((run) => ({
    source: 's',
    file: 'export.xlsx',
    run,
  }));
  const runs = (layouts: readonly string[], file = 'layouts.xlsx'): string[][] =>
    matchPlates(file, layouts, plates).map((found) => found.map(({ run }) => run));
  expect(runs(['BC0019', 'BC0017'])).toEqual([['BC0019'], ['BC0017']]);
  expect(runs(['Plate 18', 'Plate 17'])).toEqual([['BC0018'], ['BC0017']]);
  expect(runs(['first', 'second', 'third'])).toEqual([['BC0017'], ['BC0018'], ['BC0019']]);
  expect(runs(['first', 'second'])).toEqual([[], []]);
  expect(runs([''])).toEqual([['BC0017', 'BC0018', 'BC0019']]);
  expect(runs([''], 'layout of bc0018.csv')).toEqual([['BC0018']]);
  const ten = { source: 'ten', file: 'plate10.csv', run: '' };
  expect(matchPlates('layout of plate10.csv', [''], [ten, { ...ten, file: 'plate1.csv' }])).toEqual(
    [[ten]],
  );
  const files = ['plate1.csv', 'plate10.csv'].map((file) => ({ source: file, file, run: '' }));
  expect(matchPlates('x.csv', ['plate10', 'plate1'], files)).toEqual([[files[1]], [files[0]]]);
  const [one, two] = ['2plates_cq.csv', '2plates_cq_2.csv'].map((file) => ({
    source: file,
    file,
    run: '',
  }));
  const both = [one, two].flatMap((plate) => plate ?? []);
  expect(matchPlates('2plates_names.csv', [''], both)).toEqual([[one]]);
  expect(matchPlates('2plates_names_2.csv', [''], both)).toEqual([[two]]);
});

describe('a grid of numbers', () => {
  const verdictOf = (cell: (r: number, c: number) => string, title = '') =>
    judgeGrid({
      file: '',
      title,
      cells: Array.from({ length: 8 }, (_, r) => Array.from({ length: 12 }, (_c, c) => cell(r, c))),
    });

  test('that a reader printed is one of signals, whatever it reads', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { minLength: 96, maxLength: 96 }),
        fc.constantFrom(3, 4),
        (signals, digits) => {
          const verdict = verdictOf((r, c) => (signals[r * 12 + c] ?? 0).toFixed(digits));
          expect(verdict).toEqual({ is: 'signals' });
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  test('that holds a dilution series in any direction is one of doses', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 3, Math.sqrt(10), 4, 5, 10),
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        fc.boolean(),
        fc.boolean(),
        (factor, top, isDown, hasZero) => {
          const verdict = verdictOf((r, c) => {
            const step = isDown ? r : c;
            return hasZero && step === 0
              ? '0'
              : String(Number((top / factor ** step).toPrecision(4)));
          });
          expect(verdict).toMatchObject({ is: 'layout', kind: 'dose' });
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  test.each([
    ['Concentration (µM)', 'layout'],
    ['Anastrozole [nM]', 'layout'],
    ['Cell line', 'layout'],
    ['Absorbance 570 nm', 'signals'],
    ['Dose response of MCF-7', 'unclear'],
    ['', 'unclear'],
  ])('under «%s» that repeat is %s', (title, is) => {
    expect(verdictOf((r, c) => String(1 + ((r + c) % 5)), title).is).toBe(is);
  });
});

const stacked = '../shared/real-data/viability/plater/example-1.csv';

test.skipIf(!existsSync(stacked))(
  'the layouts of a real file, cut off into one of their own, say the same of its plate',
  async () => {
    const text = readFileSync(stacked, 'utf8');
    const cut = text.indexOf('Killing,');
    const files = [
      new File([text.slice(0, cut)], 'layouts.csv'),
      new File([text.slice(cut)], 'plate.csv'),
    ];
    const outcomes = (await Promise.all(files.map((file) => readSources(file, [])))).flat();
    const { sources, sheets, refused } = sortOutcomes(outcomes, emptyStudy, new Map());
    expect(refused).toEqual([]);
    const [whole] = await readSources(new File([text], 'example-1.csv'), []);
    if (!whole?.ok) throw new Error('The file was not read.');
    const numbers = (study: Study): unknown[] =>
      ic50Of(study).map((row) => [row['compound'], row['n_points'], row['ic50'], row['line']]);
    expect(numbers({ ...emptyStudy, sources, sheets })).toEqual(
      numbers({ ...emptyStudy, sources: [whole.source] }),
    );
  },
);
