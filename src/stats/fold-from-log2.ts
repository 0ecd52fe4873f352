/**
 * Fold from its base-2 logarithm: 2 to the power of it. What is beyond a double stays at its border, so
 * that a bound of a wide interval is never 0 or infinite.
 *
 * @throws if the logarithm is not a number
 * @example foldFromLog2(-1) // 0.5
 */
export function foldFromLog2(log2Fold: number): number {
  if (Number.isNaN(log2Fold)) throw new Error('foldFromLog2 requires a number');
  return Math.min(Number.MAX_VALUE, Math.max(Number.MIN_VALUE, 2 ** log2Fold));
}

/**
 * Base-2 logarithm of a fold.
 *
 * @throws if the fold is not a finite number above zero
 * @example log2FromFold(8) // 3
 */
export function log2FromFold(fold: number): number {
  if (!(fold > 0 && fold < Infinity)) {
    throw new Error('log2FromFold requires a finite fold above zero');
  }
  return Math.log2(fold);
}
