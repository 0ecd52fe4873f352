import { mean } from '../../stats/mean.ts';
import { groupBy } from '../group-by.ts';
import type { Well } from './gather-wells.ts';

/** A well on the scale of viability. */
export interface ScaledWell {
  readonly well: Well;
  /** (signal − blank)/(vehicle − blank) in %. */
  readonly percent: number;
}

/** What the scale of a set of wells rests on, and what it lacked. */
export interface Scale {
  readonly wells: readonly ScaledWell[];
  /** Vehicle wells of the set, which stand at dose zero. */
  readonly vehicles: readonly Well[];
  readonly basis: 'vehicle' | 'untreated' | 'percent' | 'lowest-dose' | 'none';
  readonly hasBlank: boolean;
}

/**
 * Viability of the wells of one compound on one group of a plate: (signal − mean blank)/(mean vehicle − mean
 * blank). Values that the file states in % are taken as they are. Without a vehicle the lowest dose stands in.
 *
 * @param vehicles the plate's vehicle wells, `blanks` its blanks
 */
export function normalise(
  treated: readonly Well[],
  vehicles: readonly Well[],
  blanks: readonly Well[],
): Scale {
  const [first] = treated;
  const own = first ? vehiclesFor(first, vehicles) : [];
  const all = [...own, ...treated];
  const factor = percentFactor(first);
  if (factor !== null) {
    const wells = all.map((well) => ({ well, percent: well.signal * factor }));
    return { wells, vehicles: own, basis: 'percent', hasBlank: true };
  }
  const blanksOf = first ? closest(first, blanks) : [];
  const blank = blanksOf.length === 0 ? 0 : mean(blanksOf.map(({ signal }) => signal));
  const hasBlank = blanksOf.length > 0;
  if (treated.length > 0 && treated.every(({ untreated }) => untreated - blank > 0)) {
    const wells = treated.map((well) => ({
      well,
      percent: (100 * (well.signal - blank)) / (well.untreated - blank),
    }));
    return { wells, vehicles: [], basis: 'untreated', hasBlank };
  }
  const controls = own.length > 0 ? own : lowestDose(treated);
  const control = controls.length === 0 ? 0 : mean(controls.map(({ signal }) => signal)) - blank;
  if (!(control > 0)) return { wells: [], vehicles: own, basis: 'none', hasBlank };
  return {
    wells: all.map((well) => ({ well, percent: (100 * (well.signal - blank)) / control })),
    vehicles: own,
    basis: own.length > 0 ? 'vehicle' : 'lowest-dose',
    hasBlank,
  };
}

/** What turns a stated scale into %: null for a raw signal. */
export function percentFactor(well: Well | undefined): number | null {
  const unit = well?.unit.trim().toLowerCase() ?? '';
  if (unit.startsWith('%') || unit === 'percent') return 1;
  return unit === 'fraction' ? 100 : null;
}

/** Vehicle wells of the same cells: of the same compound's series, else of all, else those that name no cells. */
function vehiclesFor(well: Well, vehicles: readonly Well[]): readonly Well[] {
  const ofCells = vehicles.filter(
    (other) => other.line === well.line && other.group === well.group,
  );
  const ofCompound = ofCells.filter((other) => other.compound === well.compound);
  if (ofCompound.length > 0) return ofCompound;
  const shared = ofCells.filter((other) => other.compound === '');
  if (shared.length > 0) return shared;
  return vehicles.filter(
    (other) => other.group === '' && (other.line === '' || other.line === well.line),
  );
}

/** Blanks that name the same cells, else all of the plate. */
function closest(well: Well, blanks: readonly Well[]): readonly Well[] {
  const same = blanks.filter((other) => other.line === well.line && other.group === well.group);
  return same.length > 0 ? same : blanks;
}

function lowestDose(treated: readonly Well[]): readonly Well[] {
  const lowest = treated.reduce((least, { dose }) => Math.min(least, dose), Infinity);
  return treated.filter(({ dose }) => dose === lowest);
}

/** Wells by plate: in tables without plates the whole file. */
export function byPlate(wells: readonly Well[]): Map<string, Well[]> {
  return groupBy(wells, ({ plate }) => plate);
}
