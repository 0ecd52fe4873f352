import type { DoseCurve, Ic50Row } from '../../domain/result.ts';
import type { LogisticFit } from '../../stats/fit-logistic.ts';
import type { StudyIndex } from '../study-index.ts';
import type { DoseSeries } from './dose-series.ts';
import { growthNotes, readGrowthRate } from './growth-notes.ts';
import type { CurveReading } from './read-ic50.ts';
import { readIc50 } from './read-ic50.ts';

/** A series with the curve over all its replicates, and one curve a replicate. */
export interface SeriesCurve {
  readonly series: DoseSeries;
  readonly reading: CurveReading;
  readonly replicates: readonly { readonly replicate: string; readonly reading: CurveReading }[];
}

/** Fits every series: over all replicates, and each replicate with its own plate's vehicle. */
export function fitSeries(
  series: readonly DoseSeries[],
  confidence: number,
): readonly SeriesCurve[] {
  return series.map((of) => {
    const toPoint = ({ dose, percent }: { dose: number; percent: number }) => ({
      dose,
      response: percent,
    });
    const points = of.fitted.map(toPoint);
    const hasVehicle = of.scales.every(({ basis }) => basis !== 'lowest-dose');
    const named = of.replicates.filter((replicate) => replicate !== '');
    return {
      series: of,
      reading: readIc50(points, of.unit, confidence, hasVehicle),
      replicates: named.map((replicate) => ({
        replicate,
        reading: readIc50(
          of.fitted
            // Vehicle wells that belong to no replicate serve all of them.
            .filter((point) => point.replicate === replicate || isShared(point, of))
            .map(toPoint),
          of.unit,
          confidence,
          hasVehicle,
        ),
      })),
    };
  });
}

function isShared({ replicate }: { replicate: string }, { replicates }: DoseSeries): boolean {
  return replicate === '' && !replicates.includes('');
}

/** The curve as tables and figures show it. */
export function toDoseCurve(
  index: StudyIndex,
  { series, reading, replicates }: SeriesCurve,
): DoseCurve {
  const control = index.annotation.controlGroup.value;
  return {
    row: toRow(series, '', reading),
    replicates: replicates.map(({ replicate, reading: own }) => toRow(series, replicate, own)),
    points: series.points,
    within: series.within,
    side:
      series.group === '' || control === ''
        ? 'none'
        : series.group === control
          ? 'control'
          : 'test',
    curve: reading.fit === null ? null : parametersOf(reading.fit),
  };
}

function parametersOf({ top, bottom, hill, logMidpoint }: LogisticFit): DoseCurve['curve'] {
  return { top, bottom, hill, logMidpoint };
}

function toRow(series: DoseSeries, replicate: string, reading: CurveReading): Ic50Row {
  const { compound, line, group, unit } = series;
  const { fit: _, notes, ...numbers } = reading;
  const { wells, replicateOf } = series;
  const growth = readGrowthRate(
    replicate === '' ? wells : wells.filter((well) => replicateOf(well) === replicate),
  );
  return {
    compound,
    line,
    group,
    replicate,
    unit,
    ...numbers,
    growth,
    notes: [...notes, ...growthNotes(growth, unit), ...scaleNotes(series), ...averageNotes(series)],
  };
}

/** That means were fitted, where a mean is of more than one well. */
function averageNotes({ points, fitted }: DoseSeries): string[] {
  return fitted.length < points.length
    ? [`technical wells averaged first: ${points.length} wells are ${fitted.length} points`]
    : [];
}

/** On what the 100 % of a curve rests, where that is not vehicle less blank. */
function scaleNotes({ scales }: DoseSeries): string[] {
  const bases = new Set(scales.map(({ basis }) => basis));
  return [
    ...(bases.has('percent') ? ['percentages as the file states them'] : []),
    ...(bases.has('lowest-dose') ? ['no vehicle: the lowest dose is taken as 100 %'] : []),
    ...(scales.some(({ hasBlank }) => !hasBlank) ? ['no blank was subtracted'] : []),
  ];
}
