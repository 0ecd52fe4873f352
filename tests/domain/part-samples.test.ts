import { expect, test } from 'vitest';
import { nameReadings } from '../../src/domain/name-readings.ts';
import { partSamples } from '../../src/domain/part-samples.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import type { Row } from '../annotation/build-study.ts';
import { sourceOf } from '../annotation/build-study.ts';

function studyOf(...files: readonly (readonly Row[])[]): Study {
  return { ...emptyStudy, sources: files.map((rows) => sourceOf(rows)) };
}

function samplesOf(study: Study): string[][] {
  return study.sources.map(({ readings: { names, count } }) =>
    Array.from(
      { length: count },
      (_, i) => names.sample.dictionary[names.sample.index[i] ?? 0] ?? '',
    ),
  );
}

test('samples that are numbered anew in each group get names of their own', () => {
  const study = studyOf([
    { sample: '1', group: 'Parental' },
    { sample: '2', group: 'Parental' },
    { sample: '1', group: 'Resistant' },
    { sample: 'pool', group: 'Resistant' },
  ]);
  expect(samplesOf(partSamples(study))).toEqual([['Parental 1', '2', 'Resistant 1', 'pool']]);
  expect(samplesOf(study)).toEqual([['1', '2', '1', 'pool']]);
});

test('also across files and lines', () => {
  const study = studyOf(
    [{ sample: 'a', group: 'Par', line: 'MCF7' }],
    [
      { sample: 'a', group: 'Res', line: 'MCF7' },
      { sample: 'a', group: 'Res', line: 'T47D' },
    ],
  );
  expect(samplesOf(partSamples(study))).toEqual([['MCF7 Par a'], ['MCF7 Res a', 'T47D Res a']]);
});

test('a study whose sample names each mean one thing stays the very same', () => {
  const study = studyOf(
    [{ sample: 'P1', group: 'Parental' }, { sample: 'P1' }],
    [{ sample: 'R1', group: 'Resistant' }],
  );
  expect(nameReadings(study).study).toBe(study);
});
