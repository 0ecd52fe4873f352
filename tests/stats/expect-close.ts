import { expect } from 'vitest';

/** Expects a number within a relative error of the reference (absolute where that is 0). */
export function expectClose(actual: number | null, reference: number, relative: number): void {
  if (actual === null) throw new Error(`nothing where ${reference} was expected`);
  const error = Math.abs(actual - reference) / (reference === 0 ? 1 : Math.abs(reference));
  expect(error, `${actual} is not ${reference}`).toBeLessThanOrEqual(relative);
}
