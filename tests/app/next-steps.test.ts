import { describe, expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import { nextSteps } from '../../src/app/next/next-steps.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { readSources } from '../../src/worker/read-source.ts';
import type { Well } from '../analysis/study-builder.ts';
import { sourceOf, studyOf } from '../analysis/study-builder.ts';

function titlesOf(wells: readonly Well[]): string[] {
  const study = studyOf([sourceOf('plate.csv', wells)]);
  return nextSteps(study, analyse(study, annotate(study))).map(({ title }) => title);
}

const both = (sample: string): Well[] => [
  { sample, target: 'ESR1', cq: 24 },
  { sample, target: 'PGR', cq: 25 },
];

test('wells without names are to be named', () => {
  expect(titlesOf([{ sample: '', target: '', cq: 20, position: 'A1' }])).toEqual([
    'Name the wells',
  ]);
});

test('an In-Cell Western has wells, and a gel lanes', () => {
  const titleOf = (position: string): string[] => {
    const study = studyOf([
      sourceOf('bands.csv', [{ sample: '', target: '800', cq: 20, position }], 'western'),
    ]);
    return nextSteps(study, analyse(study, annotate(study))).map(({ title }) => title);
  };
  expect(titleOf('A01')).toEqual(['Name the wells']);
  expect(titleOf('3')).toEqual(['Name the lanes']);
});

test('a dose series without a group has its curve to show', async () => {
  const lines = [0, 0.1, 1, 10, 100].flatMap((dose) =>
    [1, 2, 3].map((n) => `Drug,${dose},${100 / (1 + dose) + n}`),
  );
  const bytes = new TextEncoder().encode(['Compound,Dose (µM),Viability', ...lines].join('\n'));
  const [source] = await readSources(new File([bytes], 'doses.csv'), []);
  if (!source?.ok) throw new Error('The doses were not read.');
  const study = { ...emptyStudy, sources: [source.source] };
  const [step, ...others] = nextSteps(study, analyse(study, annotate(study)));
  expect(others).toEqual([]);
  expect(step).toMatchObject({ title: 'Add the other group', action: 'Show the curves' });
  expect(step?.words).toContain('The curve of Drug stands under Viability.');
});

test('samples without groups and genes without a reference are told in that order', () => {
  expect(titlesOf([...both('11'), ...both('12')])).toEqual([
    'Say which samples belong together',
    'Say which gene is the reference',
  ]);
});

test('Cq values of one gene need a reference gene', () => {
  const wells = ['Par 1', 'Res 1'].map((sample) => ({ sample, target: 'ESR1', cq: 24 }));
  expect(titlesOf(wells)).toEqual(['Add a reference gene']);
});

test('one group needs another', () => {
  const wells = [...both('Par 1'), { sample: 'Par 1', target: 'GAPDH', cq: 18 }];
  expect(titlesOf(wells)).toEqual(['Add a second group']);
});

test('with results nothing is needed', () => {
  const wells = ['Par 1', 'Res 1'].flatMap((sample) => [
    ...both(sample),
    { sample, target: 'GAPDH', cq: 18 },
  ]);
  expect(titlesOf(wells)).toEqual([]);
});

test('names that instruments give are asked for groups where something else names the wells', () => {
  const wells = ['K1', 'K2', 'Calibrator'].flatMap((sample) => [
    ...both(sample),
    { sample, target: 'GAPDH', cq: 18 },
  ]);
  expect(titlesOf(wells)).toEqual(['Say which samples belong together']);
});

describe('a reference gene on another plate', () => {
  const samples = ['Par 1', 'Par 2', 'Res 1', 'Res 2'];
  const study = studyOf([
    sourceOf(
      'genes.csv',
      samples.map((sample, i) => ({ sample, target: 'ESR1', cq: 24 + i })),
    ),
    sourceOf(
      'reference.csv',
      samples.map((sample) => ({ sample, target: 'GAPDH', cq: 18 })),
    ),
  ]);
  const titles = (of: Study): string[] =>
    nextSteps(of, analyse(of, annotate(of))).map(({ title }) => title);

  test('is asked about', () => {
    expect(titles(study)).toEqual(['Say whether the plates share their samples']);
  });

  test('is not once the plates share their samples', () => {
    const settings = { ...study.settings, sameSampleInSeveralRuns: 'one-replicate' as const };
    expect(titles({ ...study, settings })).toEqual([]);
  });
});
