import type { CurvePoint, DoseCurve, Ic50Row } from '../../src/domain/result.ts';
import { doses, parental, percentOf, resistant } from '../stats/section-nine.ts';

function pointsOf(plate: readonly (readonly number[])[]): CurvePoint[] {
  return percentOf(plate).map(({ dose, response }, i) => ({
    dose,
    percent: response,
    replicate: String((i % 3) + 1),
    place: `plate.csv · ${'ABC'[i % 3] ?? ''}${doses.indexOf(dose) + 1}`,
  }));
}

export const row: Ic50Row = {
  compound: 'Anastrozole',
  line: '',
  group: 'Parental',
  replicate: '',
  relation: '=',
  ic50: 0.0930883341,
  low: 0.071088813,
  high: 0.122760446,
  unit: 'µM',
  top: 106.87717313,
  bottom: 15.486256748,
  hill: 1.0267752272,
  rSquared: 0.98,
  points: 30,
  model: '4-parameter logistic',
  absolute: 0.1514202281,
  area: 60,
  growth: null,
  notes: ['relative IC50 (middle of the curve)'],
};

export const control: DoseCurve = {
  row,
  replicates: [],
  points: pointsOf(parental),
  within: '',
  side: 'control',
  curve: {
    top: 106.87717313,
    bottom: 15.486256748,
    hill: 1.0267752272,
    logMidpoint: Math.log(0.0930883341),
  },
};

export const notReached: DoseCurve = {
  ...control,
  row: {
    ...row,
    group: 'Resistant',
    relation: '>',
    ic50: 10,
    low: null,
    high: null,
    top: null,
    bottom: null,
    hill: null,
    rSquared: null,
    absolute: null,
    area: null,
    model: '',
    notes: ['not reached; 93 % viable at the top dose of 10 µM'],
  },
  points: pointsOf(resistant),
  side: 'test',
  curve: null,
};
