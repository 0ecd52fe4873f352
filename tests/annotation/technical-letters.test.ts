import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import { studyOfSamples } from './build-study.ts';

// All names are invented.

/** `group replicate technicalOf` of each name; what is missing is a hyphen. */
function read(samples: readonly string[]): string[] {
  return annotate(studyOfSamples(samples)).samples.map(
    ({ group, replicate, technicalOf }) =>
      `${group.value || '-'} · ${replicate.value || '-'} · ${technicalOf ?? '-'}`,
  );
}

/** All numbers with all letters behind each of the stems. */
function cross(stems: readonly string[], numbers: readonly number[], letters: string): string[] {
  return stems.flatMap((stem) =>
    numbers.flatMap((number) => [...letters].map((letter) => `${stem}${number}${letter}`)),
  );
}

describe('a number counts biological replicates and the letter behind it technical ones', () => {
  test('behind group words', () => {
    expect(read(['Par 1a', 'Par 1b', 'Par 2a', 'Par 2b', 'Res 1a', 'Res 1b'])).toEqual([
      'Parental · 1 · Par 1',
      'Parental · 1 · Par 1',
      'Parental · 2 · Par 2',
      'Parental · 2 · Par 2',
      'Resistant · 1 · Res 1',
      'Resistant · 1 · Res 1',
    ]);
  });

  test.each([
    ['Parental_', 'Resistant_', 'AB', ['Parental · 1 · Parental_1', 'Resistant · 2 · Resistant_2']],
    ['Ctrl', 'Ana', 'abc', ['Control · 1 · Ctrl1', 'Ana · 2 · Ana2']],
    ['MCF7 P', 'MCF7 R', 'ab', ['Parental · 1 · MCF7 P1', 'Resistant · 2 · MCF7 R2']],
    ['MCF7 Par ', 'MCF7 Res ', 'ab', ['Parental · 1 · MCF7 Par 1', 'Resistant · 2 · MCF7 Res 2']],
    ['Par MCF7 ', 'Res MCF7 ', 'ab', ['Parental · 1 · Par MCF7 1', 'Resistant · 2 · Res MCF7 2']],
    ['Ana rep', 'Let rep', 'ab', ['Ana · 1 · Ana rep1', 'Let · 2 · Let rep2']],
  ])('%s, %s with %s', (first, second, letters, [one, other]) => {
    const all = read(cross([first, second], [1, 2], letters));
    expect(new Set(all).size).toBe(4);
    expect(all[0]).toBe(one);
    expect(all.at(-1)).toBe(other);
  });

  test('with a letter apart, and in brackets', () => {
    const names = ['MCF7 R1 a', 'MCF7 R1 b', 'MCF7 R2 a', 'MCF7 R2 b'];
    expect(read(names).map((text) => text.slice(-11))).toEqual([
      '1 · MCF7 R1',
      '1 · MCF7 R1',
      '2 · MCF7 R2',
      '2 · MCF7 R2',
    ]);
    expect(read(['WT 1 (a)', 'WT 1 (b)', 'WT 2 (a)', 'WT 2 (b)'])[2]).toBe('WT · 2 · WT 2');
  });

  test('where some have one well only, and others of another assay no letter', () => {
    const names = ['Par 1a', 'Par 1b', 'Par 2a', 'Par 2b', 'Par 3a', 'Par 1', 'Par 2', 'Par 3'];
    expect(read(names).slice(4, 6)).toEqual(['Parental · 3 · Par 3', 'Parental · 1 · -']);
  });

  test('there are two groups and no cell lines', () => {
    const names = [...cross(['Par ', 'Res '], [1, 2, 3], 'ab'), 'NTC'];
    const { groups, lines } = annotate(studyOfSamples(names));
    expect(groups).toEqual(['Parental', 'Resistant']);
    expect(lines).toEqual([]);
  });
});

test.each([
  ['one letter everywhere', cross(['Par ', 'Res '], [1, 2], 'a')],
  ['letters that go on over the numbers', ['Par 1a', 'Par 2b', 'Par 3c', 'Res 1a', 'Res 2b']],
  ['clones', cross(['MCF7-C'], [1, 2], 'ab')],
  ['clones beside a control', [...cross(['Par '], [1, 2], 'ab'), ...cross(['C'], [1, 2], 'ab')]],
  ['numbered clones beside one', cross(['Par ', 'clone '], [1, 2], 'ab')],
  ['clones of resistant cells', ['Par 1', 'Par 2', ...cross(['Res '], [1, 2], 'ab')]],
  ['genes', ['DMSO', ...cross(['siHNF', 'siCDKN'], [1, 2], 'AB')]],
  ['genes beside a control', cross(['siCtrl', 'siHNF'], [1, 2], 'AB')],
  ['compounds', ['DMSO', ...cross(['Compound '], [1, 2], 'ab')]],
  ['hours', cross(['Ctrl ', 'Ana '], [0, 24], 'ab')],
  ['days', cross(['Ctrl day ', 'Ana day '], [1, 2], 'ab')],
  ['days of one word', cross(['Ctrl D', 'Ana D'], [1, 2], 'ab')],
  ['lanes', cross(['Ctrl lane '], [1, 2], 'ab')],
  ['passages', cross(['MCF7 Par p'], [1, 2], 'ab')],
  ['conditions', ['WT 1 A', 'WT 1 B', 'WT 2 A', 'WT 2 B']],
  ['one number', cross(['Par ', 'Res '], [1], 'ab')],
  ['animals', cross([''], [1, 2], 'ab')],
  ['a repeat of one', ['Par 1', 'Par 1a', 'Par 1b', 'Par 2a', 'Par 2b']],
])('where it is not clear, nothing is averaged: %s', (_, names) => {
  expect(read(names).every((text) => text.endsWith(' · -'))).toBe(true);
});
