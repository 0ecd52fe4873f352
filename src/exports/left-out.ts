import { countStatuses, describeMeasurement, statusOf } from '../analysis/measurements.ts';
import { indexStudy } from '../analysis/study-index.ts';
import type { Annotation } from '../domain/annotation.ts';
import type { Study } from '../domain/study.ts';

/** Readings of one file that were left out for one reason. */
export interface Exclusion {
  readonly file: string;
  readonly status: 'excluded' | 'rejected';
  readonly reason: string;
  /** `A1 MCF7 ESR1`, in the order of the file. */
  readonly readings: readonly string[];
  /** All of them; `readings` names the first few. */
  readonly count: number;
}

/** Readings that are named for one reason; the others are counted. */
const mostNamed = 24;

/** Everything that was measured and takes no part, with the reason. The study's readings bear their names (`nameReadings`). */
export function exclusionsOf(study: Study, annotation: Annotation): Exclusion[] {
  const index = indexStudy(study, annotation);
  const found = new Map<string, Exclusion & { readings: string[]; count: number }>();
  for (const source of study.sources) {
    // Most readings of a screen are used, and counting is much cheaper than asking each of them.
    const counts = countStatuses(index, source);
    let left = counts.excluded + counts.rejected;
    for (let i = 0; i < source.readings.count && left > 0; i += 1) {
      const { status, reason } = statusOf(index, source, i);
      if (status !== 'excluded' && status !== 'rejected') continue;
      left -= 1;
      const { position, sample, target, row } = describeMeasurement(index, source, i);
      const key = JSON.stringify([source.id, status, reason]);
      const entry = found.get(key) ?? { file: source.file, status, reason, readings: [], count: 0 };
      entry.count += 1;
      const name = [position || `row ${row}`, sample, target]
        .filter((part) => part !== '')
        .join(' ');
      if (entry.readings.length < mostNamed) entry.readings.push(name);
      found.set(key, entry);
    }
  }
  return [...found.values()];
}
