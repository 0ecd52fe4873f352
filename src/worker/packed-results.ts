import type { Results } from '../analysis/analyse.ts';
import type { SampleAnnotation } from '../domain/annotation.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { ReplicatePoint, Result } from '../domain/result.ts';
import { countPoints } from '../domain/points-of.ts';
import type { FieldReaders, RowColumns } from '../domain/row-columns.ts';
import { fieldReader } from '../domain/row-columns.ts';
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
    pointCounts: Uint32Array.from(results, countPoints),
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
const rowsAtOnce = 1000;

/**
 * The results as they were, but for their points, which stay packed until a figure asks for them. Long lists are
 * unpacked piece by piece with a `pause` in between, so that the page can answer meanwhile.
 */
export async function unpackResults(
  packed: PackedResults,
  pause: () => Promise<void>,
): Promise<Results> {
  const samples = await unpackAll(packed.samples.count, sampleMaker(packed.samples), pause);
  const results = await unpackAll(packed.results.count, resultMaker(packed), pause);
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

async function unpackAll<Row>(
  count: number,
  make: (i: number) => Row,
  pause: () => Promise<void>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let i = 0; i < count; i += 1) {
    if (i > 0 && i % rowsAtOnce === 0) await pause();
    all.push(make(i));
  }
  return all;
}

// Written out field by field, because objects that are filled by names of fields take several times as long to make.

function sampleMaker(rows: RowColumns<SampleAnnotation>): (i: number) => SampleAnnotation {
  const of: FieldReaders<SampleAnnotation> = {
    sample: fieldReader(rows, 'sample'),
    assays: fieldReader(rows, 'assays'),
    files: fieldReader(rows, 'files'),
    line: fieldReader(rows, 'line'),
    group: fieldReader(rows, 'group'),
    replicate: fieldReader(rows, 'replicate'),
    batch: fieldReader(rows, 'batch'),
    factor: fieldReader(rows, 'factor'),
    role: fieldReader(rows, 'role'),
    leftOut: fieldReader(rows, 'leftOut'),
    readings: fieldReader(rows, 'readings'),
    technicalOf: fieldReader(rows, 'technicalOf'),
  };
  return (i) => {
    const sample = {
      sample: of.sample(i),
      assays: of.assays(i),
      files: of.files(i),
      line: of.line(i),
      group: of.group(i),
      replicate: of.replicate(i),
      batch: of.batch(i),
      factor: of.factor(i),
      role: of.role(i),
      leftOut: of.leftOut(i),
      readings: of.readings(i),
    };
    const technicalOf = of.technicalOf(i);
    return technicalOf === undefined ? sample : { ...sample, technicalOf };
  };
}

function resultMaker({ results: rows, points, pointCounts }: PackedResults): (i: number) => Result {
  const firstPoints = new Uint32Array(rows.count + 1);
  for (let i = 0; i < rows.count; i += 1) {
    firstPoints[i + 1] = (firstPoints[i] ?? 0) + (pointCounts[i] ?? 0);
  }
  const of: FieldReaders<Result> = {
    assay: fieldReader(rows, 'assay'),
    target: fieldReader(rows, 'target'),
    measure: fieldReader(rows, 'measure'),
    line: fieldReader(rows, 'line'),
    controlGroup: fieldReader(rows, 'controlGroup'),
    testGroup: fieldReader(rows, 'testGroup'),
    nControl: fieldReader(rows, 'nControl'),
    nTest: fieldReader(rows, 'nTest'),
    log2FoldChange: fieldReader(rows, 'log2FoldChange'),
    seLog2: fieldReader(rows, 'seLog2'),
    foldChange: fieldReader(rows, 'foldChange'),
    interval: fieldReader(rows, 'interval'),
    pValue: fieldReader(rows, 'pValue'),
    pAdjusted: fieldReader(rows, 'pAdjusted'),
    test: fieldReader(rows, 'test'),
    pairing: fieldReader(rows, 'pairing'),
    pairingReason: fieldReader(rows, 'pairingReason'),
    inFamily: fieldReader(rows, 'inFamily'),
    expectation: fieldReader(rows, 'expectation'),
    indirect: fieldReader(rows, 'indirect'),
    source: fieldReader(rows, 'source'),
    verdict: fieldReader(rows, 'verdict'),
    notes: fieldReader(rows, 'notes'),
    points: (i) => ({ rows: points, from: firstPoints[i] ?? 0, to: firstPoints[i + 1] ?? 0 }),
    withoutExclusions: fieldReader(rows, 'withoutExclusions'),
  };
  return (i) => ({
    assay: of.assay(i),
    target: of.target(i),
    measure: of.measure(i),
    line: of.line(i),
    controlGroup: of.controlGroup(i),
    testGroup: of.testGroup(i),
    nControl: of.nControl(i),
    nTest: of.nTest(i),
    log2FoldChange: of.log2FoldChange(i),
    seLog2: of.seLog2(i),
    foldChange: of.foldChange(i),
    interval: of.interval(i),
    pValue: of.pValue(i),
    pAdjusted: of.pAdjusted(i),
    test: of.test(i),
    pairing: of.pairing(i),
    pairingReason: of.pairingReason(i),
    inFamily: of.inFamily(i),
    expectation: of.expectation(i),
    indirect: of.indirect(i),
    source: of.source(i),
    verdict: of.verdict(i),
    notes: of.notes(i),
    points: of.points(i),
    withoutExclusions: of.withoutExclusions(i),
  });
}
