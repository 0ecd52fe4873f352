import { mean } from '../../stats/mean.ts';
import { groupBy } from '../group-by.ts';
import type { Replicate } from '../replicate.ts';
import type { Normalised } from './normalise.ts';
import { referenceOf } from './normalise.ts';
import type { UnitKeys } from './unit-keys.ts';
import { detectedIn, unitOf } from './well-sets.ts';

/** The value of a set that takes part in comparisons: −ΔCq, or a bound; null where nothing was measured or normalised. */
function replicateOf(normalised: Normalised, set: number): Replicate | null {
  const { sets } = normalised;
  const deltaCq = normalised.deltaCq[set] ?? Number.NaN;
  const upperBound = normalised.upperBound[set] ?? Number.NaN;
  const undetermined = sets.undetermined[set] ?? 0;
  const isDetected = !Number.isNaN(deltaCq);
  if (!isDetected && (undetermined === 0 || referenceOf(normalised, set).referenceCq === null)) {
    return null;
  }
  return {
    unit: unitOf(sets, set),
    log2: isDetected ? -deltaCq : null,
    upperBound: Number.isNaN(upperBound) ? null : upperBound,
    technical: detectedIn(sets, set) + undetermined,
  };
}

/** One value a biological replicate, of the sets of one target. */
export function replicatesOf(
  normalised: Normalised,
  own: readonly number[],
  keys: UnitKeys,
): Replicate[] {
  const { unit } = normalised.sets;
  const measured: Replicate[] = [];
  const keysOfMeasured: number[] = [];
  for (const set of own) {
    const replicate = replicateOf(normalised, set);
    if (!replicate) continue;
    measured.push(replicate);
    keysOfMeasured.push(keys[unit[set] ?? 0] ?? 0);
  }
  if (!hasRepeats(keysOfMeasured)) return measured;
  const places = groupBy(measured.keys(), (i) => keysOfMeasured[i]);
  return [...places.values()].map((same) => joined(same.flatMap((i) => measured[i] ?? [])));
}

function hasRepeats(keys: readonly number[]): boolean {
  // Nearly all groups are small, and in a large screen there are too many of them for a set each.
  if (keys.length > 16) return new Set(keys).size < keys.length;
  return keys.some((key, i) => keys.indexOf(key) < i);
}

/** What one biological replicate has in several runs as one value: averaged on the log2 scale. */
function joined(same: readonly Replicate[]): Replicate {
  const [first] = same;
  if (!first) throw new Error('a replicate has at least one value');
  if (same.length === 1) return first;
  const detected = same.flatMap(({ log2 }) => log2 ?? []);
  const bounds = same.flatMap(({ upperBound }) => upperBound ?? []);
  return {
    unit: first.unit,
    log2: detected.length > 0 ? mean(detected) : null,
    upperBound: detected.length === 0 && bounds.length > 0 ? Math.max(...bounds) : null,
    technical: same.reduce((sum, { technical }) => sum + technical, 0),
  };
}
