import type { GrowthRateCurve } from '../../stats/growth-rate.ts';
import { fitGrowthRate, growthRateValue } from '../../stats/growth-rate.ts';
import type { DoseSeries } from './dose-series.ts';
import { inUnit } from './fit-notes.ts';

/** Growth-rate metrics of a series whose rows state the counts at the start and without drug; else nothing. */
export function growthNotes({ wells, unit }: DoseSeries): string[] {
  const points = wells.flatMap(({ dose, signal, untreated, start }) => {
    if (!(signal > 0 && untreated > 0 && start > 0)) return [];
    const response = growthRateValue(signal, untreated, start);
    return response === null ? [] : [{ dose, response }];
  });
  if (points.length === 0 || points.length < wells.length) return [];
  const curve = fitGrowthRate(points);
  return curve === null ? [] : [describe(curve, unit)];
}

function describe({ gr50, grInfinity }: GrowthRateCurve, unit: string): string {
  const at = gr50 === null ? 'GR50 not reached' : `GR50 ${inUnit(gr50, unit)}`;
  return `growth rate: ${at}, GR∞ ${Number(grInfinity.toPrecision(3))}`.replace('-', '−');
}
