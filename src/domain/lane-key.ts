import type { Readings } from './reading.ts';
import { nameOf } from './reading.ts';

/** What ran in one lane of a gel, as the user says; '' is not said. */
export interface LaneName {
  /** Lane number as readings state it in `position`. */
  readonly lane: string;
  /** '' leaves the lane out (a ladder, an empty lane, a repeat). */
  readonly sample: string;
  readonly group: string;
  readonly replicate: string;
  readonly line: string;
}

/** One table of a blot: a file, or one run within it. */
export interface Probing {
  /** `Source.id`. */
  readonly source: string;
  /** As the file states it, '' where it states none. */
  readonly run: string;
}

/** The protein of one channel of one table, where the same channel is another protein in another round. */
export interface ProbedProtein {
  readonly source: string;
  /** As the file writes it. */
  readonly target: string;
  readonly name: string;
}

/**
 * What the user says of one gel: which tables are its probings, and what ran in its lanes. It holds for every
 * protein that was probed on it, and is kept as an edit beside the readings.
 */
export interface LaneKey {
  /** Name of the blot. */
  readonly blot: string;
  readonly probings: readonly Probing[];
  /** Lanes that the gel has; a table of counted lanes with another number of rows is not named by this key. */
  readonly laneCount: number;
  readonly lanes: readonly LaneName[];
  readonly proteins: readonly ProbedProtein[];
}

/** A name that software gave a shape by counting (`00013`): its place among the rows is all that says which lane it is. */
export function isCountedName(sample: string): boolean {
  return /^\d{5}$/.test(sample);
}

/** Whether a name says no more than the lane: nothing, a counted shape, or `Lane 3`. */
export function isLaneName(sample: string): boolean {
  return sample === '' || isCountedName(sample) || /^lane[ _#-]*\d+$/i.test(sample);
}

/** One protein of one table of a blot: how many lanes it has, and whether these were counted by their order. */
export interface LaneSeries {
  readonly run: string;
  readonly target: string;
  readonly lanes: ReadonlySet<string>;
  readonly isCounted: boolean;
}

/** The series of lanes of a table, by run and target. */
export function laneSeriesOf(readings: Readings): LaneSeries[] {
  const series = new Map<
    string,
    { run: string; target: string; lanes: Set<string>; isCounted: boolean }
  >();
  for (let i = 0; i < readings.count; i += 1) {
    const run = nameOf(readings, 'run', i);
    const target = nameOf(readings, 'target', i);
    const key = `${run}\n${target}\n${nameOf(readings, 'membrane', i)}`;
    const found = series.get(key) ?? { run, target, lanes: new Set<string>(), isCounted: true };
    series.set(key, found);
    found.lanes.add(nameOf(readings, 'position', i));
    found.isCounted &&= isCountedName(nameOf(readings, 'sample', i));
  }
  return [...series.values()];
}

/** Whether a key names the lanes of a series: counted lanes must be as many, stated ones are found by number. */
export function fitsLaneKey(series: LaneSeries, key: LaneKey): boolean {
  return !series.isCounted || series.lanes.size === key.laneCount;
}
