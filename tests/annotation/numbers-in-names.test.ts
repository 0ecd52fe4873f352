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

test.each([
  ['2024-03-01', '2024-03-01'],
  ['01.03.24', '01.03.24'],
  ['010324', '010324'],
  ['20240301', '20240301'],
])('a date (%s) tells replicates apart and is no line', (written, replicate) => {
  const { samples, lines } = annotate(
    studyOfSamples([`${written} Ctrl`, `${written} Ana`, 'Ctrl 080324', 'Ana 080324']),
  );
  expect(samples.map((of) => of.replicate.value)).toEqual([
    replicate,
    replicate,
    '080324',
    '080324',
  ]);
  expect(samples.map((of) => of.group.value)).toEqual(['Control', 'Ana', 'Control', 'Ana']);
  expect(lines).toEqual([]);
});

test('a number beside a date counts as before', () => {
  expect(read(['Par 2 010324', 'Par 3 010324'])).toEqual([
    ['Parental', '2'],
    ['Parental', '3'],
  ]);
});

test('groups in other languages', () => {
  const groups = ['Kontrolle 1', 'Resistent 1', 'unbehandelt 1', 'témoin 1'];
  expect(read(groups).map(([group]) => group)).toEqual([
    'Control',
    'Resistant',
    'Untreated',
    'Control',
  ]);
});

test('a time that is the whole name is a group, a well is none', () => {
  expect(read(['Day0', 'Day4', '48h', 'D12']).map(([group]) => group)).toEqual([
    'Day0',
    'Day4',
    '48h',
    '',
  ]);
});

test('a number behind a group word is a clone where another number of the name counts', () => {
  expect(read(['WT_1', 'WT_2', 'KO12_1', 'KO12_2', 'KO33_1'])).toEqual([
    ['WT', '1'],
    ['WT', '2'],
    ['KO12', '1'],
    ['KO12', '2'],
    ['KO33', '1'],
  ]);
  expect(read(['Par rep 1', 'AnasR 3 rep 1', 'AnasR 7 rep 1', 'AnasR 7 rep 2'])).toEqual([
    ['Parental', '1'],
    ['AnasR 3', '1'],
    ['AnasR 7', '1'],
    ['AnasR 7', '2'],
  ]);
  expect(read(['WT DMSO 1', 'WT DMSO 2', 'KO12 DMSO 1', 'KO12 DMSO 2'])).toEqual([
    ['WT DMSO', '1'],
    ['WT DMSO', '2'],
    ['KO12 DMSO', '1'],
    ['KO12 DMSO', '2'],
  ]);
});

test('where controls are numbered twice as well, or hours stand behind, nothing is a clone', () => {
  const nested = ['Par 1 rep 1', 'Par 2 rep 1', 'AnasR 1 rep 1', 'AnasR 2 rep 1'];
  expect(new Set(read(nested).map(([group]) => group))).toEqual(new Set(['Parental', 'AnasR']));
  const hours = read(['WT 1', 'WT 2', 'KO1_24', 'KO2_24', 'KO1_48', 'KO2_48']);
  expect(hours.slice(2).map(([, replicate]) => replicate)).toEqual(['1', '2', '1', '2']);
});
