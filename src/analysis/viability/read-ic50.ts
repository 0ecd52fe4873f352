import type { Ic50Row } from '../../domain/result.ts';
import { bendPoints } from '../../stats/bend-points.ts';
import type { DoseMean } from '../../stats/dose-means.ts';
import { doseMeans } from '../../stats/dose-means.ts';
import { doseAtResponse } from '../../stats/effective-dose.ts';
import type { LogisticFit } from '../../stats/fit-logistic.ts';
import { fitLogistic } from '../../stats/fit-logistic.ts';
import { lackOfFit } from '../../stats/lack-of-fit.ts';
import type { DosePoint } from '../../stats/logistic.ts';
import { logisticAt } from '../../stats/logistic.ts';
import { areaUnderCurve } from '../../stats/area-under-curve.ts';
import { midpointInterval } from '../../stats/midpoint-interval.ts';
import { nestedFTest } from '../../stats/nested-f-test.ts';
import { describeFit, inUnit, wholePercent } from './fit-notes.ts';

/** What the points of one curve say about its IC50. */
export interface CurveReading extends Pick<
  Ic50Row,
  | 'relation'
  | 'ic50'
  | 'low'
  | 'high'
  | 'top'
  | 'bottom'
  | 'hill'
  | 'rSquared'
  | 'points'
  | 'model'
  | 'absolute'
  | 'area'
  | 'notes'
> {
  /** null where no curve was fitted. */
  readonly fit: LogisticFit | null;
}

/** Half of the vehicle, in %. */
const half = 50;
/** A curve of four parameters takes its two plateaus, its slope and its middle from at least four doses. */
const fewestDoses = 4;
/** Probability below which a test counts as significant. */
const alpha = 0.05;
/** A curve that leaves more of the spread than it explains (R² below a half) is no dose response. */
const leastExplained = 0.5;
/** A plateau this far below nothing alive, in %, is an extrapolation. */
const lowestBottom = -20;

const nothing: Omit<CurveReading, 'points' | 'notes'> = {
  relation: '',
  ic50: null,
  low: null,
  high: null,
  top: null,
  bottom: null,
  hill: null,
  rSquared: null,
  model: '',
  absolute: null,
  area: null,
  fit: null,
};

/**
 * Reads the IC50 off a curve of viability in %. A number is given only where the doses hold the curve: it falls
 * below half of the vehicle and its midpoint and slope lie within what was tested. A curve that stays above half
 * is `>` the highest dose, one that starts below it `<` the lowest; all else is a sentence (Sebaugh 2011, Pharm
 * Stat 10:128).
 */
export function readIc50(
  points: readonly DosePoint[],
  unit: string,
  confidence: number,
  hasVehicle: boolean,
): CurveReading {
  const { doses } = doseMeans(points);
  const tested = doses.filter(({ dose }) => dose > 0);
  const [lowest, highest] = [tested[0], tested.at(-1)];
  const say = (...notes: string[]): CurveReading => ({ ...nothing, points: points.length, notes });
  if (!lowest || !highest || tested.length < fewestDoses) {
    return say(
      `no IC50: ${tested.length === 1 ? 'one dose' : `${tested.length} doses`} above zero, where a curve needs at least ${fewestDoses}`,
    );
  }
  const fitted = fitLogistic(points);
  if (fitted.kind !== 'computed') {
    return say(
      fitted.reason === 'zero-variance'
        ? 'no IC50: all wells have the same signal, so there is no response to the dose'
        : 'no IC50: fewer doses than a curve has parameters',
    );
  }
  const { fit } = fitted;
  const below = tested.filter(({ mean }) => mean < half);
  const bound = (relation: '<' | '>', at: DoseMean, why: string): CurveReading => ({
    ...nothing,
    relation,
    ic50: at.dose,
    points: points.length,
    notes: [why],
    rSquared: null,
    fit: relation === '>' && fit.isHillAtBound ? null : fit,
  });
  if (isRising(fit)) {
    return say(
      `no IC50: the signal rises with the dose, from ${wholePercent(fit.top)} to ${wholePercent(fit.bottom)} of the vehicle`,
    );
  }
  const atTop = logisticAt(fit, highest.dose);
  // Without a vehicle nobody knows what half is; two held plateaus then are all there is to go by.
  const isHeld = !hasVehicle && holdsPlateaus(fit, tested);
  if (!isHeld && (below.length === 0 || (atTop > half && highest.mean < half))) {
    return bound(
      '>',
      highest,
      `not reached; ${wholePercent(highest.mean)} viable at the top dose of ${inUnit(highest.dose, unit)}`,
    );
  }
  const dip = below.reduce((a, b) => (b.mean < a.mean ? b : a), highest);
  if (!isHeld && highest.mean >= half && (atTop > half || missesShape(fit))) {
    return say(
      `no IC50: viability falls to ${wholePercent(dip.mean)} at ${inUnit(dip.dose, unit)} and is ${wholePercent(highest.mean)} again at the top dose of ${inUnit(highest.dose, unit)}, so half is not reached for good`,
    );
  }
  if (below.length === tested.length) {
    return bound(
      '<',
      lowest,
      `already ${wholePercent(lowest.mean)} viable at the lowest dose of ${inUnit(lowest.dose, unit)}`,
    );
  }
  const absolute = absoluteWithin(fit, lowest.dose, highest.dose);
  const fault = faultOf(fit, tested, unit);
  const described = describeFit(fit, points, tested, { unit, absolute });
  const parameters = {
    top: fit.top,
    bottom: fit.bottom,
    hill: fit.hill,
    rSquared: fit.rSquared,
    points: points.length,
    model: '4-parameter logistic',
    absolute,
  };
  if (fault !== null) {
    const crossing =
      absolute === null ? [] : [`half of the vehicle is crossed near ${inUnit(absolute, unit)}`];
    return { ...nothing, ...parameters, notes: [`no IC50: ${fault}`, ...crossing], fit: null };
  }
  const interval = midpointInterval(fit, confidence);
  return {
    ...nothing,
    ...parameters,
    relation: '=',
    ic50: fit.midpoint,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    area: areaUnderCurve(fit, lowest.dose, highest.dose),
    notes: [
      ...described,
      ...(interval !== null && (interval.low === null || interval.high === null)
        ? ['the data leave its interval open on one side']
        : []),
    ],
    fit,
  };
}

