import { describe, expect, test } from 'vitest';
import { sortOutcomes } from '../../src/app/sort-outcomes.ts';
import { describeReading } from '../../src/app/words.ts';
import type { SampleSheet } from '../../src/domain/sample-sheet.ts';
import type { Source } from '../../src/domain/source.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { addRepeat, applySheetTo, placeSource, removeSheet } from '../../src/study/steps.ts';
import type { ReadOutcome } from '../../src/worker/engine.ts';
import { toReadOutcome } from '../../src/worker/read-source.ts';

async function read(name: string, ...lines: readonly string[]): Promise<ReadOutcome> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const file = new File([bytes], name, { lastModified: 0 });
  const [outcome] = await readFile(name, bytes);
  if (!outcome) throw new Error('Nothing was read.');
  return toReadOutcome(file, `sha of ${lines.join('')}`.replaceAll(' ', ''), outcome);
}

const plate = await read('plate.csv', 'Well,Cq', 'A1,24', 'A2,26');
const layout = await read('layout.csv', 'Well,Sample,Target', 'A01,Par,ESR1', 'A02,Res,ESR1');
const none = new Map();

function sourceOf(outcome: ReadOutcome): Source {
  if (!outcome.ok) throw new Error('Not a source.');
  return outcome.source;
}

describe('files of names', () => {
  test('go to the file without names of the same drop, in any order', () => {
    for (const outcomes of [
      [plate, layout],
      [layout, plate],
    ]) {
      const { sources, sheets, refused, waiting } = sortOutcomes(outcomes, emptyStudy, none);
      expect(sources).toHaveLength(1);
      expect(sheets).toMatchObject([{ file: 'layout.csv', appliesTo: [sourceOf(plate).id] }]);
      expect(refused).toEqual([]);
      expect(waiting.size).toBe(0);
    }
  });

  test('wait in words until what they name is there, and not after they were dismissed', () => {
    const first = sortOutcomes([layout], emptyStudy, none);
    expect(first.refused[0]?.diagnostics[0]?.message).toContain('names 2 wells or lanes');
    const waiting = { ...emptyStudy, refused: first.refused };
    expect(sortOutcomes([plate], waiting, first.waiting).sheets).toHaveLength(1);
    expect(sortOutcomes([plate], emptyStudy, first.waiting).sheets).toEqual([]);
  });

  test('join a study whose files they do not fit, so that the user can say whose they are', async () => {
    const named = await read('named.csv', 'Well,Sample,Target,Cq', 'A1,P,ESR1,24', 'A2,R,ESR1,26');
    const { sheets, refused, sources } = sortOutcomes([layout, named], emptyStudy, none);
    expect(sheets).toMatchObject([{ file: 'layout.csv', appliesTo: [] }]);
    expect(refused).toEqual([]);
    expect(describeReading(sources, refused, sheets)).toBe(
      '1 file read: 2 wells; layout.csv holds names: say whose under Data, Names',
    );
  });

  test('have ids of their own, also after others were removed', () => {
    const next = (sheets: readonly SampleSheet[]): SampleSheet => {
      const [sheet] = sortOutcomes([layout, plate], { ...emptyStudy, sheets }, none).sheets;
      if (!sheet) throw new Error('No sheet.');
      return sheet;
    };
    const first = next([]);
    const second = next([first]);
    expect(new Set([first, second, next([second])].map(({ id }) => id)).size).toBe(3);
  });

  test('several plates go to as many files in their order, or to the number that ends the name', async () => {
    const plates = await read(
      'plates.csv',
      ...['Well,Plate,Sample,Target', 'A1,1,Par,ESR1', 'A2,1,Par,ESR1'],
      ...['A1,2,Res,ESR1', 'A2,2,Res,ESR1'],
    );
    const second = await read('run 2.csv', 'Well,Cq', 'A1,25', 'A2,27');
    const both = sortOutcomes([plates, plate, second], emptyStudy, none).sheets;
    expect(both.map((sheet) => [sheet.plate, sheet.appliesTo])).toEqual([
      ['1', [sourceOf(plate).id]],
      ['2', [sourceOf(second).id]],
    ]);
    const one = sortOutcomes([plates, second], emptyStudy, none).sheets;
    expect(one.map(({ appliesTo }) => appliesTo)).toEqual([[], [sourceOf(second).id]]);
  });
});

