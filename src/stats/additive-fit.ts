import { largestSize, requireConfidence, requireFinite } from './require-arguments.ts';
import type { TTestResult } from './t-test-result.ts';
import { tTestFrom } from './t-test-result.ts';

/** A value of one condition in one block, such as a lane of a blot. */
export interface AdditiveObservation {
  readonly block: number;
  readonly condition: number;
  readonly value: number;
}

/**
 * Several conditions in several blocks, cells may be missing or hold several values: least squares of
 * value = block + condition + error, equal to R's `lm(value ~ factor(block) + factor(condition))` (on the log
 * scale Degasperi's optimal alignment with the right degrees of freedom). Gives for each condition its difference
 * from the reference with the error of the whole fit; conditions that share no chain of blocks with the
 * reference are left out. Degrees of freedom = values − blocks − conditions + 1.
 *
 * @param reference the condition that the others are compared with
 * @throws if a value is not finite or the confidence is out of range
 */
export function additiveFit(
  observations: readonly AdditiveObservation[],
  reference: number,
  confidence = 0.95,
): Map<number, TTestResult> {
  requireFinite(
    'additiveFit',
    observations.map(({ value }) => value),
  );
  requireConfidence('additiveFit', confidence);
  const { blocks, conditions } = connectedWith(observations, reference);
  const used = observations.filter(({ block }) => blocks.has(block));
  const others = [...conditions].filter((condition) => condition !== reference);
  const results = new Map<number, TTestResult>();
  if (others.length === 0) return results;
  const normal = reduceBlocks(used, blocks, others);
  const inverse = invert(normal.matrix);
  const estimates = inverse.map((row) => sum(row.map((cell, i) => cell * (normal.right[i] ?? 0))));
  const effectOf = new Map(others.map((condition, i) => [condition, estimates[i] ?? 0]));
  const degreesOfFreedom = used.length - blocks.size - others.length;
  const residual = residualOf(used, blocks, effectOf);
  const largest = largestSize(used.map(({ value }) => value));
  for (const [i, condition] of others.entries()) {
    const estimate = estimates[i] ?? 0;
    if (degreesOfFreedom < 1) {
      results.set(condition, { kind: 'not-computable', reason: 'too-few', estimate });
      continue;
    }
    const standardError = Math.sqrt((residual / degreesOfFreedom) * (inverse[i]?.[i] ?? 0));
    results.set(
      condition,
      tTestFrom(
        { method: 'additive', estimate, standardError, degreesOfFreedom, largest },
        confidence,
      ),
    );
  }
  return results;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Blocks and conditions that the reference is linked with, through blocks that hold several conditions. */
function connectedWith(
  observations: readonly AdditiveObservation[],
  reference: number,
): { blocks: Set<number>; conditions: Set<number> } {
  const conditions = new Set([reference]);
  const blocks = new Set<number>();
  for (let size = -1; size !== blocks.size + conditions.size;) {
    size = blocks.size + conditions.size;
    for (const { block, condition } of observations) {
      if (conditions.has(condition)) blocks.add(block);
      if (blocks.has(block)) conditions.add(condition);
    }
  }
  return { blocks, conditions };
}

/** Normal equations of the conditions with the blocks projected out. */
function reduceBlocks(
  used: readonly AdditiveObservation[],
  blocks: ReadonlySet<number>,
  others: readonly number[],
): { matrix: number[][]; right: number[] } {
  const place = new Map(others.map((condition, i) => [condition, i]));
  const matrix = others.map(() => others.map(() => 0));
  const right = others.map(() => 0);
  for (const block of blocks) {
    const ofBlock = used.filter((observation) => observation.block === block);
    const mean = sum(ofBlock.map(({ value }) => value)) / ofBlock.length;
    const counts = others.map(() => 0);
    for (const { condition, value } of ofBlock) {
      const i = place.get(condition);
      if (i === undefined) continue;
      counts[i] = (counts[i] ?? 0) + 1;
      right[i] = (right[i] ?? 0) + value - mean;
    }
    for (const [i, row] of matrix.entries()) {
      const count = counts[i] ?? 0;
      row[i] = (row[i] ?? 0) + count;
      for (const [j, other] of counts.entries())
        row[j] = (row[j] ?? 0) - (count * other) / ofBlock.length;
    }
  }
  return { matrix, right };
}

function residualOf(
  used: readonly AdditiveObservation[],
  blocks: ReadonlySet<number>,
  effectOf: ReadonlyMap<number, number>,
): number {
  let residual = 0;
  for (const block of blocks) {
    const cleared = used
      .filter((observation) => observation.block === block)
      .map(({ condition, value }) => value - (effectOf.get(condition) ?? 0));
    const mean = sum(cleared) / cleared.length;
    residual += sum(cleared.map((value) => (value - mean) ** 2));
  }
  return residual;
}

/** Inverse of a positive definite matrix by Gauss and Jordan, with row pivots. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column += 1) {
    const at = (row: number): number => Math.abs(rows[row]?.[column] ?? 0);
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) if (at(row) > at(pivot)) pivot = row;
    const [own, best] = [rows[column], rows[pivot]];
    if (!own || !best) continue;
    rows[pivot] = own;
    const head = best[column] ?? 1;
    const scaled = best.map((cell) => cell / head);
    rows[column] = scaled;
    for (const [i, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (i !== column) rows[i] = row.map((cell, j) => cell - factor * (scaled[j] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}
