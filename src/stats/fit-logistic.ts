import type { DoseMeans } from './dose-means.ts';
import { doseMeans } from './dose-means.ts';
import { solveLinear } from './levenberg-marquardt.ts';
import type { DosePoint, LogisticParameters } from './logistic.ts';
import type { LogisticBounds } from './logistic-search.ts';
import { parameterOrder, searchLogistic } from './logistic-search.ts';
import type { FittedModel } from './nested-f-test.ts';

/** Hill slopes beyond these are steps or straight lines, which no assay's doses can tell from one another. */
const hillBounds = [0.1, 10] as const;
/** How far beyond the tested doses a midpoint is looked for: a factor of 1,000. */
const reach = Math.log(1000);

/** Parameters that are held, and bounds other than the usual ones. */
export interface LogisticOptions {
  readonly top?: number;
  readonly bottom?: number;
  readonly hill?: number;
  readonly bounds?: Partial<LogisticBounds>;
}

/** A fitted curve; errors are of the parameters' own scales, the midpoint's of ln dose. */
export interface LogisticFit extends LogisticParameters, FittedModel {
  /** exp(logMidpoint): the relative IC50 in the unit of the doses. */
  readonly midpoint: number;
  readonly points: number;
  readonly parameters: number;
  /** Share of the responses' squared deviations that the curve explains; null if all are equal. */
  readonly rSquared: number | null;
  /** √diag(s²(JᵀJ)⁻¹), as R's nls and Prism give them; null where s² or the inverse does not exist. A parameter that is held or at a bound has 0. */
  readonly standardErrors: LogisticParameters | null;
  readonly isHillAtBound: boolean;
  readonly isMidpointAtBound: boolean;
  readonly data: DoseMeans;
  readonly bounds: LogisticBounds;
}

export type LogisticResult =
  | { readonly kind: 'computed'; readonly fit: LogisticFit }
  | {
      readonly kind: 'not-computable';
      /** Fewer doses than parameters, or responses that are all equal. */
      readonly reason: 'too-few' | 'zero-variance';
    };

/**
 * Fits a logistic curve in ln dose by unweighted least squares; dose zero stands at the top exactly. Hill is
 * kept within 0.1–10 (else data with a step send it to infinity). Three parameters: give `bottom: 0`. The
 * curve is the best of a grid of starts. Equal to R's `nls` and `drc::drm(fct = LL2.4())` where these converge
 * within the bounds.
 *
 * @throws if a dose is negative or a number not finite
 */
export function fitLogistic(
  points: readonly DosePoint[],
  options: LogisticOptions = {},
): LogisticResult {
  const data = doseMeans(points);
  const positive = data.doses.filter(({ dose }) => dose > 0);
  const held = parameterOrder.filter(
    (name) => name !== 'logMidpoint' && options[name] !== undefined,
  );
  const parameters = 4 - held.length;
  if (data.doses.length < parameters || positive.length < 2) {
    return { kind: 'not-computable', reason: 'too-few' };
  }
  const size = Math.max(...data.doses.map(({ mean }) => Math.abs(mean)));
  if (!(data.total > data.points * (10 * Number.EPSILON * size) ** 2)) {
    return { kind: 'not-computable', reason: 'zero-variance' };
  }
  const bounds: LogisticBounds = {
    top: heldAt(options.top) ?? [-Infinity, Infinity],
    bottom: heldAt(options.bottom) ?? [-Infinity, Infinity],
    hill: heldAt(options.hill) ?? hillBounds,
    logMidpoint: [(positive[0]?.logDose ?? 0) - reach, (positive.at(-1)?.logDose ?? 0) + reach],
    ...options.bounds,
  };
  const best = searchLogistic(data, bounds);
  const [bottom = 0, top = 0, hill = 1, logMidpoint = 0] = best.parameters;
  const residualSumOfSquares = best.equations.sumOfSquares + data.pureError;
  const degreesOfFreedom = data.points - parameters;
  return {
    kind: 'computed',
    fit: {
      bottom,
      top,
      hill,
      logMidpoint,
      midpoint: Math.exp(logMidpoint),
      points: data.points,
      parameters,
      residualSumOfSquares,
      degreesOfFreedom,
      rSquared: 1 - residualSumOfSquares / data.total,
      standardErrors: standardErrorsOf(
        best.equations.information,
        best.parameters,
        bounds,
        residualSumOfSquares / degreesOfFreedom,
      ),
      isHillAtBound: options.hill === undefined && bounds.hill.includes(hill),
      isMidpointAtBound: bounds.logMidpoint.includes(logMidpoint),
      data,
      bounds,
    },
  };
}

function heldAt(value: number | undefined): readonly [number, number] | null {
  return value === undefined ? null : [value, value];
}

/** Gauss–Newton errors of the parameters that are neither held nor at a bound. */
function standardErrorsOf(
  information: readonly (readonly number[])[],
  parameters: readonly number[],
  bounds: LogisticBounds,
  variance: number,
): LogisticParameters | null {
  if (!(variance >= 0 && variance < Infinity)) return null;
  const free = parameterOrder.flatMap((name, i) =>
    bounds[name].includes(parameters[i] ?? Number.NaN) ? [] : [i],
  );
  const matrix = free.map((i) => free.map((j) => information[i]?.[j] ?? 0));
  const errors = new Map<number, number>();
  for (const [k, i] of free.entries()) {
    const column = solveLinear(
      matrix,
      free.map((_, j) => (j === k ? 1 : 0)),
    );
    const diagonal = column?.[k];
    if (diagonal === undefined || !(diagonal >= 0)) return null;
    errors.set(i, Math.sqrt(variance * diagonal));
  }
  const [bottom = 0, top = 0, hill = 0, logMidpoint = 0] = parameterOrder.map(
    (_, i) => errors.get(i) ?? 0,
  );
  return { bottom, top, hill, logMidpoint };
}
