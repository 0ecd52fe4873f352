import type { Settings } from '../domain/settings.ts';
import type { Unit } from './replicate.ts';

/** How two groups are compared, decided once for all targets of a comparison, before any value is looked at. */
export interface Design {
  readonly kind: 'unpaired' | 'paired' | 'blocked' | 'unpairable';
  readonly reason: string;
  /** Units with the same key belong together; used by `paired` and `blocked`. */
  readonly keyOf: (unit: Unit) => string;
}

/** What a run is called in sentences: qPCR runs come as files, bands as blots. */
interface RunWords {
  readonly run: string;
  /** Values of different runs are on scales of their own (blots), so they are compared within runs only. */
  readonly comparedWithinRuns: boolean;
}

const byBatch = (unit: Unit): string => unit.batch;
const byRun = (unit: Unit): string => unit.run;
const byReplicate = (unit: Unit): string => unit.replicate;

/**
 * Decides whether two groups are paired. `auto` goes by evidence only: batches that the user named, or runs
 * (blots) of which each replicate has one of its own that holds both groups. Equal numbers in names are none.
 */
export function decideDesign(
  control: readonly Unit[],
  test: readonly Unit[],
  pairing: Settings['pairing'],
  words: RunWords,
): Design {
  const batches = control.concat(test).every((unit) => unit.batch !== '')
    ? matchKeys(control, test, byBatch)
    : null;
  const runs = matchKeys(control, test, byRun);
  if (pairing === 'unpaired') return unpaired('unpaired was chosen');
  if (batches?.complete && batches.keys > 1) {
    return { kind: 'paired', reason: 'paired by the batches that were named', keyOf: byBatch };
  }
  if (runs.single && runs.keys > 1) {
    return {
      kind: 'paired',
      reason: `paired by ${words.run}: each holds one replicate of both groups`,
      keyOf: byRun,
    };
  }
  if (words.comparedWithinRuns && runs.both > 1) {
    return {
      kind: 'blocked',
      reason: `compared within each ${words.run}, of which several hold more than one lane a group`,
      keyOf: byRun,
    };
  }
  if (pairing === 'auto') {
    return unpaired(
      `not paired: no batch was named, and the replicates have no ${words.run} of their own that holds both groups`,
    );
  }
  if (runs.complete && runs.keys > 1) {
    return { kind: 'paired', reason: `paired by ${words.run}, as was chosen`, keyOf: byRun };
  }
  const numbered = control.concat(test).every((unit) => unit.replicate !== '');
  const replicates = matchKeys(control, test, byReplicate);
  if (numbered && replicates.single && replicates.both > 1) {
    return {
      kind: 'paired',
      reason: 'paired by replicate number, as was chosen',
      keyOf: byReplicate,
    };
  }
  return {
    kind: 'unpairable',
    reason:
      'paired was chosen, but nothing says which samples belong together: name a batch for each sample',
    keyOf: byRun,
  };
}

function unpaired(reason: string): Design {
  return { kind: 'unpaired', reason, keyOf: byRun };
}

interface KeyMatch {
  /** Distinct keys, and how many of them hold both groups. */
  readonly keys: number;
  readonly both: number;
  /** Every key holds both groups; `single`: at most one replicate of each. */
  readonly complete: boolean;
  readonly single: boolean;
}

function matchKeys(
  control: readonly Unit[],
  test: readonly Unit[],
  keyOf: (unit: Unit) => string,
): KeyMatch {
  const counts = new Map<string, { control: number; test: number }>();
  const count = (units: readonly Unit[], side: 'control' | 'test'): void => {
    for (const unit of units) {
      const entry = counts.get(keyOf(unit)) ?? { control: 0, test: 0 };
      entry[side] += 1;
      counts.set(keyOf(unit), entry);
    }
  };
  count(control, 'control');
  count(test, 'test');
  const entries = [...counts.values()];
  const both = entries.filter((entry) => entry.control > 0 && entry.test > 0).length;
  const complete = both === entries.length;
  return {
    keys: entries.length,
    both,
    complete,
    single: complete && entries.every((entry) => entry.control === 1 && entry.test === 1),
  };
}