/**
 * Whether two doses lie on each plateau (Sebaugh 2011) of a curve that falls, and is no chance: it explains at least
 * half of the spread, and significantly more than a flat line does (the test of no effect of a dose, `noEffect` of
 * R's drc, as an extra-sum-of-squares F test; Ritz and Streibig 2005, J Stat Softw 12(5)).
 */
function holdsPlateaus(fit: LogisticFit, tested: readonly DoseMean[]): boolean {
  const { low, high } = bendPoints(fit);
  const isBeyond = tested.filter(({ dose }) => dose > high).length >= 2;
  const isBefore = tested.filter(({ dose }) => dose < low).length >= 2;
  if (!isBeyond || !isBefore || fit.top <= fit.bottom || fit.isHillAtBound) return false;
  const { total, points } = fit.data;
  const flat = { residualSumOfSquares: total, degreesOfFreedom: points - 1 };
  const effect = nestedFTest(flat, fit);
  const isEffect =
    effect.kind === 'computed' ? effect.pValue < alpha : effect.reason === 'zero-variance';
  return isEffect && (fit.rSquared ?? 0) >= leastExplained;
}

/**
 * Whether a curve that says half was passed, where the top dose says it was not, is to be disbelieved: its shape is
 * rejected by the wells' own scatter (lack-of-fit test, drc's `modelFit`), or no dose was repeated to tell.
 */
function missesShape(fit: LogisticFit): boolean {
  const lack = lackOfFit(fit);
  return lack?.kind !== 'computed' || lack.pValue < alpha;
}

/** Growth with the dose that is more than scatter. */
function isRising({ top, bottom, rSquared }: LogisticFit): boolean {
  return bottom - top > 30 && (rSquared ?? 0) > leastExplained;
}

function absoluteWithin(fit: LogisticFit, lowest: number, highest: number): number | null {
  const dose = doseAtResponse(fit, half);
  return dose !== null && dose >= lowest && dose <= highest ? dose : null;
}

/** Why a fit that exists gives no number; null when it does. */
function faultOf(fit: LogisticFit, tested: readonly DoseMean[], unit: string): string | null {
  const lower = tested.findLast(({ dose }) => dose <= fit.midpoint);
  const upper = tested.find(({ dose }) => dose >= fit.midpoint);
  if (!upper) return 'the doses end above the middle of the curve, so its lower plateau is unknown';
  if (!lower)
    return 'the doses begin below the middle of the curve, so its upper plateau is unknown';
  if (fit.isHillAtBound) {
    return fit.hill < 1
      ? 'the curve is too shallow to have a middle (Hill slope at its bound of 0.1)'
      : `the curve is a step (Hill slope at its bound of 10) between ${inUnit(lower.dose, unit)} and ${inUnit(upper.dose, unit)}; more doses between them would show where`;
  }
  if (fit.bottom < lowestBottom) {
    return `no lower plateau: the fitted one is ${wholePercent(fit.bottom)} of the vehicle, far below what was measured`;
  }
  if ((fit.rSquared ?? 0) < leastExplained) {
    return `the curve explains ${wholePercent(100 * (fit.rSquared ?? 0))} of the spread, which is no dose response`;
  }
  return null;
}
