import { expect, test } from 'vitest';
import { proportionalRange } from '../../src/stats/proportional-range.ts';

const series = (...signals: number[]) => signals.map((signal, i) => ({ amount: 2 ** i, signal }));

test('a straight series is proportional throughout, with slope 1', () => {
  const range = proportionalRange(series(10, 20, 40, 80));
  expect(range).toMatchObject({ amounts: [1, 8], signals: [10, 80], points: 4 });
  expect(range?.slope).toBeCloseTo(1, 12);
});

test('saturation at the top and background at the bottom are cut off', () => {
  expect(proportionalRange(series(30, 33, 66, 132, 264, 300, 310))).toMatchObject({
    amounts: [2, 16],
    signals: [33, 264],
    points: 4,
  });
});

test('nothing is proportional on a flat series, nor with two amounts', () => {
  expect(proportionalRange(series(100, 105, 110, 118))).toBeNull();
  expect(proportionalRange(series(10, 20))).toBeNull();
  expect(proportionalRange(series(10, -20, 0))).toBeNull();
});

test('repeats of an amount count by their geometric mean', () => {
  const points = [...series(10, 20, 40), { amount: 4, signal: 44.1 }];
  expect(proportionalRange(points)?.signals[1]).toBeCloseTo(42, 10);
});
