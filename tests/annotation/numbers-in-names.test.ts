import { expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import { sourceOf, studyOf, studyOfSamples } from './build-study.ts';

// All names are invented.

function read(samples: readonly string[]): (readonly [group: string, replicate: string])[] {
  return annotate(studyOfSamples(samples)).samples.map(({ group, replicate }) => [
    group.value,
    replicate.value,
  ]);
}

test('a decimal is no replicate', () => {
  expect(read(['Mix 2.5', 'Mix 0.5']).map(([, replicate]) => replicate)).toEqual(['', '']);
});

test('a power of ten is no replicate', () => {
  expect(read(['Pool 1E5', 'Pool 1E6', 'Pool 10^7']).map(([, replicate]) => replicate)).toEqual([
    '',
    '',
    '',
  ]);
});

test('numbered lines are different lines', () => {
  expect(read(['line1', 'line2'])).toEqual([
    ['line1', ''],
    ['line2', ''],
  ]);
});

test('many names that would each be a group of their own are names of samples', () => {
  const plots = Array.from({ length: 16 }, (_, i) => `FX-${(i % 4) + 1}-${30 + i}W`);
  expect(read(plots).every(([group]) => group === '')).toBe(true);
  expect(read(plots.slice(0, 6)).every(([group]) => group !== '')).toBe(true);
});

test('a control among many names keeps them as groups', () => {
  const knocked = ['siCtrl', ...Array.from({ length: 16 }, (_, i) => `siGENE${i + 1}`)];
  expect(read(knocked).every(([group]) => group !== '')).toBe(true);
});

test('a standard may name its target before the amount', () => {
  const roleOf = (sample: string): string =>
    annotate(studyOfSamples([sample])).samples[0]?.role.value ?? '';
  expect(roleOf('STANDARD ESR1 1E5')).toBe('standard');
  expect(roleOf('standard chow 2')).toBe('unknown');
});

test('a name that says no RT is more exact than a stated no-template control', () => {
  const source = sourceOf([
    { sample: 'Par1_noRT', target: 'ESR1', role: 'no-template' },
    { sample: 'Water', target: 'ESR1', role: 'no-template' },
  ]);
  const { samples } = annotate(studyOf([source]));
  expect(samples.map(({ role }) => role.value)).toEqual(['no-RT', 'no-template']);
});

test('a stated group of water or missing reverse transcriptase says what its samples are', () => {
  const source = sourceOf([
    { sample: 'RT-A_1', target: 'ESR1', group: 'RT-' },
    { sample: 'W_1', target: 'ESR1', group: 'water' },
    { sample: 'A_1', target: 'ESR1', group: 'A' },
  ]);
  const { samples } = annotate(studyOf([source]));
  expect(samples.map(({ role }) => role.value)).toEqual(['no-RT', 'no-template', 'unknown']);
});
