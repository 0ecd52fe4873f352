import { bendPoints } from '../../stats/bend-points.ts';
import type { DoseMean } from '../../stats/dose-means.ts';
import type { LogisticFit } from '../../stats/fit-logistic.ts';
import { fitLogistic } from '../../stats/fit-logistic.ts';
import { lackOfFit } from '../../stats/lack-of-fit.ts';
import type { DosePoint } from '../../stats/logistic.ts';
import { nestedFTest } from '../../stats/nested-f-test.ts';

/** `93 %`. */
export function wholePercent(percent: number): string {
  return `${Math.round(percent)} %`.replace('-', '−');
}

/** `10 µM`; three digits, no unit where none is known. */
export function inUnit(dose: number, unit: string): string {
  return `${Number(dose.toPrecision(3))} ${unit}`.trim();
}

function inWords(p: number): string {
  return p < 0.0001 ? 'p < 0.0001' : `p = ${Number(p.toPrecision(2))}`;
}

/** What a reader of the number should know: which IC50 it is, whether its plateaus are held, and how the curve fits. */
export function describeFit(
  fit: LogisticFit,
  points: readonly DosePoint[],
  tested: readonly DoseMean[],
  { unit, absolute }: { readonly unit: string; readonly absolute: number | null },
): string[] {
  return [
    absolute === null
      ? 'relative IC50 (middle of the curve); half of the vehicle is not reached within the doses'
      : `relative IC50 (middle of the curve); absolute IC50 (50 % of the vehicle) ${inUnit(absolute, unit)}`,
    ...bendNotes(fit, tested),
    ...shapeNotes(fit, points),
  ];
}

/** Sebaugh 2011 (Pharm Stat 10:128): a relative IC50 wants two doses beyond each bend of the curve. */
function bendNotes(fit: LogisticFit, tested: readonly DoseMean[]): string[] {
  const { low, high } = bendPoints(fit);
  return (
    [
      ['lower', tested.filter(({ dose }) => dose > high).length],
      ['upper', tested.filter(({ dose }) => dose < low).length],
    ] as const
  ).flatMap(([plateau, count]) =>
    count >= 2
      ? []
      : [
          `approximate: ${count === 0 ? 'no dose lies' : 'only one dose lies'} on the ${plateau} plateau, where two are wanted (Sebaugh 2011)`,
        ],
  );
}

function shapeNotes(fit: LogisticFit, points: readonly DosePoint[]): string[] {
  const notes: string[] = [];
  const three = fitLogistic(points, { bottom: 0 });
  if (three.kind === 'computed' && three.fit.residualSumOfSquares >= fit.residualSumOfSquares) {
    const test = nestedFTest(three.fit, fit);
    if (test.kind === 'computed') {
      notes.push(
        test.pValue < 0.05
          ? `a bottom of 0 is rejected (F test, ${inWords(test.pValue)})`
          : `a bottom of 0 fits as well (F test, ${inWords(test.pValue)}; 3-parameter IC50 ${Number(three.fit.midpoint.toPrecision(3))})`,
      );
    }
  }
  const lack = lackOfFit(fit);
  if (lack?.kind === 'computed' && lack.pValue < 0.05) {
    notes.push(`the curve misses the shape of the data (lack of fit, ${inWords(lack.pValue)})`);
  }
  return notes;
}
