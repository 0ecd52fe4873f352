import type { GrowthRate } from '../../domain/result.ts';
import { fitGrowthRate, growthRateValue } from '../../stats/growth-rate.ts';
import { inUnit } from './fit-notes.ts';
import type { Well } from './gather-wells.ts';

/** Growth-rate metrics of wells whose rows state the counts at the start and without drug; null for others. */
export function readGrowthRate(wells: readonly Well[]): GrowthRate | null {
  const points = wells.flatMap(({ dose, signal, untreated, start }) => {
    if (!(signal > 0 && untreated > 0 && start > 0)) return [];
    const response = growthRateValue(signal, untreated, start);
    return response === null ? [] : [{ dose, response }];
  });
  if (points.length === 0 || points.length < wells.length) return null;
  const curve = fitGrowthRate(points);
  return curve === null ? null : { ...curve, points: points.length };
}

/** The metrics as a note beside the IC50. */
export function growthNotes(growth: GrowthRate | null, unit: string): string[] {
  if (growth === null) return [];
  const { gr50, grInfinity } = growth;
  const at = gr50 === null ? 'GR50 not reached' : `GR50 ${inUnit(gr50, unit)}`;
  return [`growth rate: ${at}, GR∞ ${Number(grInfinity.toPrecision(3))}`.replace('-', '−')];
}
