import { expect, test } from 'vitest';
import { approximateStudentT } from '../../src/stats/student-t-start.ts';

// The 97.5% quantile: R 4.2 and SciPy agree on these to 1e-10.
test.each([
  [2, 4.302652729749464, 1e-3],
  [3, 3.182446305283708, 2e-6],
  [10, 2.228138851964939, 1e-7],
])('starts near the quantile with %d degrees of freedom', (df, quantile, within) => {
  expect(Math.abs(approximateStudentT(0.025, df) / quantile - 1)).toBeLessThan(within);
});
