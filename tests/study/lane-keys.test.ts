import { expect, test } from 'vitest';
import type { LaneKey } from '../../src/domain/lane-key.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { followSource, removeLaneKey, setLaneKey } from '../../src/study/lane-keys.ts';

const key = (blot: string, ...sources: string[]): LaneKey => ({
  blot,
  probings: sources.map((source) => ({ source, run: '' })),
  laneCount: 2,
  lanes: [],
  proteins: sources.map((source) => ({ source, target: '800', name: 'Akt' })),
});

test('a table belongs to one blot: the last that takes it', () => {
  const first = setLaneKey(setLaneKey(emptyStudy, key('A', 'a')), key('B', 'b', 'c'));
  const { laneKeys } = setLaneKey(first, key('A', 'a', 'b'));
  expect(
    laneKeys.map(({ blot, probings }) => [blot, probings.map(({ source }) => source)]),
  ).toEqual([
    ['B', ['c']],
    ['A', ['a', 'b']],
  ]);
  expect(removeLaneKey(first, 'A').laneKeys.map(({ blot }) => blot)).toEqual(['B']);
  expect(removeLaneKey(first, 'C')).toBe(first);
});

test('a key follows its table, and leaves with the last one', () => {
  expect(
    followSource([key('A', 'a', 'b')], 'a', 'z')[0]?.probings.map(({ source }) => source),
  ).toEqual(['z', 'b']);
  expect(followSource([key('A', 'a', 'b')], 'a', null)[0]?.proteins).toHaveLength(1);
  expect(followSource([key('A', 'a')], 'a', null)).toEqual([]);
});
