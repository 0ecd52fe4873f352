import { expect, test } from 'vitest';
import { rowRange } from '../../src/app/data/row-range.ts';

const shown = ['a', 'b', 'c', 'd'];

test.each([
  ['downwards', 'b', 'd', ['b', 'c', 'd']],
  ['upwards', 'c', 'a', ['a', 'b', 'c']],
  ['to itself', 'b', 'b', ['b']],
  ['from nothing', null, 'c', ['c']],
  ['from a row that a filter hides', 'x', 'c', ['c']],
])('a range %s', (_, from, to, range) => {
  expect(rowRange(shown, from, to)).toEqual(range);
});
