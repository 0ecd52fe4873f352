import type { DoseMeans } from './dose-means.ts';
import type { Minimum, NormalEquations } from './levenberg-marquardt.ts';
import { levenbergMarquardt } from './levenberg-marquardt.ts';

/** Where each parameter may lie; equal bounds hold it. */
export interface LogisticBounds {
  readonly top: readonly [number, number];
  readonly bottom: readonly [number, number];
  readonly hill: readonly [number, number];
  readonly logMidpoint: readonly [number, number];
}

/** Parameters in the order of all vectors here. */
export const parameterOrder = ['bottom', 'top', 'hill', 'logMidpoint'] as const;

/** Valleys of the grid that are walked down. */
const mostStarts = 6;

/**
 * The best logistic curve within bounds. For given Hill and midpoint the best top and bottom are a straight
 * line's, so a grid of these two alone shows every valley (variable projection; Golub and Pereyra 1973, SIAM J
 * Numer Anal 10:413); the deepest are walked down by Levenberg–Marquardt. The result is never worse than the grid.
 */
export function searchLogistic(data: DoseMeans, bounds: LogisticBounds): Minimum {
  const lower = parameterOrder.map((name) => bounds[name][0]);
  const upper = parameterOrder.map((name) => bounds[name][1]);
  const evaluate = (parameters: readonly number[]): NormalEquations =>
    normalEquations(data, parameters);
  const minima = startsOf(data, bounds).map((start) =>
    levenbergMarquardt({ start, lower, upper, evaluate }),
  );
  return minima.reduce((best, next) =>
    next.equations.sumOfSquares < best.equations.sumOfSquares ? next : best,
  );
}

/** Sum of squares, information and gradient of a logistic curve; the pure error is left out. */
export function normalEquations(data: DoseMeans, parameters: readonly number[]): NormalEquations {
  const [bottom = 0, top = 0, hill = 1, logMidpoint = 0] = parameters;
  const gradient = [0, 0, 0, 0];
  const information = gradient.map(() => [0, 0, 0, 0]);
  const derivatives = [0, 0, 0, 0];
  let sumOfSquares = 0;
  for (const { dose, logDose, count, mean } of data.doses) {
    const distance = logDose - logMidpoint;
    const share = dose === 0 ? 1 : 1 / (1 + Math.exp(hill * distance));
    const residual = mean - bottom - (top - bottom) * share;
    const slope = dose === 0 ? 0 : (top - bottom) * share * (1 - share);
    derivatives[0] = 1 - share;
    derivatives[1] = share;
    derivatives[2] = dose === 0 ? 0 : -slope * distance;
    derivatives[3] = slope * hill;
    sumOfSquares += count * residual * residual;
    for (let i = 0; i < 4; i += 1) {
      const weighted = count * (derivatives[i] ?? 0);
      gradient[i] = (gradient[i] ?? 0) + weighted * residual;
      const row = information[i];
      // The matrix is symmetric: its lower half is enough until all doses are in.
      if (row)
        for (let j = 0; j <= i; j += 1) row[j] = (row[j] ?? 0) + weighted * (derivatives[j] ?? 0);
    }
  }
  for (let i = 0; i < 4; i += 1) {
    for (let j = i + 1; j < 4; j += 1) {
      const row = information[i];
      if (row) row[j] = information[j]?.[i] ?? 0;
    }
  }
  return { sumOfSquares, information, gradient };
}

/** The valleys of the grid, deepest first. */
function startsOf(data: DoseMeans, bounds: LogisticBounds): number[][] {
  const hills = gridOf(Math.log(bounds.hill[0]), Math.log(bounds.hill[1]), 12).map(Math.exp);
  const positive = data.doses.filter(({ dose }) => dose > 0).map(({ logDose }) => logDose);
  const [first, last] = [positive[0] ?? 0, positive.at(-1) ?? 0];
  const [low, high] = bounds.logMidpoint;
  const steps = Math.min(48, Math.max(12, 3 * positive.length));
  const midpoints = gridOf(Math.max(low, first - 1.5), Math.min(high, last + 1.5), steps);
  const cells = hills.map((hill) =>
    midpoints.map((midpoint) => projectLinear(data, bounds, hill, midpoint)),
  );
  const valueAt = (i: number, j: number): number => cells[i]?.[j]?.sumOfSquares ?? Infinity;
  const valleys = cells.flatMap((row, i) =>
    row.filter((cell, j) => {
      for (let di = -1; di <= 1; di += 1) {
        for (let dj = -1; dj <= 1; dj += 1) {
          if (valueAt(i + di, j + dj) < cell.sumOfSquares) return false;
        }
      }
      return true;
    }),
  );
  return valleys
    .toSorted((a, b) => a.sumOfSquares - b.sumOfSquares)
    .slice(0, mostStarts)
    .map((cell) => cell.start);
}

function gridOf(from: number, to: number, steps: number): number[] {
  if (!(to > from)) return [from];
  return Array.from({ length: steps }, (_, i) => from + ((to - from) * i) / (steps - 1));
}

/** The best top and bottom, within their bounds, for one Hill and midpoint. */
function projectLinear(
  data: DoseMeans,
  bounds: LogisticBounds,
  hill: number,
  midpoint: number,
): { readonly start: number[]; readonly sumOfSquares: number } {
  let [n, sumG, sumY, sumGG, sumGY] = [0, 0, 0, 0, 0];
  const shares: number[] = [];
  for (const { dose, logDose, count, mean } of data.doses) {
    const share = dose === 0 ? 1 : 1 / (1 + Math.exp(hill * (logDose - midpoint)));
    shares.push(share);
    n += count;
    sumG += count * share;
    sumY += count * mean;
    sumGG += count * share * share;
    sumGY += count * share * mean;
  }
  const clamp = (value: number, [low, high]: readonly [number, number]): number =>
    Math.min(high, Math.max(low, value));
  const spread = sumGG - (sumG * sumG) / n;
  const slope = spread > 1e-12 * sumGG ? (sumGY - (sumG * sumY) / n) / spread : 0;
  let bottom = clamp((sumY - slope * sumG) / n, bounds.bottom);
  const squares = sumGG > 0 ? sumGG : 1;
  // With one of the two held, the other is a line through it.
  const isBottomHeld = bounds.bottom[0] === bounds.bottom[1];
  let top = isBottomHeld
    ? bottom + (sumGY - bottom * sumG) / squares
    : (sumY - slope * sumG) / n + slope;
  const clamped = clamp(top, bounds.top);
  if (clamped !== top && !isBottomHeld) {
    const rest = n - 2 * sumG + sumGG;
    const toBottom = sumY - sumGY - clamped * (sumG - sumGG);
    bottom = clamp(rest > 0 ? toBottom / rest : bottom, bounds.bottom);
  }
  top = clamped;
  let sumOfSquares = 0;
  for (const [i, { count, mean }] of data.doses.entries()) {
    const share = shares[i] ?? 0;
    sumOfSquares += count * (mean - bottom - (top - bottom) * share) ** 2;
  }
  return { start: [bottom, top, hill, midpoint], sumOfSquares };
}
