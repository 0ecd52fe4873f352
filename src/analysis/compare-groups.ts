import type { FoldEstimate, ReplicatePoint } from '../domain/result.ts';
import { blockedTTest } from '../stats/blocked-t-test.ts';
import { foldFromLog2 } from '../stats/fold-from-log2.ts';
import { mean } from '../stats/mean.ts';
import { pairedTTest } from '../stats/paired-t-test.ts';
import type { TTestResult } from '../stats/t-test-result.ts';
import { welchTTest } from '../stats/welch-t-test.ts';
import { groupBy } from './group-by.ts';
import type { OtherMethod } from './other-tests.ts';
import { otherTest } from './other-tests.ts';
import type { Design } from './pairing.ts';
import type { Replicate } from './replicate.ts';

/** A control and a test group compared on the log2 scale, transformed back. */
export interface Comparison {
  readonly nControl: number;
  readonly nTest: number;
  readonly log2FoldChange: number | null;
  readonly seLog2: number | null;
  readonly foldChange: FoldEstimate;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly pValue: number | null;
  readonly method: 'welch' | 'paired' | 'blocked' | 'additive' | 'curves' | OtherMethod | null;
  /** Why an estimate has no p; left out where it has one, or where there is no estimate. */
  readonly untested?: 'too-few' | 'zero-variance';
  readonly absentInTest: boolean;
  readonly notes: readonly string[];
  readonly points: readonly ReplicatePoint[];
}

/** One value of each group that belong together. */
interface Pair {
  readonly control: Replicate;
  readonly test: Replicate;
}

/**
 * Compares two groups of biological replicates. The estimate is the difference of the mean log2 values, so
 * the fold change is a ratio of geometric means and the control's own is exactly 1. With fewer than two
 * replicates in a group there is no interval and no p; with an undetected replicate there is a bound instead.
 *
 * @param by what gives the p; the interval is always that of the t-test
 * @param ownControl draw each point relative to its own run's control rather than to the mean of all controls
 */
export function compareGroups(
  control: readonly Replicate[],
  test: readonly Replicate[],
  design: Design,
  confidence: number,
  ownControl: boolean,
  by: 't' | 'rank' | 'permutation' = 't',
): Comparison {
  const notes: string[] = [];
  let pairs: readonly Pair[] | null = null;
  let [controls, tests] = [control, test];
  if (design.kind === 'paired') {
    pairs = pairUp(control, test, design, notes);
    controls = pairs.map((pair) => pair.control);
    tests = pairs.map((pair) => pair.test);
  } else if (design.kind === 'unpairable') {
    notes.push(design.reason);
  }
  const points = pointsOf(control, test, design, ownControl);
  const sizes = { nControl: controls.length, nTest: tests.length };
  if (controls.length === 0 || tests.length === 0) {
    return { ...nothing, ...sizes, notes, points };
  }
  const undetected = tests.concat(controls).some((replicate) => replicate.log2 === null);
  if (undetected) {
    return { ...boundOf(controls, tests, notes), ...sizes, points };
  }
  const result = testGroups(controls, tests, design, confidence);
  const estimate = result.estimate ?? meanLog2(tests) - meanLog2(controls);
  const foldChange: FoldEstimate = { kind: 'value', value: foldFromLog2(estimate) };
  const base = { ...nothing, ...sizes, log2FoldChange: estimate, foldChange, points };
  if (result.kind === 'not-computable') {
    notes.push(
      result.reason === 'zero-variance'
        ? 'no p: all differences between replicates are zero, so there is no variance to test against'
        : 'no interval and no p: a group has fewer than two biological replicates',
    );
    return { ...base, untested: result.reason, notes };
  }
  if (design.kind === 'unpairable') return { ...base, notes };
  return {
    ...base,
    seLog2: result.standardError,
    interval: { low: foldFromLog2(result.low), high: foldFromLog2(result.high) },
    pValue: result.pValue,
    method: result.method,
    notes,
    ...(by === 't' || design.kind === 'blocked'
      ? {}
      : replaceTest(controls, tests, design, by, notes)),
  };
}

function replaceTest(
  controls: readonly Replicate[],
  tests: readonly Replicate[],
  design: Design,
  by: 'rank' | 'permutation',
  notes: readonly string[],
): Pick<Comparison, 'method' | 'pValue' | 'notes'> {
  const other = otherTest(values(controls), values(tests), design.kind === 'paired', by);
  return { ...other, notes: [...notes, ...other.notes] };
}

const nothing: Comparison = {
  nControl: 0,
  nTest: 0,
  log2FoldChange: null,
  seLog2: null,
  foldChange: { kind: 'none' },
  interval: null,
  pValue: null,
  method: null,
  absentInTest: false,
  notes: [],
  points: [],
};

function testGroups(
  controls: readonly Replicate[],
  tests: readonly Replicate[],
  design: Design,
  confidence: number,
): TTestResult {
  if (design.kind === 'paired') return pairedTTest(values(controls), values(tests), confidence);
  if (design.kind !== 'blocked') return welchTTest(values(controls), values(tests), confidence);
  const blocks = new Map<string, number>();
  const blockOf = (replicate: Replicate): number => {
    const key = design.keyOf(replicate.unit);
    const block = blocks.get(key) ?? blocks.size;
    blocks.set(key, block);
    return block;
  };
  const toObservation =
    (group: 0 | 1) =>
    (replicate: Replicate): { block: number; group: 0 | 1; value: number } => ({
      block: blockOf(replicate),
      group,
      value: replicate.log2 ?? 0,
    });
  return blockedTTest(
    [...controls.map(toObservation(0)), ...tests.map(toObservation(1))],
    confidence,
  );
}

