import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import type { SampleEdit } from '../../src/domain/annotation.ts';
import { nameReadings } from '../../src/domain/name-readings.ts';
import type { Analysis } from '../../src/domain/result.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { sourceFromText } from './study-from-text.ts';

/** Cq values by group and target, in the order of the rows. */
const cqs: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  Parental: { ESR1: [24.1, 24.4, 23.8], GAPDH: [18, 18.2, 17.9] },
  Resistant: { ESR1: [27.2, 26.9, 27.7], GAPDH: [18.1, 18, 18.3] },
};

function tableOf(header: string, name: (group: string, i: number) => string): string {
  const rows = Object.entries(cqs).flatMap(([group, targets]) =>
    Object.entries(targets).flatMap(([target, values]) =>
      values.map((cq, i) => `${name(group, i)},${target},${cq}`),
    ),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

async function analysisOf(text: string, samples: readonly SampleEdit[] = []): Promise<Analysis> {
  const sources = [await sourceFromText('cq.csv', text)];
  const given = { ...emptyStudy, sources, annotation: { samples, targets: [] } };
  const { study } = nameReadings(given);
  return analyse(study, annotate(study));
}

const groupsAlone = tableOf('Group,Target,Cq', (group) => group);
const edits = (rows: 'technical' | 'biological'): SampleEdit[] => [
  { sample: 'Parental', rows },
  { sample: 'Resistant', rows },
];

describe('rows that bear the name of their group alone', () => {
  test.each([
    ['a column of groups', groupsAlone],
    ['a column of samples', tableOf('Sample,Target,Cq', (group) => group)],
  ])('are asked about: %s', async (_, text) => {
    const { rowsToAsk, results, problems } = await analysisOf(text);
    expect(rowsToAsk).toEqual(['Parental', 'Resistant']);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'replicate-meaning-unclear', severity: 'warning' }),
    );
    expect(results[0]).toMatchObject({ nControl: 1, nTest: 1, pValue: null });
  });

  test('count as biological replicates once the user says so: the k-th row of each target is one sample', async () => {
    const { rowsToAsk, results, annotation, assumptions } = await analysisOf(
      groupsAlone,
      edits('biological'),
    );
    expect(rowsToAsk).toBeUndefined();
    expect(annotation.samples.map(({ sample, group }) => [sample, group.value])).toEqual([
      ['Parental 1', 'Parental'],
      ['Parental 2', 'Parental'],
      ['Parental 3', 'Parental'],
      ['Resistant 1', 'Resistant'],
      ['Resistant 2', 'Resistant'],
      ['Resistant 3', 'Resistant'],
    ]);
    // R 4.2: t.test(-(c(27.2,26.9,27.7)-c(18.1,18,18.3)), -(c(24.1,24.4,23.8)-c(18,18.2,17.9)))
    expect(results[0]).toMatchObject({ nControl: 3, nTest: 3 });
    expect(assumptions.map(({ text }) => text)).toContain(
      'The rows of Parental, Resistant each count as a biological replicate.',
    );
    expect(results[0]?.log2FoldChange).toBeCloseTo(-3.066666666666668, 12);
    expect(results[0]?.pValue).toBeCloseTo(0.00020709922081552283, 12);
  });

  test('are not asked about again once they are technical', async () => {
    const { rowsToAsk, results } = await analysisOf(groupsAlone, edits('technical'));
    expect(rowsToAsk).toBeUndefined();
    expect(results[0]).toMatchObject({ nControl: 1, nTest: 1 });
  });

  test('what was said of the one name is said of each', async () => {
    const { annotation } = await analysisOf(groupsAlone, [
      { sample: 'Parental', rows: 'biological', group: 'Wild type', batch: 'A' },
    ]);
    expect(
      annotation.samples.filter(({ group }) => group.value === 'Wild type').map((of) => of.batch),
    ).toEqual(Array.from({ length: 3 }, () => ({ value: 'A', origin: 'user' })));
  });
});

test('a group that is told in another spelling than its rows bear is asked about', async () => {
  const short = groupsAlone.replaceAll('Parental', 'Par').replaceAll('Resistant', 'Res');
  expect((await analysisOf(short)).rowsToAsk).toEqual(['Par', 'Res']);
});

describe('are not asked about', () => {
  test.each([
    ['names with a replicate', tableOf('Sample,Target,Cq', (group, i) => `${group} ${i + 1}`)],
    [
      'samples with names of their own',
      tableOf('Sample,Group,Target,Cq', (group) => `S${group.length},${group}`),
    ],
    [
      'rows of stated biological replicates',
      tableOf('Group,Biological Replicate,Target,Cq', (group, i) => `${group},${i + 1}`),
    ],
  ])('%s', async (_, text) => {
    expect((await analysisOf(text)).rowsToAsk).toBeUndefined();
  });
});

describe('a column that numbers the rows of each group', () => {
  const numbered = (header: string): string => tableOf(header, (group, i) => `${group},${i + 1}`);
  const told = /counts biological replicates, for no column names samples or wells/;
  const nOf = ({ results }: Analysis): number | undefined => results[0]?.nControl;

  test('counts biological replicates where no samples or wells are named, and that is told', async () => {
    const analysis = await analysisOf(numbered('Group,Rep,Target,Cq'));
    expect(nOf(analysis)).toBe(3);
    expect(analysis.assumptions).toContainEqual({
      text: expect.stringMatching(told) as unknown,
      origin: 'inferred',
      about: 'samples',
    });
  });

  test.each([
    ['the column says «technical»', numbered('Group,Tech Rep,Target,Cq')],
    ['a column names samples', numbered('Sample,Rep,Target,Cq')],
    [
      'a column names wells',
      tableOf('Well,Group,Rep,Target,Cq', (group, i) => `A${i + 1},${group},${i + 1}`),
    ],
    ['all rows have the same number', tableOf('Group,Rep,Target,Cq', (group) => `${group},1`)],
  ])('is not taken for that where %s', async (_, table) => {
    const analysis = await analysisOf(table);
    expect(nOf(analysis)).toBe(1);
    expect(analysis.assumptions.some(({ text }) => told.test(text))).toBe(false);
  });
});
