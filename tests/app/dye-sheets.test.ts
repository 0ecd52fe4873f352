import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import { sortOutcomes } from '../../src/app/sort-outcomes.ts';
import { nameReadings } from '../../src/domain/name-readings.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import type { ReadOutcome } from '../../src/worker/engine.ts';
import { readSources } from '../../src/worker/read-source.ts';
import { analyse } from '../analysis/analyse.ts';

// A run of two dyes without targets, and sheets that say which dye is which; all values are invented.

async function read(name: string): Promise<ReadOutcome> {
  const bytes = new Uint8Array(readFileSync(`test-data/layouts/${name}`));
  const [outcome] = await readSources(new File([bytes], name), []);
  if (!outcome) throw new Error(`${name} was not read`);
  return outcome;
}

async function namedBy(...files: readonly string[]) {
  const outcomes = await Promise.all(files.map(read));
  const { sources, sheets, refused } = sortOutcomes(outcomes, emptyStudy, new Map());
  expect(refused).toEqual([]);
  return nameReadings({ ...emptyStudy, sources, sheets });
}

test.each(['before', 'beside'])('a sheet of wells and dyes dropped %s its run', async (order) => {
  const files = ['duplex dyes.csv', 'duplex.csv'];
  const { study, problems } = await namedBy(...(order === 'before' ? files : files.toReversed()));
  expect(problems).toEqual([]);
  const { results } = analyse(study, annotate(study));
  expect(results).toMatchObject([{ target: 'ESR1', testGroup: 'Resistant' }]);
  // ΔCq of 6.05 and 9.25 cycles, by hand.
  expect(results[0]?.log2FoldChange).toBeCloseTo(-3.2, 6);
});

test('dyes and targets alone', async () => {
  const { study, problems } = await namedBy('duplex.csv', 'dyes alone.csv');
  expect(problems).toEqual([]);
  const targets = study.sources.flatMap(({ readings }) => readings.names.target.dictionary);
  expect(targets.toSorted()).toEqual(['', 'ESR1', 'GAPDH']);
});
