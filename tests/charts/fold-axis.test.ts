import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldAxis } from '../../src/charts/fold-axis.ts';
import {
  formatFold,
  formatFoldShort,
  formatLimit,
  formatP,
  formatPowerOfTen,
} from '../../src/charts/format-number.ts';

describe('foldAxis', () => {
  test('always holds 0.5 to 2', () => {
    const { range } = foldAxis([], [], 8);
    expect(range[0]).toBeLessThanOrEqual(-1);
    expect(range[1]).toBeGreaterThanOrEqual(1);
  });

  test.each([
    [[-3, 3], 8, ['0.125', '0.25', '0.5', '1', '2', '4', '8']],
    [[-3, 3], 5, ['0.25', '1', '4']],
    [[-7, 1], 8, ['0.01', '0.03', '0.1', '0.3', '1']],
    [[-7, 1], 4, ['0.01', '0.1', '1']],
    [[-5, 0], 8, ['0.03', '0.1', '0.3', '1']],
    [[-12, 14], 5, ['0.0001', '0.01', '1', '100', '10,000']],
  ])('%j with %i ticks', (values, maximalTicks, labels) => {
    expect(foldAxis(values, [], maximalTicks).ticktext).toEqual(labels);
  });

  test('an interval widens the axis by a factor of 64 at most', () => {
    const { range } = foldAxis([0], [-30, 3], 8);
    expect(range[0]).toBeGreaterThan(-8);
    expect(range[1]).toBeGreaterThan(3);
  });

  test('holds every value and labels at most as many ticks as were asked for, 1 among them', () => {
    const log2 = fc.double({ min: -1074, max: 1023, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(log2),
        fc.array(log2),
        fc.integer({ min: 3, max: 12 }),
        (values, ends, n) => {
          const axis = foldAxis(values, ends, n);
          for (const value of values) {
            expect(value).toBeGreaterThan(axis.range[0]);
            expect(value).toBeLessThan(axis.range[1]);
          }
          expect(axis.tickvals.length).toBeLessThanOrEqual(n);
          expect(axis.ticktext).toHaveLength(axis.tickvals.length);
          expect(axis.ticktext[axis.tickvals.indexOf(0)]).toBe('1');
        },
      ),
      { seed: 7 },
    );
  });
});

test.each([
  [formatFold, 0.357868, '0.358'],
  [formatFold, 2.5999, '2.60'],
  [formatFold, 0.09996, '0.100'],
  [formatFold, 12.34, '12.3'],
  [formatFold, 1234, '1,230'],
  [formatFold, 0.0000123, '1.23 × 10⁻⁵'],
  [formatFold, Number.POSITIVE_INFINITY, '∞'],
  [formatFoldShort, 2 ** -30, '<0.001'],
  [formatFoldShort, 2 ** 30, '>10,000'],
  [formatLimit, 100, '100'],
  [formatLimit, 0.01, '0.01'],
  [formatP, 0.00001, 'p < 0.0001'],
  [formatP, 0.0303, 'p = 0.030'],
  [formatP, 1, 'p = 1.00'],
  [formatPowerOfTen, -6, '10⁻⁶'],
  [formatPowerOfTen, -3, '0.001'],
])('%o of %d is %s', (format, value, text) => {
  expect(format(value)).toBe(text);
});
