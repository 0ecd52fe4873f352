import { expect, test } from 'vitest';
import { orderRows } from '../../src/app/table/order-rows.ts';

const rows = [
  { name: 'A10', size: 3 },
  { name: 'A2', size: null },
  { name: 'A1', size: -1 },
  { name: 'A2', size: 12 },
];

test('texts go by name with numbers by their size, and equals keep their order', () => {
  expect(orderRows(rows, { value: ({ name }) => name }, false)).toEqual([2, 1, 3, 0]);
  expect(orderRows(rows, { value: ({ name }) => name }, true)).toEqual([0, 1, 3, 2]);
});

test('numbers go by size, and what is missing comes last either way', () => {
  expect(orderRows(rows, { value: ({ size }) => size }, false)).toEqual([2, 0, 3, 1]);
  expect(orderRows(rows, { value: ({ size }) => size }, true)).toEqual([3, 0, 2, 1]);
});
