import { expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import type { Row } from './build-study.ts';
import { sourceOf, studyOf } from './build-study.ts';

// A column of cell lines that names the resistant line as a line of its own.

/** `line · group` of each sample. */
function read(...files: readonly (readonly Row[])[]): string[] {
  const { samples } = annotate(studyOf(files.map((rows) => sourceOf(rows))));
  return samples.map(({ line, group }) => [line.value, group.value].join(' · '));
}

test('a line with its group is that group, and parts nothing when it is the only line', () => {
  const rows = ['MCF7 Parental', 'MCF7 AnasR'].map((line) => ({ line, sample: line }));
  expect(read(rows)).toEqual([' · Parental', ' · AnasR']);
});

test('it tells the group of samples whose names do not', () => {
  const rows = [
    { line: 'MCF7', sample: '1' },
    { line: 'MCF7', sample: '2' },
    { line: 'MCF7-AnasR', sample: '3' },
  ];
  expect(read(rows)).toEqual([' · Parental', ' · Parental', ' · AnasR']);
});

test('several lines are told apart', () => {
  const lines = ['MCF7 Par', 'MCF7 LTED', 'T47D Par', 'T47D LTED'];
  expect(read(lines.map((line) => ({ line, sample: line })))).toEqual([
    'MCF7 · Parental',
    'MCF7 · LTED',
    'T47D · Parental',
    'T47D · LTED',
  ]);
});

test('the same cells without a column of lines in another file are the same group', () => {
  const plate = ['MCF7 Parental', 'MCF7 AnasR'].map((line) => ({ line, sample: line }));
  const blot = ['MCF7 Parental 1', 'MCF7 AnasR 1'].map((sample) => ({ sample }));
  const { groups, lines, controlGroup } = annotate(studyOf([sourceOf(plate), sourceOf(blot)]));
  expect({ groups, lines, controlGroup: controlGroup.value }).toEqual({
    groups: ['Parental', 'AnasR'],
    lines: [],
    controlGroup: 'Parental',
  });
});

test('clones whose replicates have a column of their own are groups, and else their numbers count replicates', () => {
  const clones = ['Parental', 'AnasR clone 3', 'AnasR clone 7'];
  const stated = clones.flatMap((line) =>
    ['1', '2'].map((replicate) => ({ line, replicate, sample: `${line} plate ${replicate}` })),
  );
  expect(new Set(read(stated))).toEqual(new Set([' · Parental', ' · AnasR 3', ' · AnasR 7']));
  const counted = clones.map((line) => ({ line, sample: line }));
  expect(read(counted)).toEqual([' · Parental', ' · AnasR', ' · AnasR']);
});

test('a number of a line’s own name is no replicate, and one that counts is', () => {
  const of = (...lines: readonly string[]): string[] =>
    read(lines.map((line) => ({ line, sample: line })));
  expect(of('OE14', 'OE22', 'OE-37')).toEqual([' · OE14', ' · OE22', ' · OE-37']);
  expect(of('WT1', 'WT2', 'KO1', 'KO2')).toEqual([' · WT', ' · WT', ' · KO', ' · KO']);
});

test('such a line stays the line of samples with names of their own', () => {
  const rows = ['OE14', 'OE22'].flatMap((line) =>
    ['DMSO', 'drug'].map((group) => ({ line, group, sample: `${line} ${group} 1` })),
  );
  expect(read(rows)).toEqual(['OE14 · DMSO', 'OE14 · drug', 'OE22 · DMSO', 'OE22 · drug']);
});

test('lines without a group stay lines', () => {
  const rows = ['MCF7', 'T47D'].map((line) => ({ line, group: 'DMSO', sample: `${line} 1` }));
  expect(read(rows)).toEqual(['MCF7 · DMSO', 'T47D · DMSO']);
});
