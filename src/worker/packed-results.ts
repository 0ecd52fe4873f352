import type { Results } from '../analysis/analyse.ts';
import type { SampleAnnotation } from '../domain/annotation.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { ReplicatePoint, Result } from '../domain/result.ts';
import type { RowColumns } from '../domain/row-columns.ts';
import { rowsOf } from '../domain/row-columns.ts';
import { buffersOfRows, packRows } from './packed-rows.ts';

/** Results on their way to the page: their long lists as columns. */
export interface PackedResults {
  /** All else; the lists below are left out of it. */
  readonly rest: Omit<Results, 'results' | 'scorecard'>;
  readonly samples: RowColumns<SampleAnnotation>;
  /** Without their points. */
  readonly results: RowColumns<Result>;
  readonly points: RowColumns<ReplicatePoint>;
  /** How many of the points belong to each result. */
  readonly pointCounts: Uint32Array;
  /** The results of each row by their place. */
  readonly scorecard: readonly {
    readonly expectation: Expectation;
    readonly results: readonly number[];
    readonly indirect: readonly number[];
  }[];
}

export function packResults(compared: Results): PackedResults {
  const { annotation, results, scorecard, ...rest } = compared;
  const places = new Map(results.map((result, i) => [result, i]));
  const placesOf = (held: readonly Result[]): number[] =>
    held.map((result) => places.get(result) ?? -1);
  return {
    rest: { ...rest, annotation: { ...annotation, samples: [] } },
    samples: packRows(annotation.samples),
    results: packRows(results.map((result) => ({ ...result, points: none }))),
    points: packRows(results.flatMap(({ points }) => points)),
    pointCounts: Uint32Array.from(results, ({ points }) => points.length),
    scorecard: scorecard.map((row) => ({
      expectation: row.expectation,
      results: placesOf(row.results),
      indirect: placesOf(row.indirect),
    })),
  };
}

const none: readonly ReplicatePoint[] = [];

export function buffersOfResults(packed: PackedResults): ArrayBuffer[] {
  const { samples, results, points, pointCounts } = packed;
  return [...[samples, results, points].flatMap(buffersOfRows), pointCounts.buffer as ArrayBuffer];
}

/** Rows that are unpacked in one go: a millisecond or two. */
const rowsAtOnce = 500;

/** The results as they were. Long lists are unpacked piece by piece with a `pause` in between, so that the page can answer meanwhile. */
export async function unpackResults(
  packed: PackedResults,
  pause: () => Promise<void>,
): Promise<Results> {
  const samples = await unpackAll(packed.samples, pause);
  const points = await unpackAll(packed.points, pause);
  const results: Result[] = [];
  let next = 0;
  for (const result of await unpackAll(packed.results, pause)) {
    const from = next;
    next += packed.pointCounts[results.length] ?? 0;
    if (results.length % rowsAtOnce === 0) await pause();
    results.push({ ...result, points: points.slice(from, next) });
  }
  const at = (place: number): Result[] => results.slice(place, place + 1);
  return {
    ...packed.rest,
    annotation: { ...packed.rest.annotation, samples },
    results,
    scorecard: packed.scorecard.map((row) => ({
      expectation: row.expectation,
      results: row.results.flatMap(at),
      indirect: row.indirect.flatMap(at),
    })),
  };
}

async function unpackAll<Row extends object>(
  rows: RowColumns<Row>,
  pause: () => Promise<void>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let from = 0; from < rows.count; from += rowsAtOnce) {
    if (from > 0) await pause();
    for (const row of rowsOf(rows, from, from + rowsAtOnce)) all.push(row);
  }
  return all;
}
