import { expect, test } from 'vitest';
import { chooseReads } from '../../../src/analysis/viability/choose-reads.ts';
import type { TestWell } from './plate-study.ts';
import { sourceOf } from './plate-study.ts';

function chosen(wells: readonly TestWell[]): { signals: number[]; words: string } {
  const source = sourceOf(wells);
  const choice = chooseReads(source);
  return {
    signals: wells.filter((_, i) => choice.isSignal(i)).map(({ value }) => value),
    words: choice.words,
  };
}

test('a file of one read leaves nothing to choose', () => {
  expect(chosen([{ value: 1 }, { value: 2 }])).toEqual({ signals: [1, 2], words: '' });
});

test('of a time course the last time counts', () => {
  const wells = ['A1', 'A2'].flatMap((position) =>
    ['24 h', '48 h'].map((time, i) => ({ position, time, value: i })),
  );
  expect(chosen(wells)).toEqual({ signals: [1, 1], words: 'the last of 2 time points, 48 h' });
});

test('the second at which each well was read makes no time course', () => {
  const wells = ['A1', 'A2', 'A3'].map((position, i) => ({
    position,
    time: `00:00:0${i}`,
    value: i,
  }));
  expect(chosen(wells)).toEqual({ signals: [0, 1, 2], words: '' });
});

test('nor do plates that were read one after the other', () => {
  const wells = ['1', '2'].flatMap((run) =>
    ['24 h', '48 h'].map((time) => ({
      run,
      position: 'A1',
      time: `${time}, plate ${run}`,
      value: Number(run),
    })),
  );
  expect(chosen(wells)).toEqual({ signals: [1, 2], words: 'the last of 2 time points of each' });
});

test('each plate has reads of its own', () => {
  const wells = [
    { run: '1', position: 'A1', read: '570', value: 1 },
    { run: '1', position: 'A1', read: '650', value: 0.1 },
    { run: '2', position: 'A1', read: 'a caption', value: 2 },
  ];
  expect(chosen(wells)).toEqual({
    signals: [1, 2],
    words: 'the read 570 minus the reference 650',
  });
  const choice = chooseReads(sourceOf(wells));
  expect([0, 1, 2].map(choice.hasReference)).toEqual([true, true, false]);
});
