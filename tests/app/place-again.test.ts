import { beforeEach, describe, expect, test } from 'vitest';
import { sortOutcomes } from '../../src/app/sort-outcomes.ts';
import { pastedName } from '../../src/app/sheets/pasted-names.ts';
import { describeMoves, nameJoined } from '../../src/app/sheets/place-again.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { addRepeat, applySheetTo } from '../../src/study/steps.ts';
import { useStudy } from '../../src/study/store.ts';
import type { ReadOutcome } from '../../src/worker/engine.ts';
import { toReadOutcome } from '../../src/worker/read-source.ts';

async function read(name: string, ...lines: readonly string[]): Promise<ReadOutcome> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const [outcome] = await readFile(name, bytes);
  if (!outcome) throw new Error('Nothing was read.');
  const file = new File([bytes], name, { lastModified: 0 });
  return toReadOutcome(file, `sha of ${lines.join('')}`.replaceAll(' ', ''), outcome);
}

const plate = (name: string, first: number): Promise<ReadOutcome> =>
  read(name, 'Well,Cq', `A1,${first}`, `A2,${first + 2}`);
const [morning, noon, evening] = await Promise.all([
  plate('morning.csv', 21.5),
  plate('noon.csv', 22.5),
  plate('evening.csv', 23.5),
]);
const layout = await read('names.csv', 'Well,Sample,Target', 'A1,Par,ESR1', 'A2,Res,ESR1');
const other = await read('others.csv', 'Well,Sample,Target', 'A1,Res,TFF1', 'A2,Par,TFF1');
const groups = await read('groups.csv', 'Well,Group', 'A1,Parental', 'A2,Resistant');

let waiting: Parameters<typeof sortOutcomes>[2] = new Map();
beforeEach(() => {
  waiting = new Map();
  useStudy.setState({ study: emptyStudy, past: [], future: [] });
});

/** Drops files on the page; says which moves the status line would tell. */
function drop(...outcomes: readonly ReadOutcome[]): string[] {
  const { study, addFiles } = useStudy.getState();
  const sorted = sortOutcomes(outcomes, study, waiting);
  ({ waiting } = sorted);
  addFiles(sorted.sources, sorted.refused, sorted.sheets, sorted.present);
  return describeMoves(study.sheets, sorted.present, useStudy.getState().study.sources);
}

/** Which files each file of names names, in the order of the study. */
function owners({ sheets, sources }: Study = useStudy.getState().study): Record<string, string[]> {
  return Object.fromEntries(
    sheets.map(({ file, appliesTo }) => [
      file,
      sources.flatMap((source) => (appliesTo?.includes(source.id) ? source.file : [])),
    ]),
  );
}

describe('a layout that was placed by the app', () => {
  test('names the plates that come one by one after it', () => {
    drop(layout);
    expect(drop(morning)).toEqual([]);
    expect(drop(noon)).toEqual(['names.csv names noon.csv as well']);
    expect(drop(evening)).toEqual(['names.csv names evening.csv as well']);
    expect(owners()).toEqual({ 'names.csv': ['morning.csv', 'noon.csv', 'evening.csv'] });
    const { undo } = useStudy.getState();
    undo();
    expect(owners()).toEqual({ 'names.csv': ['morning.csv', 'noon.csv'] });
    undo();
    expect(owners()).toEqual({ 'names.csv': ['morning.csv'] });
  });

  test('is placed as if all had come together, also beside a layout of something else', () => {
    const all = [morning, noon, evening, layout, groups];
    drop(...all);
    const together = owners();
    expect(Object.values(together).map(({ length }) => length)).toEqual([3, 3]);
    for (const order of [all.toReversed(), [layout, morning, groups, noon, evening]]) {
      useStudy.setState({ study: emptyStudy });
      waiting = new Map();
      for (const outcome of order) drop(outcome);
      for (const [file, named] of Object.entries(owners())) {
        expect(new Set(named)).toEqual(new Set(together[file]));
      }
    }
  });

  test('goes to the plate whose name it bears when that comes', async () => {
    const ofNoon = await read('names of noon.csv', 'Well,Sample', 'A1,Par', 'A2,Res');
    drop(ofNoon, morning);
    expect(drop(noon)).toEqual([
      'names of noon.csv names noon.csv as well and no longer names morning.csv',
    ]);
    expect(owners()).toEqual({ 'names of noon.csv': ['noon.csv'] });
  });

  test('follows when its plate left and another came, and when a run is repeated', () => {
    drop(layout, morning);
    const { study, removeSource } = useStudy.getState();
    const [source] = study.sources;
    if (!source) throw new Error('No source.');
    expect(owners(nameJoined(study, addRepeat(study, source)))).toEqual({
      'names.csv': ['morning.csv', 'morning (2).csv'],
    });
    removeSource(source.id);
    drop(noon);
    expect(owners()).toEqual({ 'names.csv': ['noon.csv'] });
  });
});

describe('a layout stays where it is', () => {
  test('when the user chose so', () => {
    drop(layout, morning, noon);
    const [sheet] = useStudy.getState().study.sheets;
    const [first] = useStudy.getState().study.sources;
    useStudy
      .getState()
      .change((study) =>
        applySheetTo(study, sheet?.id ?? '', { appliesTo: [first?.id ?? ''], runs: [] }),
      );
    expect(drop(evening)).toEqual([]);
    expect(owners()).toEqual({ 'names.csv': ['morning.csv'] });
  });

  test('when it was pasted and given to a file', () => {
    drop(layout, morning);
    useStudy.getState().change((study) => ({
      ...study,
      sheets: study.sheets.map((sheet) => ({ ...sheet, file: pastedName })),
    }));
    drop(noon);
    expect(owners()).toEqual({ [pastedName]: ['morning.csv'] });
  });
});

describe('two layouts that say the same things', () => {
  test('go to the plates that they came with, and neither takes one that could be of both', () => {
    drop(layout, morning);
    drop(other, noon);
    expect(owners()).toEqual({ 'names.csv': ['morning.csv'], 'others.csv': ['noon.csv'] });
    expect(drop(evening)).toEqual([]);
    expect(owners()).toEqual({ 'names.csv': ['morning.csv'], 'others.csv': ['noon.csv'] });
  });

  test('are asked about where nothing says whose they are', () => {
    drop(layout, other, morning, noon);
    expect(owners()).toEqual({ 'names.csv': [], 'others.csv': [] });
  });

  test('do not take the plate of the first away when the second comes before its own', () => {
    drop(layout, morning);
    drop(other);
    expect(owners()).toEqual({ 'names.csv': ['morning.csv'], 'others.csv': [] });
  });
});

describe('a set-up of 384 wells', () => {
  const places = [...'ABCDEFGHIJKLMNOP'].flatMap((row) =>
    Array.from({ length: 24 }, (_, i) => `${row}${i + 1}`),
  );
  const setUp = ['Well,Sample,Target', ...places.map((place, i) => `${place},S${i},ESR1`)];
  const named = [
    'Well,Sample,Target,Cq',
    ...places.map((place, i) => `${place},P${i},PGR,24.${i}`),
  ];

  test('is not given to an unnamed plate of 96 wells beside its own, which has names', async () => {
    drop(await read('set-up.csv', ...setUp), await read('own.csv', ...named), morning);
    expect(owners()).toEqual({ 'set-up.csv': [] });
  });

  test('is given to the only plate there is, of which the export may list a part', async () => {
    drop(await read('set-up.csv', ...setUp), morning);
    expect(owners()).toEqual({ 'set-up.csv': ['morning.csv'] });
  });
});
