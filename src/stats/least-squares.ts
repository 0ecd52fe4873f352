import { requireFinite } from './require-arguments.ts';
import type { FittedModel } from './nested-f-test.ts';

/**
 * Residuals of a linear model y = Xb + e by least squares, by orthogonalising the columns of X one after the
 * other, twice each (Gram and Schmidt; Giraud and Langou 2003). A column that the others already span adds
 * nothing, so that a design with empty cells is fitted as R's `lm` fits it.
 *
 * @param columns of the design, each with one entry a value
 * @throws if a number is not finite or a column has another length than y
 * @example leastSquares([[1, 1, 1], [0, 1, 2]], [1, 3, 5]) // nothing left, with 1 degree of freedom
 */
export function leastSquares(
  columns: readonly (readonly number[])[],
  y: readonly number[],
): FittedModel {
  requireFinite('leastSquares', y);
  const basis: number[][] = [];
  for (const column of columns) {
    requireFinite('leastSquares', column);
    if (column.length !== y.length) throw new Error('leastSquares requires columns as long as y');
    const rest = without(basis, column);
    const length = norm(rest);
    if (length > 1e-10 * norm(column)) basis.push(rest.map((value) => value / length));
  }
  return {
    residualSumOfSquares: norm(without(basis, y)) ** 2,
    degreesOfFreedom: y.length - basis.length,
  };
}

function without(basis: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rest = [...vector];
  for (let pass = 0; pass < 2; pass += 1) {
    for (const direction of basis) {
      const along = direction.reduce((sum, value, i) => sum + value * (rest[i] ?? 0), 0);
      for (const [i, value] of direction.entries()) rest[i] = (rest[i] ?? 0) - along * value;
    }
  }
  return rest;
}

function norm(vector: readonly number[]): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value ** 2, 0));
}
