import { expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import type { Analysis } from '../../src/domain/result.ts';
import type { Well } from './study-builder.ts';
import { sourceOf, studyOf } from './study-builder.ts';

function analyseWells(wells: readonly Well[]): Analysis {
  const study = studyOf([sourceOf('plate.csv', wells)]);
  return analyse(study, annotate(study));
}

function codes({ problems }: Analysis): string[] {
  return problems.map(({ code }) => code);
}

/** Twelve wells that rise by a cycle. */
function row(names: Pick<Well, 'sample' | 'target'>): Well[] {
  return Array.from({ length: 12 }, (_, i) => ({ ...names, cq: 20 + i, position: `A${i + 1}` }));
}

test('wells that nobody named are no technical replicates of each other', () => {
  const analysis = analyseWells(row({ sample: '', target: 'ESR1' }));
  expect(codes(analysis)).toEqual(['group-missing']);
  expect(analysis.deltaCq.count).toBe(0);
  expect(analysis.problems[0]?.mend).toContain('Data › Names');
});

test('wells without a gene are told once, and not as a missing reference gene', () => {
  const analysis = analyseWells(row({ sample: '', target: '' }));
  const [told] = analysis.problems.filter(({ code }) => code === 'name-missing');
  expect(told?.message).toBe(
    'Nothing says which gene was measured in 12 wells of plate.csv, so they take no part.',
  );
  expect(codes(analysis)).not.toContain('reference-gene-missing');
  expect(analysis.results).toEqual([]);
});

test('wells without a gene beside named ones give no result of their own', () => {
  const named = ['Par 1', 'Par 2', 'Res 1', 'Res 2'].flatMap((sample): Well[] => [
    { sample, target: 'GAPDH', cq: 18 },
    { sample, target: 'ESR1', cq: 25 },
  ]);
  const analysis = analyseWells([...named, { sample: 'Par 1', target: '', cq: 30 }]);
  expect(analysis.results.map(({ target }) => target)).toEqual(['ESR1']);
});

test('a late well without a sample is told by its place', () => {
  const analysis = analyseWells([{ sample: '', target: 'ESR1', cq: 36.5, position: 'B7' }]);
  const late = analysis.problems.find(({ code }) => code === 'late-cq');
  expect(late?.message).toMatch(/^ESR1 in B7 came up at Cq 36\.50/);
});

test('of many wells the first are told, and how many more', () => {
  const analysis = analyseWells(row({ sample: 'Par 1', target: 'ESR1' }));
  const spread = analysis.problems.find(({ code }) => code === 'technical-spread');
  expect(spread?.message).toContain('26.00, 27.00 and 4 more)');
});

test('standards and controls alone are said to be that', () => {
  const analysis = analyseWells([
    { sample: 'S1', target: 'ESR1', cq: 20, role: 'standard', quantity: 100 },
    { sample: 'NTC', target: 'ESR1', cq: null, role: 'no-template' },
  ]);
  expect(analysis.problems.map(({ message }) => message)).toContain(
    'No sample is left to compare: by their names, or by what their files state, all wells are standards, no-template controls.',
  );
});

test('a positive control needs no reference gene', () => {
  const analysis = analyseWells([{ sample: 'Par 1', target: 'IPC', cq: 25 }]);
  expect(codes(analysis)).not.toContain('reference-gene-missing');
});

test('a well named «no RT» is not held against the samples as a no-template control', () => {
  const analysis = analyseWells([
    { sample: 'Par 1', target: 'ESR1', cq: 25 },
    { sample: 'Par 1_noRT', target: 'ESR1', cq: 27, role: 'no-template' },
  ]);
  expect(codes(analysis)).toContain('no-rt-amplified');
  expect(codes(analysis)).not.toContain('no-template-amplified');
});

test('one and the same whole number late in the run is told as what it mostly is', () => {
  const analysis = analyseWells([
    { sample: 'Par 1', target: 'ESR1', cq: 24.31 },
    { sample: 'Res 1', target: 'ESR1', cq: 40 },
    { sample: 'Res 2', target: 'ESR1', cq: 40 },
    { sample: 'Res 3', target: 'ESR1', cq: 38.27 },
  ]);
  const [, told] = analysis.problems.filter(({ code }) => code === 'late-cq');
  expect(told?.message).toMatch(/^2 wells have a Cq of exactly 40, /);
});
