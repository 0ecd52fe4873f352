import { expect, test } from 'vitest';
import { fitGrowthRate, growthRateValue } from '../../src/stats/growth-rate.ts';
import { expectClose } from './expect-close.ts';

// Values of the GR formula from Hafner 2016 (Nat Methods 13:521), start 1, control 4.
test.each([
  [4, 1],
  [3, 0.7320508076],
  [2, 0.4142135624],
  [1, 0],
  [0.5, -0.2928932188],
])('GR of %d cells is %d', (count, expected) => {
  expectClose(growthRateValue(count, 4, 1), expected, 1e-9);
});

test('a control that did not grow gives no GR value', () => {
  expect(growthRateValue(1, 1, 1)).toBeNull();
  expect(() => growthRateValue(0, 4, 1)).toThrow('above zero');
});

test('a GR curve gives back what it was made of', () => {
  const doses = [0.001, 0.01, 0.03, 0.1, 0.3, 1, 10];
  const points = doses.map((dose) => ({ dose, response: -0.2 + 1.2 / (1 + (dose / 0.1) ** 1.2) }));
  const curve = fitGrowthRate(points);
  expectClose(curve?.grInfinity ?? null, -0.2, 1e-6);
  expectClose(curve?.gec50 ?? null, 0.1, 1e-6);
  expectClose(curve?.hill ?? null, 1.2, 1e-6);
  expectClose(curve?.gr50 ?? null, 0.1 * (0.5 / 0.7) ** (1 / 1.2), 1e-6);
  const resistant = points.map(({ dose, response }) => ({ dose, response: 0.8 + response / 10 }));
  expect(fitGrowthRate(resistant)?.gr50).toBeNull();
});
