import type { DeltaCqRow } from '../../domain/result.ts';
import type { RowColumn, RowColumns } from '../../domain/row-columns.ts';
import { sampleStandardDeviation } from '../../stats/sample-standard-deviation.ts';
import type { Normalised } from './normalise.ts';
import { referenceOf } from './normalise.ts';
import type { WellUnit } from './well-sets.ts';
import { detectedIn, overWells } from './well-sets.ts';

export const noDeltaCqRows: RowColumns<DeltaCqRow> = { count: 0, columns: [] };

/**
 * The ΔCq table: a row for every set of a target that is no reference gene.
 *
 * @param errors technical standard errors of ΔCq by set, null where they are not known
 */
export function deltaCqRows(
  normalised: Normalised,
  errors: Float64Array | null,
  spreads: Float64Array,
  spreadLimit: number,
): RowColumns<DeltaCqRow> {
  const { sets, targets } = normalised;
  const deviations = overWells(sets, (cqs) =>
    cqs.length < 2 ? Number.NaN : sampleStandardDeviation(cqs),
  );
  const numbers = (field: keyof DeltaCqRow, of: (set: number) => number): RowColumn => {
    const values = new Float64Array(targets.length);
    for (let row = 0; row < targets.length; row += 1) values[row] = of(targets[row] ?? 0);
    return { kind: 'numbers', field, values };
  };
  const shared = (field: keyof DeltaCqRow, coded: Coded, of: Uint32Array): RowColumn => {
    const codes = new Uint32Array(targets.length);
    for (let row = 0; row < targets.length; row += 1) {
      codes[row] = coded.codes[of[targets[row] ?? 0] ?? 0] ?? 0;
    }
    return { kind: 'shared', field, dictionary: coded.dictionary, codes };
  };
  const ofUnit = (field: keyof DeltaCqRow, of: (unit: WellUnit) => unknown): RowColumn =>
    shared(field, code(sets.units.map(of)), sets.unit);
  const flags = code(targets.map((set) => flagsOf(normalised, set, spreads, spreadLimit)));
  return {
    count: targets.length,
    columns: [
      shared('target', code(sets.targets.map(({ name }) => name)), sets.target),
      ofUnit('sample', ({ sample }) => sample),
      ofUnit('line', ({ line }) => line),
      ofUnit('group', ({ group }) => group),
      ofUnit('replicate', ({ replicate }) => replicate),
      ofUnit('run', ({ runLabel }) => runLabel),
      numbers('meanCq', (set) => normalised.meanCq[set] ?? Number.NaN),
      numbers('sdCq', (set) => deviations[set] ?? Number.NaN),
      numbers('wells', (set) => detectedIn(sets, set) + (sets.undetermined[set] ?? 0)),
      numbers('undeterminedWells', (set) => sets.undetermined[set] ?? 0),
      numbers('excludedWells', (set) => sets.excluded[set] ?? 0),
      numbers('referenceCq', (set) => referenceOf(normalised, set).referenceCq ?? Number.NaN),
      numbers('deltaCq', (set) => normalised.deltaCq[set] ?? Number.NaN),
      numbers('seDeltaCq', (set) => errors?.[set] ?? Number.NaN),
      ofUnit('leftOut', ({ leftOut }) => leftOut),
      { kind: 'shared', field: 'flags', ...flags },
    ],
  };
}

interface Coded {
  readonly dictionary: readonly unknown[];
  readonly codes: Uint32Array;
}

/** Values as codes of those that differ. */
function code(values: readonly unknown[]): Coded {
  const places = new Map<unknown, number>();
  const codes = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    let place = places.get(values[i]);
    if (place === undefined) {
      place = places.size;
      places.set(values[i], place);
    }
    codes[i] = place;
  }
  return { dictionary: [...places.keys()], codes };
}

/** Most rows have no flags; they share one list. */
const noFlags: readonly string[] = [];

/** What is odd about one row of the ΔCq table, in words. */
function flagsOf(
  normalised: Normalised,
  set: number,
  spreads: Float64Array,
  spreadLimit: number,
): readonly string[] {
  const { sets } = normalised;
  const detected = detectedIn(sets, set);
  const undetermined = sets.undetermined[set] ?? 0;
  const excluded = sets.excluded[set] ?? 0;
  const spread = spreads[set] ?? 0;
  const { missingReferences } = referenceOf(normalised, set);
  const isComplete = detected > 0 && undetermined === 0 && excluded === 0;
  if (isComplete && spread <= spreadLimit && missingReferences.length === 0) return noFlags;
  const flags: string[] = [];
  if (detected === 0) {
    flags.push(undetermined > 0 ? 'undetermined' : 'all wells left out');
  } else if (undetermined > 0) {
    flags.push(`${undetermined} of ${detected + undetermined} wells undetermined`);
  }
  if (excluded > 0 && detected + undetermined > 0) {
    flags.push(`${excluded} well${excluded === 1 ? '' : 's'} left out`);
  }
  if (spread > spreadLimit) flags.push(`wells ${spread.toFixed(2)} cycles apart`);
  if (missingReferences.length > 0) flags.push(`no Cq of ${missingReferences.join(', ')}`);
  return flags;
}
