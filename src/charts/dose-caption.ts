import type { DoseCurve, Ic50Row } from '../domain/result.ts';
import { percentOf } from './describe-result.ts';
import type { DoseAxis } from './dose-axis.ts';
import type { FigureOptions } from './figure-spec.ts';
import { formatFold, formatLimit } from './format-number.ts';

/** `Resistant`, or the line where no group is named. */
export function nameOfCurve({ row }: DoseCurve): string {
  return row.group || row.line || 'all wells';
}

/** `0.0931 µM`, `>10 µM`; '' without one. */
export function ic50Text({ relation, ic50, unit }: Ic50Row): string {
  if (ic50 === null || relation === '') return '';
  const number = relation === '=' ? formatFold(ic50) : `${relation}${formatLimit(ic50)}`;
  return `${number} ${unit}`.trim();
}

/** A curve in a sentence, for who cannot see it. */
export function describeCurve(curve: DoseCurve): string {
  const { row, points } = curve;
  const ic50 = ic50Text(row);
  const interval =
    row.low === null || row.high === null
      ? ''
      : ` (interval ${formatFold(row.low)} to ${formatFold(row.high)})`;
  const [why = ''] = row.notes;
  return `${nameOfCurve(curve)}, ${points.length} wells: ${
    ic50 === ''
      ? why || 'no IC50'
      : `IC50 ${ic50}${interval}${row.relation === '=' ? '' : `, ${why}`}`
  }.`;
}

/** What points, curves, lines and arrows mean. Plain text. */
export function doseCaption(
  curves: readonly DoseCurve[],
  axis: DoseAxis,
  options: FigureOptions,
): string {
  if (curves.length === 0) return 'No curve could be drawn.';
  const has = (test: (curve: DoseCurve) => boolean): boolean => curves.some(test);
  return [
    'Points: wells, in % of their own vehicle.',
    has(({ curve }) => curve !== null)
      ? ' Curves: least-squares logistic fits, drawn within the tested doses only.'
      : '',
    has(({ curve, row, points }) => curve !== null && row.points < points.length)
      ? ' They are fitted to the means of technical wells.'
      : '',
    has(({ curve }) => curve === null)
      ? ' Dotted: means of the doses, where no curve is fitted.'
      : '',
    has(({ row }) => row.relation === '=')
      ? ` Lines down to the axis: relative IC50, the bar on it its ${percentOf(options)} profile interval.`
      : '',
    has(({ row }) => row.relation === '>' || row.relation === '<')
      ? ' Open arrow: half is not reached within the doses, so the IC50 lies beyond its end.'
      : '',
    axis.zero === null ? '' : ' Dose 0 stands left of the break.',
  ].join('');
}
