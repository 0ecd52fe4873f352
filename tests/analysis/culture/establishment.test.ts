import { expect, test } from 'vitest';
import {
  daysBetween,
  escalationRemarks,
  establishment,
} from '../../../src/analysis/culture/establishment.ts';
import type { CultureEntry } from '../../../src/domain/culture.ts';

function entry(date: string, dose: number | null, more: Partial<CultureEntry> = {}): CultureEntry {
  return {
    date,
    passage: null,
    dose,
    unit: 'µM',
    viability: null,
    doublingTime: null,
    event: '',
    ...more,
  };
}

const met = (log: readonly CultureEntry[]): boolean[] =>
  establishment(log).map(({ isMet }) => isMet);

test('days between dates, over months, years and leap days', () => {
  expect(daysBetween('2025-01-31', '2025-02-01')).toBe(1);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2023-12-31', '2025-01-01')).toBe(367);
});

test('an empty log has everything before it', () => {
  expect(met([])).toEqual([false, false, false, false, false]);
});

test('a line counts as established when all five are logged', () => {
  const log = [
    entry('2025-01-06', 0.1),
    entry('2025-06-01', 1000, { unit: 'nM', viability: 88 }),
    entry('2025-06-20', 1, { viability: 91, event: 'cloned' }),
    entry('2025-07-20', 1.1, { viability: 85, event: 'frozen' }),
  ];
  expect(met(log)).toEqual([true, true, true, true, true]);
  expect(met(log.with(3, entry('2025-05-20', 1.1, { viability: 60 })))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
});

test('doubling times that agree are steady growth too', () => {
  const at = (times: readonly number[]): boolean =>
    establishment(
      times.map((doublingTime, i) => entry(`2025-01-0${i + 1}`, 1, { doublingTime })),
    )[1]?.isMet ?? false;
  expect(at([40, 44, 47])).toBe(true);
  expect(at([40, 44, 60])).toBe(false);
});

test('steps larger than the protocol’s are told', () => {
  const log = [0.2, 0.3, 0.5, 0.4].map((dose, i) => entry(`2025-01-0${i + 1}`, dose));
  expect(escalationRemarks(log)).toEqual([
    'The culture starts at 0.2 µM; the protocol starts at 0.1 µM.',
    'A step from 0.3 to 0.5 µM is larger than the protocol’s 0.1 µM.',
  ]);
});
