import { describe, expect, test } from 'vitest';
import {
  formatFixed,
  formatFold,
  formatInterval,
  formatNumber,
  formatP,
  formatSignal,
} from '../../src/app/format.ts';

describe('numbers as the screen shows them', () => {
  test('fold changes have three significant digits', () => {
    expect(formatFold({ kind: 'value', value: 4.0671 })).toBe('4.07×');
    expect(formatFold({ kind: 'value', value: 0.27336 })).toBe('0.273×');
    expect(formatFold({ kind: 'value', value: 4 })).toBe('4.00×');
  });

  test('a bound keeps its sign and gains no digits', () => {
    expect(formatFold({ kind: 'bound', relation: '<', value: 0.01 })).toBe('< 0.01×');
    expect(formatFold({ kind: 'bound', relation: '>', value: 100 })).toBe('> 100×');
  });

  test('intervals', () => {
    expect(formatInterval({ low: 2.7054, high: 6.1321 })).toBe('2.71–6.13');
  });

  test('p values', () => {
    expect(formatP(0.00449)).toBe('0.0045');
    expect(formatP(0.0303)).toBe('0.030');
    expect(formatP(0.142)).toBe('0.14');
    expect(formatP(0.00003)).toBe('< 0.0001');
    expect(formatP(1)).toBe('1.00');
  });

  test('cycles and signals', () => {
    expect(formatFixed(-1.4825, 2)).toBe('−1.48');
    expect(formatSignal(24915.4)).toBe('24,915');
    expect(formatSignal(12.345)).toBe('12.3');
  });

  test('what is not a finite number is a dash', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(formatNumber(value)).toBe('–');
      expect(formatFixed(value, 2)).toBe('–');
      expect(formatSignal(value)).toBe('–');
      expect(formatP(value)).toBe('–');
      expect(formatFold({ kind: 'value', value })).toBe('–');
      expect(formatFold({ kind: 'bound', relation: '<', value })).toBe('–');
      expect(formatInterval({ low: 1, high: value })).toBe('–');
    }
    expect(formatFold({ kind: 'none' })).toBe('–');
    expect(formatInterval(null)).toBe('–');
    expect(formatP(null)).toBe('–');
  });
});
