import type { DosePoint } from './logistic.ts';
import { mean } from './mean.ts';

/** All responses at one dose: least squares needs no more than their mean, number and spread. */
export interface DoseMean {
  readonly dose: number;
  /** ln dose, −Infinity at dose zero. */
  readonly logDose: number;
  readonly count: number;
  readonly mean: number;
}

/** The doses in rising order, and the sum of squares within doses that no curve can take away. */
export interface DoseMeans {
  readonly doses: readonly DoseMean[];
  readonly points: number;
  readonly pureError: number;
  /** Sum of squares around the mean of all responses. */
  readonly total: number;
}

/**
 * Gathers responses by dose. The residual sum of squares of any curve is Σ count·(mean − curve)² + pure error.
 *
 * @throws if a dose is negative, or a number is not finite
 */
export function doseMeans(points: readonly DosePoint[]): DoseMeans {
  const byDose = new Map<number, number[]>();
  for (const { dose, response } of points) {
    if (!(dose >= 0 && dose < Infinity && Number.isFinite(response))) {
      throw new Error('doseMeans requires doses of zero or more and finite responses');
    }
    const responses = byDose.get(dose);
    if (responses) responses.push(response);
    else byDose.set(dose, [response]);
  }
  const doses = [...byDose]
    .toSorted(([a], [b]) => a - b)
    .map(([dose, responses]) => ({
      dose,
      logDose: Math.log(dose),
      count: responses.length,
      mean: mean(responses),
    }));
  let pureError = 0;
  for (const { dose, mean: center } of doses) {
    for (const response of byDose.get(dose) ?? []) pureError += (response - center) ** 2;
  }
  const grand = points.length === 0 ? 0 : mean(points.map(({ response }) => response));
  const total = points.reduce((sum, { response }) => sum + (response - grand) ** 2, 0);
  return { doses, points: points.length, pureError, total };
}
