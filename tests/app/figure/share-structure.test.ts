import { expect, test } from 'vitest';
import { shareStructure } from '../../../src/app/figure/share-structure.ts';

const spec = (text: string) => ({
  data: [{ x: [1, 2, null], marker: { color: ['a', 'b'] } }, { x: [Number.NaN, -0] }],
  layout: { title: { text }, shapes: [{ x0: 1 }], margin: { t: 8 } },
});

test('what is wholly the same is the one before', () => {
  const before = spec('a');
  expect(shareStructure(before, spec('a'))).toBe(before);
});

test('what differs is new all the way up, and all else stays', () => {
  const before = spec('a');
  const after = shareStructure(before, spec('b'));
  expect(after).toEqual(spec('b'));
  expect(after).not.toBe(before);
  expect(after.data).toBe(before.data);
  expect(after.layout).not.toBe(before.layout);
  expect(after.layout.shapes).toBe(before.layout.shapes);
});

test.each([
  [
    [1, 2],
    [1, 2, 3],
  ],
  [
    [1, 2, 3],
    [1, 2],
  ],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: 1, b: undefined }, { a: 1 }],
  [{ a: undefined }, { b: undefined }],
  [[], {}],
  [{}, []],
  [null, {}],
  [{ a: null }, { a: {} }],
  [0, -0],
  ['1', 1],
])('%j becomes %j', (before, after) => {
  expect(shareStructure(before, after)).toStrictEqual(after);
});