test('the same bytes under another name are a twin, and a repeat when one says so', async () => {
  const study = { ...emptyStudy, sources: [sourceOf(plate)] };
  const copy = await read('copy.csv', 'Well,Cq', 'A1,24', 'A2,26');
  const { sources, refused, twins } = sortOutcomes([copy], study, none);
  expect(sources).toEqual([]);
  expect(refused).toMatchObject([{ file: 'copy.csv', diagnostics: [{ code: 'file-duplicate' }] }]);
  const twin = twins.get('copy.csv') ?? sourceOf(copy);
  const once = addRepeat({ ...study, refused }, twin);
  const twice = addRepeat(once, twin);
  expect(twice.sources.map(({ file }) => file)).toEqual([
    'plate.csv',
    'copy (2).csv',
    'copy (3).csv',
  ]);
  expect(new Set(twice.sources.map(({ id }) => id)).size).toBe(3);
  expect(once.refused).toEqual([]);
});

describe('one run in two exports', () => {
  const cqs = [24.1234, 26.0519, 18.3381, 21.9907, 30.4523, 27.7719, 19.0052];
  const wells = (decimals: number, shift = 0): string[] =>
    cqs.map((cq, i) => `A${i + 1},${(cq + shift).toFixed(decimals)}`);

  test('is asked about, and the one that names more is kept in any order', async () => {
    const bare = await read('summary.csv', 'Well,Cq', ...wells(2).toReversed());
    const named = await read(
      'results.csv',
      'Well,Cq,Sample,Target',
      ...wells(4).map((well, i) => `${well},Par_${i},ESR1`),
    );
    for (const outcomes of [
      [bare, named],
      [named, bare],
    ]) {
      const { sources, refused, twins } = sortOutcomes(outcomes, emptyStudy, none);
      expect(sources.map(({ file }) => file)).toEqual(['results.csv']);
      expect(refused).toMatchObject([
        { file: 'summary.csv', diagnostics: [{ code: 'file-duplicate' }] },
      ]);
      expect(refused[0]?.diagnostics[0]?.message).toContain('the same values as results.csv');
      expect(twins.get('summary.csv')).toBe(sourceOf(bare));
    }
    const study = { ...emptyStudy, sources: [sourceOf(bare)] };
    expect(sortOutcomes([named], study, none).refused).toMatchObject([{ file: 'results.csv' }]);
  });

  test('is no other run, and no run of numbers that agree by chance', async () => {
    const first = await read('first.csv', 'Well,Cq', ...wells(2));
    const other = await read('other.csv', 'Well,Cq', ...wells(2, 0.01));
    expect(sortOutcomes([first, other], emptyStudy, none).refused).toEqual([]);
    const whole = await read('whole.csv', 'Well,Cq', ...wells(0));
    const again = await read('again.csv', 'Well,Cq', ...wells(0).toReversed());
    expect(sortOutcomes([whole, again], emptyStudy, none).refused).toEqual([]);
  });
});

test('a file that is read differently keeps its place and its names', () => {
  const { sources, sheets } = sortOutcomes([plate, layout], emptyStudy, none);
  const study = { ...emptyStudy, sources, sheets };
  const again = { ...sourceOf(plate), id: 'read differently' };
  const earlier = { sourceId: sourceOf(plate).id, refused: 'plate.csv' };
  const placed = placeSource(study, again, earlier, null);
  expect(placed.sources).toEqual([again]);
  expect(placed.sheets[0]?.appliesTo).toEqual(['read differently']);
  const id = placed.sheets[0]?.id ?? '';
  expect(applySheetTo(placed, id, { appliesTo: [], runs: [] }).sheets[0]?.appliesTo).toEqual([]);
  expect(removeSheet(placed, id).sheets).toEqual([]);
});
