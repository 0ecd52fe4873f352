import type { Results } from '../analysis/analyse.ts';
import type { SampleAnnotation } from '../domain/annotation.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { ReplicatePoint, Result } from '../domain/result.ts';
import { pointsOf } from '../domain/points-of.ts';
import type { RowColumns } from '../domain/row-columns.ts';
import { rowMaker, withColumn } from '../domain/row-columns.ts';
import { packPoints } from './packed-points.ts';
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
    results: packRows(results, 'points'),
    points: packPoints(results),
    pointCounts: Uint32Array.from(results, (result) => pointsOf(result).length),
    scorecard: scorecard.map((row) => ({
      expectation: row.expectation,
      results: placesOf(row.results),
      indirect: placesOf(row.indirect),
    })),
  };
}

export function buffersOfResults(packed: PackedResults): ArrayBuffer[] {
  const { samples, results, points, pointCounts } = packed;
  return [...[samples, results, points].flatMap(buffersOfRows), pointCounts.buffer as ArrayBuffer];
}

/** Rows that are unpacked in one go: a millisecond or two. */
const rowsAtOnce = 500;

/**
 * The results as they were, but for their points, which stay packed until a figure asks for them. Long lists are
 * unpacked piece by piece with a `pause` in between, so that the page can answer meanwhile.
 */
export async function unpackResults(
  packed: PackedResults,
  pause: () => Promise<void>,
): Promise<Results> {
  const samples = await unpackAll(packed.samples, pause);
  let to = 0;
  const stretches = Array.from(packed.pointCounts, (count) => {
    const from = to;
    to += count;
    return { rows: packed.points, from, to };
  });
  const results = await unpackAll(withColumn(packed.results, 'points', stretches), pause);
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
  const make = rowMaker(rows);
  for (let i = 0; i < rows.count; i += 1) {
    if (i > 0 && i % rowsAtOnce === 0) await pause();
    all.push(make(i));
  }
  return all;
}