/** Joins the replicates of each key; several of one group are averaged first, keys with one group left out. */
function pairUp(
  control: readonly Replicate[],
  test: readonly Replicate[],
  design: Design,
  notes: string[],
): Pair[] {
  const controls = groupBy(control, (replicate) => design.keyOf(replicate.unit));
  const tests = groupBy(test, (replicate) => design.keyOf(replicate.unit));
  const pairs: Pair[] = [];
  let unpaired = 0;
  let averaged = false;
  for (const key of new Set([...controls.keys(), ...tests.keys()])) {
    const [ofControl, ofTest] = [controls.get(key) ?? [], tests.get(key) ?? []];
    const [controlValue, testValue] = [averageOf(ofControl), averageOf(ofTest)];
    if (!controlValue || !testValue) {
      unpaired += ofControl.length + ofTest.length;
      continue;
    }
    averaged ||= ofControl.length > 1 || ofTest.length > 1;
    pairs.push({ control: controlValue, test: testValue });
  }
  if (unpaired > 0) {
    notes.push(
      `${unpaired} replicate${unpaired === 1 ? '' : 's'} without a partner left out of the paired comparison`,
    );
  }
  if (averaged) notes.push('several samples of one group in a pair were averaged first');
  return pairs;
}

function averageOf(replicates: readonly Replicate[]): Replicate | undefined {
  const [first, ...others] = replicates;
  if (!first || others.length === 0) return first;
  const detected = replicates.every((replicate) => replicate.log2 !== null);
  const highest = replicates.map((replicate) => replicate.log2 ?? replicate.upperBound ?? 0);
  return {
    unit: first.unit,
    log2: detected ? meanLog2(replicates) : null,
    upperBound: detected ? null : mean(highest),
    technical: replicates.reduce((sum, replicate) => sum + replicate.technical, 0),
  };
}

/** A bound from an undetected group: what is below its limit on one side only. */
function boundOf(
  controls: readonly Replicate[],
  tests: readonly Replicate[],
  notes: string[],
): Comparison {
  const detectedIn = (replicates: readonly Replicate[]): number =>
    replicates.filter((replicate) => replicate.log2 !== null).length;
  const [inControl, inTest] = [detectedIn(controls), detectedIn(tests)];
  notes.push(
    `detected in ${inControl} of ${controls.length} control and ${inTest} of ${tests.length} test replicates`,
  );
  const limited = controls.concat(tests).filter((replicate) => replicate.log2 === null);
  const bounded = limited.every((replicate) => replicate.upperBound !== null);
  const oneSided = inControl === controls.length || inTest === tests.length;
  if (!oneSided || !bounded) {
    notes.push(
      oneSided
        ? 'no bound: nothing in the run says how far it could have detected'
        : 'no bound: replicates of both groups were not detected',
    );
    return { ...nothing, notes };
  }
  const limit = (replicate: Replicate): number => replicate.log2 ?? replicate.upperBound ?? 0;
  const difference = mean(tests.map(limit)) - mean(controls.map(limit));
  notes.push('no p: a bound instead of an estimate');
  return {
    ...nothing,
    foldChange: {
      kind: 'bound',
      relation: inControl === controls.length ? '<' : '>',
      value: foldFromLog2(difference),
    },
    absentInTest: inTest === 0 && inControl === controls.length,
    notes,
  };
}

/** Points of a figure, relative to the control's geometric mean (or to the control of the same run). */
function pointsOf(
  control: readonly Replicate[],
  test: readonly Replicate[],
  design: Design,
  ownControl: boolean,
): ReplicatePoint[] {
  const detected = control.filter((replicate) => replicate.log2 !== null);
  const overall = detected.length === 0 ? null : meanLog2(detected);
  const byKey = ownControl
    ? groupBy(detected, (replicate) => design.keyOf(replicate.unit))
    : new Map<string, Replicate[]>();
  const pairNumbers = new Map<string, number>();
  const pairOf = (replicate: Replicate): number | null => {
    if (design.kind !== 'paired') return null;
    const key = design.keyOf(replicate.unit);
    pairNumbers.set(key, pairNumbers.get(key) ?? pairNumbers.size + 1);
    return pairNumbers.get(key) ?? null;
  };
  const baseOf = (replicate: Replicate): number | null => {
    const own = byKey.get(design.keyOf(replicate.unit));
    return own ? meanLog2(own) : overall;
  };
  const toPoint =
    (side: 'control' | 'test') =>
    (replicate: Replicate): ReplicatePoint => {
      const base = ownControl ? baseOf(replicate) : overall;
      return {
        sample: replicate.unit.sample,
        run: replicate.unit.runLabel,
        side,
        log2: replicate.log2 === null || base === null ? null : replicate.log2 - base,
        pair: pairOf(replicate),
        technical: replicate.technical,
      };
    };
  return [...control.map(toPoint('control')), ...test.map(toPoint('test'))];
}

function values(replicates: readonly Replicate[]): number[] {
  return replicates.map((replicate) => replicate.log2 ?? 0);
}

function meanLog2(replicates: readonly Replicate[]): number {
  return mean(values(replicates));
}
