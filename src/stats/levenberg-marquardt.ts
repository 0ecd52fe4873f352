/** What a model says at some parameters: its sum of squares, and the parts that the next step is made of. */
export interface NormalEquations {
  readonly sumOfSquares: number;
  /** JᵀJ row by row, where J holds the derivatives of the model. */
  readonly information: readonly (readonly number[])[];
  /** Jᵀ(y − model). */
  readonly gradient: readonly number[];
}

interface Problem {
  readonly start: readonly number[];
  /** A parameter whose bounds are equal is held there. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly evaluate: (parameters: readonly number[]) => NormalEquations;
}

export interface Minimum {
  readonly parameters: readonly number[];
  readonly equations: NormalEquations;
}

const mostSteps = 200;

/**
 * Least squares by Levenberg and Marquardt (1963, J Soc Indust Appl Math 11:431) with bounds: a parameter that
 * stands at a bound and would leave it is held for the step, and steps end at the bounds. Finds the minimum of
 * the valley that it starts in.
 */
export function levenbergMarquardt({ start, lower, upper, evaluate }: Problem): Minimum {
  const clamp = (value: number, i: number): number =>
    Math.min(upper[i] ?? Infinity, Math.max(lower[i] ?? -Infinity, value));
  let parameters = start.map(clamp);
  let equations = evaluate(parameters);
  let damping = 1e-3;
  for (let step = 0; step < mostSteps; step += 1) {
    const at = parameters;
    const { gradient, information, sumOfSquares } = equations;
    const free = at
      .map((_, i) => i)
      .filter((i) => {
        const slope = gradient[i] ?? 0;
        const [low, high, value] = [lower[i] ?? -Infinity, upper[i] ?? Infinity, at[i] ?? 0];
        return low < high && !(value <= low && slope < 0) && !(value >= high && slope > 0);
      });
    const moves = solveDamped(information, gradient, free, damping);
    if (!moves) {
      if (damping > 1e12) break;
      damping *= 10;
      continue;
    }
    const next = at.map((value, i) => clamp(value + (moves.get(i) ?? 0), i));
    const tried = evaluate(next);
    const size = relativeMove(next, at);
    if (tried.sumOfSquares <= sumOfSquares) {
      parameters = next;
      equations = tried;
      damping = Math.max(damping / 10, 1e-15);
      if (size < 1e-11) break;
    } else {
      // So close to the minimum that only the rounding of the sums decides between steps.
      if (size < 1e-9 || damping > 1e12) break;
      damping *= 8;
    }
  }
  return { parameters, equations };
}

/** The largest move of a parameter relative to its size. */
function relativeMove(next: readonly number[], at: readonly number[]): number {
  let largest = 0;
  for (const [i, value] of at.entries()) {
    const move = Math.abs((next[i] ?? 0) - value);
    if (move > 0) largest = Math.max(largest, move / Math.max(Math.abs(value), 1e-300));
  }
  return largest;
}

/** Solves (JᵀJ + damping·diagonal) step = gradient for the free parameters; null where it is singular. */
function solveDamped(
  information: readonly (readonly number[])[],
  gradient: readonly number[],
  free: readonly number[],
  damping: number,
): ReadonlyMap<number, number> | null {
  const matrix = free.map((i) =>
    free.map((j) => (information[i]?.[j] ?? 0) * (i === j ? 1 + damping : 1)),
  );
  const solution = solveLinear(
    matrix,
    free.map((i) => gradient[i] ?? 0),
  );
  return solution && new Map(free.map((i, k) => [i, solution[k] ?? 0]));
}

/** Gaussian elimination with scaled partial pivoting; null where the matrix is singular. */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | null {
  const n = right.length;
  const scale = matrix.map((row) => Math.max(...row.map(Math.abs)));
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let k = 0; k < n; k += 1) {
    let best = k;
    for (let i = k + 1; i < n; i += 1) if (Math.abs(at(i, k)) > Math.abs(at(best, k))) best = i;
    const pivot = at(best, k);
    if (!(Math.abs(pivot) > 1e-14 * (scale[best] ?? 0))) return null;
    [rows[k], rows[best]] = [rows[best] ?? [], rows[k] ?? []];
    for (let i = k + 1; i < n; i += 1) {
      const factor = at(i, k) / pivot;
      const row = rows[i] ?? [];
      for (let j = k; j <= n; j += 1) row[j] = (row[j] ?? 0) - factor * at(k, j);
    }
  }
  const solution = Array.from({ length: n }, () => 0);
  for (let i = n - 1; i >= 0; i -= 1) {
    let value = at(i, n);
    for (let j = i + 1; j < n; j += 1) value -= at(i, j) * (solution[j] ?? 0);
    solution[i] = value / at(i, i);
  }
  return solution;
}
