import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import { applySheets } from '../../src/domain/apply-sheets.ts';
import { nameOf } from '../../src/domain/reading.ts';
import type { SampleSheet } from '../../src/domain/sample-sheet.ts';
import type { Source } from '../../src/domain/source.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { makeSheet, makeSource } from './make-sheets.ts';

describe('wells that were read in two dyes', () => {
  const wells = ['A1', 'A2'];
  const inDye = (dye: string): Source =>
    makeSource(
      dye,
      wells.map((position, i) => ({ position, sample: `Sample ${i + 1}`, target: dye })),
    );
  const targetsAfter = (sources: readonly Source[], ...sheets: readonly SampleSheet[]) => {
    const { study, problems } = applySheets({ ...emptyStudy, sources, sheets });
    const targets = study.sources.map(({ readings }) =>
      Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'target', i)),
    );
    return { study, targets, problems };
  };
  const layout = (target: string): SampleSheet =>
    makeSheet(wells.map((well) => [well, { sample: 'Par_1', target }]));

  test.each([
    ['a file each', [inDye('FAM'), inDye('HEX')]],
    [
      'one file',
      [
        makeSource('both', [
          { position: 'A1', target: 'FAM' },
          { position: 'A1', target: 'HEX' },
          { position: 'A2', target: 'FAM' },
          { position: 'A2', target: 'HEX' },
        ]),
      ],
    ],
  ])('are two targets, though a layout knows one (%s)', (_, sources) => {
    for (const target of ['QQX7', 'ESR1', 'GAPDH']) {
      const { study, targets, problems } = targetsAfter(sources, layout(target));
      expect(new Set(targets.flat())).toEqual(new Set([`${target} in FAM`, `${target} in HEX`]));
      expect(problems).toMatchObject([
        { severity: 'warning', code: 'file-ambiguous', file: 'layout.csv', row: 2, text: target },
      ]);
      expect(problems[0]?.message).toContain(`in which dye or channel ${target} was read`);
      const annotated = annotate(study).targets;
      expect(new Set(annotated.map(({ name }) => name.value)).size).toBe(2);
      // Neither is taken for the reference gene: only one of them can be.
      expect(annotated.map(({ role }) => role.value)).toEqual(['target', 'target']);
    }
  });

  test('are named where each well has one dye, or a dye that tells no targets apart', () => {
    const sources = [
      makeSource('one dye a well', [
        { position: 'A1', target: 'FAM' },
        { position: 'A2', target: 'HEX' },
      ]),
      makeSource('SYBR', [{ position: 'A1', target: 'SYBR' }]),
      makeSource('EvaGreen', [{ position: 'A1', target: 'EvaGreen' }]),
    ];
    const { targets, problems } = targetsAfter(sources, layout('ESR1'));
    expect(new Set(targets.flat())).toEqual(new Set(['ESR1']));
    expect(problems.map(({ code }) => code)).not.toContain('file-ambiguous');
  });

  test('bear both names where the layout has two for the well and does not say which is which', () => {
    const both = makeSheet([
      ['A1', { sample: 'Par_1', target: 'ESR1' }],
      ['A1', { sample: 'Par_1', target: 'GAPDH' }],
      ['A2', { sample: 'Res_1', target: 'ESR1' }],
      ['A2', { sample: 'Res_1', target: 'GAPDH' }],
    ]);
    expect(targetsAfter([inDye('FAM')], both).targets[0]).toEqual([
      'ESR1/GAPDH in FAM',
      'ESR1/GAPDH in FAM',
    ]);
  });

  test('stay apart when a second sheet says more, and become what a sheet of targets says', () => {
    const sources = [inDye('FAM'), inDye('HEX')];
    const groups = makeSheet(
      wells.map((well) => [well, { group: 'Parental' }]),
      { id: 'groups', appliesTo: ['FAM', 'HEX'] },
    );
    expect(new Set(targetsAfter(sources, layout('ESR1'), groups).targets.flat()).size).toBe(2);
    const byDye = makeSheet(
      [
        ['FAM', { target: 'ESR1' }],
        ['HEX', { target: 'ESR1' }],
      ],
      { keyedBy: 'target' },
    );
    expect(new Set(targetsAfter(sources, byDye).targets.flat())).toEqual(new Set(['ESR1']));
  });
});
