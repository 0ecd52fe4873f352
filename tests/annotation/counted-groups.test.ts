import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import type { SampleAnnotation } from '../../src/domain/annotation.ts';
import { nameReadings } from '../../src/domain/name-readings.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Tables with a column of treatments and none of samples; all names and values are invented.

async function samplesOf(text: string): Promise<readonly SampleAnnotation[]> {
  const sources = [await sourceFromText('cq.csv', text)];
  const { study } = nameReadings({ ...emptyStudy, sources });
  return annotate(study).samples;
}

function matrix(header: string, names: readonly string[]): string {
  return [`${header},GAPDH,ESR1`, ...names.map((name, i) => `${name},18.${i},24.${i}`), ''].join(
    '\n',
  );
}

const told = (samples: readonly SampleAnnotation[]): string[] =>
  samples.map(({ line, group, replicate }) => [line.value, group.value, replicate.value].join('|'));

describe('treatments that count their samples', () => {
  test('are groups with replicates, and no lines', async () => {
    const names = ['DMSO 1', 'DMSO 2', 'Drug 1', 'Drug 2'];
    expect(told(await samplesOf(matrix('Treatment', names)))).toEqual([
      '|DMSO|1',
      '|DMSO|2',
      '|Drug|1',
      '|Drug|2',
    ]);
  });

  test('keep the line that is stated beside them', async () => {
    const names = ['MCF7', 'T47D'].flatMap((line) =>
      ['DMSO rep1', 'DMSO rep2', 'Drug rep1', 'Drug rep2'].map((group) => `${line},${group}`),
    );
    const samples = await samplesOf(matrix('Cell line,Treatment', names));
    expect(told(samples).slice(3, 6)).toEqual(['MCF7|Drug|2', 'T47D|DMSO|1', 'T47D|DMSO|2']);
    expect(samples[0]?.line.origin).toBe('file');
  });
});

describe('are not taken for that', () => {
  const groupsOf = (samples: readonly SampleAnnotation[]): string[] => [
    ...new Set(samples.map(({ group }) => group.value)),
  ];

  test('numbers of hours', async () => {
    const samples = await samplesOf(
      matrix('Treatment', ['DMSO 24', 'DMSO 48', 'Drug 24', 'Drug 48']),
    );
    expect(samples.map(({ replicate }) => replicate.value)).toEqual(['', '', '', '']);
  });

  test('days', async () => {
    const samples = await samplesOf(
      matrix('Treatment', ['DMSO day 1', 'DMSO day 2', 'Drug day 1', 'Drug day 2']),
    );
    expect(groupsOf(samples)).toEqual(['DMSO', 'Drug']);
    expect(samples[0]?.line.value).toBe('day 1');
  });

  test('groups of several samples', async () => {
    const names = ['KO 1', 'KO 2', 'WT 1'].flatMap((group) =>
      ['a', 'b'].map((sample) => `${sample}${group.replace(' ', '')},${group}`),
    );
    expect(groupsOf(await samplesOf(matrix('Sample,Group', names)))).toEqual([
      'KO 1',
      'KO 2',
      'WT 1',
    ]);
  });
});
