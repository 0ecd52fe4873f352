import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import { partStatedGroups } from '../../src/annotation/part-stated-groups.ts';
import type { Row } from './build-study.ts';
import { sourceOf, studyOf } from './build-study.ts';

// All names are invented.

/** `line · group · replicate` of each sample, and the control. */
function read(rows: readonly Row[]): {
  samples: string[];
  control: string;
  lines: readonly string[];
} {
  const { samples, controlGroup, lines } = annotate(
    studyOf([sourceOf(rows.map((row) => ({ target: 'GAPDH', ...row })))]),
  );
  return {
    samples: samples.map(({ line, group, replicate }) =>
      [line.value, group.value, replicate.value].filter((part) => part !== '').join(' · '),
    ),
    control: controlGroup.value,
    lines,
  };
}

const crossed = ['Vehicle 24h', 'Letrozole 24h', 'Vehicle 48h', 'Letrozole 48h'];

test('two factors in one stated group are compared within each other', () => {
  const rows = crossed.flatMap((group) =>
    ['1', '2'].map((n) => ({ sample: `${group} ${n}`, group })),
  );
  expect(read(rows)).toEqual({
    samples: crossed.flatMap((group) => {
      const [what = '', when = ''] = group.split(' ');
      return [`${when} · ${what} · 1`, `${when} · ${what} · 2`];
    }),
    control: 'Vehicle',
    lines: ['24h', '48h'],
  });
});

test('a number of the group takes no replicate of the same number away', () => {
  const groups = ['KO_1', 'KO_2', 'KO_3'];
  const rows = groups.flatMap((group) =>
    ['1', '2', '3'].map((n) => ({ sample: `${group}_rep${n}`, group })),
  );
  expect(read(rows).samples).toEqual(
    groups.flatMap((group) => ['1', '2', '3'].map((n) => `${group} · ${n}`)),
  );
});

test('a stated line goes before the second factor', () => {
  const rows = crossed.map((group, i) => ({ sample: `S${i}x`, group, line: 'HCC-9' }));
  expect(read(rows).lines).toEqual(['HCC-9 24h', 'HCC-9 48h']);
});

describe('groups that are not two factors stay what they are', () => {
  test.each([
    ['three groups', ['Control', 'Drug A', 'Drug B']],
    ['a control without its time', ['Control', 'Drug 24h', 'Drug 48h', 'Drug 72h']],
    ['a control at one time', ['Control 0h', 'Drug 24h', 'Drug 48h', 'Drug 72h']],
    ['two words of controls', ['control DMSO', 'control drug', 'cytokine DMSO', 'cytokine drug']],
    ['doses', ['DMSO 0', 'Drug 1', 'Drug 10', 'Drug 100']],
    ['no control', ['Wet 1d', 'Dry 1d', 'Wet 2d', 'Dry 2d']],
    ['a time that only the control has', ['WT a', 'KO a', 'WT b', 'WT c']],
  ])('%s', (_, groups) => {
    expect(partStatedGroups(groups)).toBeNull();
  });
});

test('a word of the stated group is neither a line nor a replicate', () => {
  const rows = ['sham DMSO', 'injury DMSO', 'sham drug 24', 'injury drug 24'].map((group) => ({
    sample: group,
    group,
  }));
  expect(read(rows)).toMatchObject({
    samples: ['Sham DMSO', 'injury DMSO', 'sham drug 24', 'injury drug 24'],
    lines: [],
  });
});

test('where samples are named by their line alone, the line is what is compared', () => {
  const rows = ['QX-11', 'QX-12-IV', 'QX-13'].map((line) => ({ sample: line, line }));
  expect(read(rows)).toEqual({ samples: ['QX-11', 'QX-12-IV', 'QX-13'], control: '', lines: [] });
});
