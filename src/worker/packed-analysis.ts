import type { SampleAnnotation } from '../domain/annotation.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Analysis, DeltaCqRow, ReplicatePoint, Result } from '../domain/result.ts';
import type { PackedRows } from './packed-rows.ts';
import { buffersOfRows, packRows, unpackRows } from './packed-rows.ts';

/** An analysis on its way to the page: its long lists as columns. */
export interface PackedAnalysis {
  /** All else; the lists below are empty in it. */
  readonly rest: Analysis;
  readonly samples: PackedRows<SampleAnnotation>;
  readonly deltaCq: PackedRows<DeltaCqRow>;
  /** Without their points. */
  readonly results: PackedRows<Result>;
  readonly points: PackedRows<ReplicatePoint>;
  /** How many of the points belong to each result. */
  readonly pointCounts: Uint32Array;
  /** The results of each row by their place. */
  readonly scorecard: readonly {
    readonly expectation: Expectation;
    readonly results: readonly number[];
    readonly indirect: readonly number[];
  }[];
}

export function packAnalysis(analysis: Analysis): PackedAnalysis {
  const { annotation, results, scorecard, deltaCq } = analysis;
  const places = new Map(results.map((result, i) => [result, i]));
  const placesOf = (held: readonly Result[]): number[] =>
    held.map((result) => places.get(result) ?? -1);
  return {
    rest: {
      ...analysis,
      annotation: { ...annotation, samples: [] },
      results: [],
      scorecard: [],
      deltaCq: [],
    },
    samples: packRows(annotation.samples),
    deltaCq: packRows(deltaCq),
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

export function buffersOfAnalysis(packed: PackedAnalysis): ArrayBuffer[] {
  const { samples, deltaCq, results, points, pointCounts } = packed;
  return [
    ...[samples, deltaCq, results, points].flatMap(buffersOfRows),
    pointCounts.buffer as ArrayBuffer,
  ];
}

/** A result before it is given its points. */
type OpenResult = Omit<Result, 'points'> & { points: Result['points'] };

/** Rows that are unpacked in one go: a millisecond or two. */
const rowsAtOnce = 500;

/**
 * The analysis as it was. Long lists are unpacked piece by piece with a `pause` in between, so that the page can
 * answer meanwhile.
 */
export async function unpackAnalysis(
  packed: PackedAnalysis,
  pause: () => Promise<void>,
): Promise<Analysis> {
  const unpackAll = async <Row extends object>(rows: PackedRows<Row>): Promise<Row[]> => {
    const all: Row[] = [];
    for (let from = 0; from < rows.count; from += rowsAtOnce) {
      if (from > 0) await pause();
      for (const row of unpackRows(rows, from, from + rowsAtOnce)) all.push(row);
    }
    return all;
  };
  const points = await unpackAll(packed.points);
  const results = await unpackAll(packed.results as PackedRows<OpenResult>);
  let next = 0;
  for (const [i, result] of results.entries()) {
    const from = next;
    next += packed.pointCounts[i] ?? 0;
    result.points = points.slice(from, next);
  }
  const at = (place: number): Result[] => results.slice(place, place + 1);
  return {
    ...packed.rest,
    annotation: { ...packed.rest.annotation, samples: await unpackAll(packed.samples) },
    results,
    scorecard: packed.scorecard.map((row) => ({
      expectation: row.expectation,
      results: row.results.flatMap(at),
      indirect: row.indirect.flatMap(at),
    })),
    deltaCq: await unpackAll(packed.deltaCq),
  };
}
