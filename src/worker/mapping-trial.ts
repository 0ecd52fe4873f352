import type { Diagnostic } from '../domain/diagnostic.ts';
import { nameOf, readingStates, stateOf } from '../domain/reading.ts';
import type { ReadingState } from '../domain/reading.ts';
import type { Imported } from '../importers/importer.ts';

/** Readings and problems that a trial shows. */
const shownReadings = 6;
const shownProblems = 3;

export interface TrialReading {
  readonly row: number;
  readonly position: string;
  readonly sample: string;
  readonly target: string;
  readonly group: string;
  readonly state: ReadingState;
  readonly value: number | null;
}

/** What a mapping would give. */
export interface MappingTrial {
  readonly counts: Readonly<Record<ReadingState, number>>;
  readonly readings: number;
  readonly samples: number;
  readonly targets: readonly string[];
  readonly first: readonly TrialReading[];
  readonly problems: readonly Diagnostic[];
}

export function summariseTrial({ readings, diagnostics }: Imported): MappingTrial {
  const counts = { measured: 0, undetermined: 0, excluded: 0, rejected: 0 };
  for (let i = 0; i < readings.count; i += 1) {
    counts[readingStates[readings.state[i] ?? 0] ?? 'measured'] += 1;
  }
  const first: TrialReading[] = [];
  for (let i = 0; i < Math.min(readings.count, shownReadings); i += 1) {
    const value = readings.value[i] ?? Number.NaN;
    first.push({
      row: readings.row[i] ?? 0,
      position: nameOf(readings, 'position', i),
      sample: nameOf(readings, 'sample', i),
      target: nameOf(readings, 'target', i) || nameOf(readings, 'compound', i),
      group: nameOf(readings, 'group', i),
      state: stateOf(readings, i),
      value: Number.isNaN(value) ? null : value,
    });
  }
  return {
    counts,
    readings: readings.count,
    samples: readings.names.sample.dictionary.length - 1,
    targets: [
      ...readings.names.target.dictionary.slice(1),
      ...readings.names.compound.dictionary.slice(1),
    ],
    first,
    problems: diagnostics.slice(0, shownProblems),
  };
}
