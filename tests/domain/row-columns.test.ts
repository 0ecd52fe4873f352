import { expect, test } from 'vitest';
import type { RowColumns } from '../../src/domain/row-columns.ts';
import {
  distinctIn,
  largestIn,
  lazyRows,
  rowAt,
  rowsOf,
  varies,
} from '../../src/domain/row-columns.ts';

interface Row {
  readonly name: string;
  readonly size: number | null;
  readonly remark?: string;
}

const rows: RowColumns<Row> = {
  count: 3,
  columns: [
    {
      kind: 'shared',
      field: 'name',
      dictionary: ['a', 'b'],
      codes: Uint32Array.from([1, 0, 1]),
    },
    { kind: 'numbers', field: 'size', values: Float64Array.from([2, Number.NaN, 7]) },
    { kind: 'others', field: 'remark', values: [undefined, 'odd', undefined] },
  ],
};

test('a record is made of what its columns say', () => {
  expect(rowAt(rows, 0)).toEqual({ name: 'b', size: 2 });
  expect(rowsOf(rows)).toEqual([
    { name: 'b', size: 2 },
    { name: 'a', size: null, remark: 'odd' },
    { name: 'b', size: 7 },
  ]);
  expect(rowsOf(rows, 2, 9)).toEqual([{ name: 'b', size: 7 }]);
});

test('a list makes the records that it is asked for', () => {
  const list = lazyRows(rows);
  expect(list.length).toBe(3);
  expect(list.at(1)).toEqual({ name: 'a', size: null, remark: 'odd' });
  expect(list.at(3)).toBeUndefined();
});

test('fields are looked at without making records', () => {
  expect(distinctIn(rows, 'name')).toBe(2);
  expect(largestIn(rows, 'size')).toBe(7);
  expect(varies(rows, 'name')).toBe(true);
  expect(varies({ ...rows, count: 1 }, 'name')).toBe(false);
  expect(varies<Row>({ count: 3, columns: [] }, 'name')).toBe(false);
  expect(largestIn<Row>({ count: 0, columns: [] }, 'size')).toBe(0);
  expect(distinctIn<Row>({ count: 0, columns: [] }, 'name')).toBe(0);
});
