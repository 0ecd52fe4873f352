import { expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
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

/** Three samples of each line, with names of their own. */
function samplesOf(...lines: readonly string[]): Row[] {
  return lines.flatMap((line, i) => [1, 2, 3].map((n) => ({ line, sample: `s${3 * i + n}` })));
}

test.each([
  [['WT', 'KO12', 'KO33'], ['WT', 'KO12', 'KO33'], []],
  [['Parental', 'R3', 'R7'], ['Parental', 'Resistant 3', 'Resistant 7'], []],
  [['MCF7', 'MCF7-R3', 'MCF7-R7'], ['Parental', 'R3', 'R7'], []],
  [['HCT116', 'KO12', 'KO33'], ['Parental', 'KO12', 'KO33'], []],
  [
    ['MCF-7', 'MCF7-R3', 'T47D', 'T47D-R1'],
    ['Parental', 'R3', 'R1'],
    ['MCF-7', 'T47D'],
  ],
])('clones %j are compared with the line that they were made of', (lines, groups, within) => {
  const annotation = annotate(studyOf([sourceOf(samplesOf(...lines))]));
  expect(annotation.groups).toEqual(groups);
  expect(annotation.controlGroup.value).toBe(groups[0]);
  expect(annotation.lines).toEqual(within);
  expect(annotation.samples.every(({ replicate }) => replicate.value === '')).toBe(true);
});

test('clones are told, and knock-outs without their parental line have no control', () => {
  const alone = annotate(studyOf([sourceOf(samplesOf('KO12', 'KO33'))]));
  expect(alone).toMatchObject({ groups: ['KO12', 'KO33'], controlGroup: { value: '' } });
  expect(alone.clones).toEqual([
    { name: 'KO12', group: 'KO12', of: '' },
    { name: 'KO33', group: 'KO33', of: '' },
  ]);
  const study = studyOf([sourceOf(samplesOf('MCF7', 'MCF7-R3', 'MCF7-R7'))]);
  const { assumptions } = analyse(study, annotate(study));
  expect(assumptions.map(({ text }) => text)).toContain(
    'MCF7-R3, MCF7-R7 are clones of MCF7, and so groups to compare: nothing else tells groups apart.',
  );
});

test.each([
  [['OE19', 'OE33']],
  [['HeLa', 'OE19', 'OE33']],
  [['MCF7', 'T47D', 'ZR-75-1']],
  [['MCF7', 'MCF7 24h', 'MCF7 48h']],
  [['HeLa', 'HeLa 2']],
  // A panel of lines in which one happens to be made of another; knock-outs that may be of either line.
  [['MCF7', 'MCF7-R3', 'HeLa']],
  [['MCF7', 'HeLa', 'KO12']],
])('lines %j are no clones', (lines) => {
  expect(annotate(studyOf([sourceOf(samplesOf(...lines))])).clones).toBeUndefined();
});

test('a number behind its line counts the replicates of a clone', () => {
  const rows = ['MCF7', 'MCF7-R3'].flatMap((line) =>
    [1, 2].map((n) => ({ line, sample: `${line}_${n}` })),
  );
  const { samples } = annotate(studyOf([sourceOf(rows)]));
  expect(samples.map(({ group, replicate }) => [group.value, replicate.value])).toEqual([
    ['Parental', '1'],
    ['Parental', '2'],
    ['R3', '1'],
    ['R3', '2'],
  ]);
});

test('beside a treatment lines stay what it is compared within, whatever their names say', () => {
  for (const lines of [
    ['MCF7 Par', 'MCF7 AnasR'],
    ['WT', 'KO12', 'KO33'],
    ['MCF7', 'MCF7-R3'],
  ]) {
    const rows = lines.flatMap((line) =>
      ['DMSO', 'Tam'].map((group) => ({ line, group, sample: `${line} ${group}` })),
    );
    const { samples } = annotate(studyOf([sourceOf(rows)]));
    expect(
      samples.map(({ line, group, replicate }) => [line.value, group.value, replicate.value]),
    ).toEqual(rows.map(({ line, group }) => [line, group, '']));
  }
});

test('a stated group that says the same as its line parts it as before', () => {
  const rows = [
    { line: 'MCF7 Par', group: 'Parental', sample: 'a' },
    { line: 'MCF7 AnasR', group: 'Resistant', sample: 'b' },
  ];
  expect(read(rows)).toEqual([' · Parental', ' · Resistant']);
});
