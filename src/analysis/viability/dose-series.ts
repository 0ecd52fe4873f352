import { convertDose } from '../../domain/dose-unit.ts';
import type { CurvePoint } from '../../domain/result.ts';
import type { StudyIndex } from '../study-index.ts';
import { groupBy } from '../group-by.ts';
import { averageWells } from './average-wells.ts';
import type { Well } from './gather-wells.ts';
import type { Scale } from './normalise.ts';
import { byPlate, normalise } from './normalise.ts';
import { replicateLabels } from './replicate-label.ts';

/** All wells of one compound on one group of one line, on the scale of viability. */
export interface DoseSeries {
  readonly compound: string;
  readonly line: string;
  /** The line within which the series is compared; '' where lines are the groups by another name. */
  readonly within: string;
  readonly group: string;
  readonly unit: string;
  /** Every well. */
  readonly points: readonly CurvePoint[];
  /** What curves are fitted to: the same, or the means of technical wells, as the user chose. */
  readonly fitted: readonly CurvePoint[];
  /** Replicates in order of first appearance; [''] when there is nothing to tell apart. */
  readonly replicates: readonly string[];
  /** The biological replicate that a well is of. */
  readonly replicateOf: (well: Well) => string;
  /** One a plate. */
  readonly scales: readonly Scale[];
  readonly wells: readonly Well[];
  /** Doses in units that cannot be turned into `unit`. */
  readonly unreadable: readonly Well[];
}

/** The wells that take part: not left out, by the user's choice. */
const takesPart = (well: Well): boolean => !well.leftOut && Number.isFinite(well.signal);

/** Sorts the wells of the study into series. Blanks and vehicles serve the series of their own plate. */
export function gatherSeries({ study }: StudyIndex, wells: readonly Well[]): DoseSeries[] {
  const taking = wells.filter(takesPart);
  const treated = taking.filter(({ role, dose }) => role === 'treated' && dose >= 0);
  const lineOf = comparedLine(treated);
  const units = unitsByCompound(treated);
  const plates = byPlate(taking);
  // Wells whose group nobody knows are at least never pooled over lines.
  const partedBy = (well: Well): string => (well.group === '' ? well.line : lineOf(well));
  const series = groupBy(treated, (well) => [well.compound, partedBy(well), well.group].join('\n'));
  return [...series.values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const unit = units.get(first.compound) ?? '';
    const label = replicateLabels(of, study.settings.sameSampleInSeveralRuns);
    const scales = [...byPlate(of)].map(([plate, ofPlate]) => {
      const all = plates.get(plate) ?? [];
      return normalise(
        ofPlate.toSorted((a, b) => a.dose - b.dose),
        all.filter(({ role }) => role === 'vehicle'),
        all.filter(({ role }) => role === 'blank'),
      );
    });
    const unreadable: Well[] = [];
    const points = scales.flatMap((scale) => {
      // A plate's unnamed vehicle serves the replicates of that plate: the one, where it holds one.
      const labels = new Set(
        scale.wells.flatMap(({ well }) => (scale.vehicles.includes(well) ? [] : label(well))),
      );
      const [only = ''] = labels;
      const shared = labels.size === 1 ? only : '';
      return scale.wells.flatMap(({ well, percent }): CurvePoint[] => {
        const isVehicle = scale.vehicles.includes(well);
        const dose = isVehicle ? 0 : doseIn(well, unit);
        if (dose === null) {
          unreadable.push(well);
          return [];
        }
        const replicate = isVehicle && well.replicate === '' ? shared : label(well);
        return [{ dose, percent, replicate, place: placeWords(well) }];
      });
    });
    return [
      {
        compound: first.compound,
        line: new Set(of.map(({ line }) => line)).size === 1 ? first.line : '',
        within: lineOf(first),
        group: first.group,
        unit,
        points,
        fitted: study.settings.technicalWells === 'averaged' ? averageWells(points) : points,
        replicates: [...new Set(of.map(label))],
        replicateOf: label,
        scales,
        wells: of,
        unreadable,
      },
    ];
  });
}

/**
 * Comparisons stay within a cell line. Where each line has one group, as a parental line and the resistant one
 * made of it have, the line is the group by another name and parts nothing.
 */
function comparedLine(wells: readonly Well[]): (well: Well) => string {
  const groups = [...groupBy(wells, ({ line }) => line)].map(
    ([, of]) => new Set(of.map(({ group }) => group)).size,
  );
  const isApart = groups.length > 1 && groups.some((count) => count > 1);
  return ({ line }) => (isApart ? line : '');
}

/** The unit that most wells of a compound state. */
function unitsByCompound(wells: readonly Well[]): Map<string, string> {
  return new Map(
    [...groupBy(wells, ({ compound }) => compound)].map(([compound, of]) => {
      const counts = [...groupBy(of, ({ doseUnit }) => doseUnit)]
        .filter(([unit]) => unit !== '')
        .toSorted(([, a], [, b]) => b.length - a.length);
      return [compound, counts[0]?.[0] ?? ''];
    }),
  );
}

/** A dose that states no unit is in the unit of the others. */
function doseIn({ dose, doseUnit }: Well, unit: string): number | null {
  return doseUnit === '' ? dose : convertDose(dose, doseUnit, unit);
}

function placeWords({ label, position, row }: Well): string {
  return `${label} · ${position === '' ? `row ${row}` : position}`;
}
