import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import type { SampleAnnotation } from '../../src/domain/annotation.ts';
import type { Assay } from '../../src/domain/reading.ts';
import { sampleColumnOf } from '../../src/domain/sample-column.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import type { Row } from './build-study.ts';
import { sourceOf, studyOf, studyOfSamples } from './build-study.ts';

const seed = { seed: 20_260_311, numRuns: 60 };

const labWord = fc.constantFrom(
  ...[
    'P',
    'R',
    'Par',
    'AnasR',
    'Res',
    'MCF-7',
    'T47D',
    'ctrl',
    'DMSO',
    'si',
    'siCtrl',
    'rep',
    'BR',
  ],
  ...['p25', '1', '02', 'P1', 'R2', 'a', '24h', 'NTC', '-RT', 'Std', 'batch', '#1', 'WT', 'Drug'],
  ...['p-', 'pAkt', 'S473', 'total', '(Ser473)', 'phospho', 'β', 'ERK', 'mRNA', 'T202/Y204', 'S6'],
);
const labName = fc
  .array(fc.tuple(labWord, fc.constantFrom(' ', '_', '-', '', '/', '(', ')')), { maxLength: 6 })
  .map((parts) => parts.flat().join(''));
const anyName = fc.oneof(
  { weight: 4, arbitrary: labName },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    ' ',
    '=1+1',
    '<b>',
    'p',
    'P',
    '(',
    '(',
  ),
);
const anyRow: fc.Arbitrary<Row> = fc.record(
  { sample: anyName, target: anyName, group: anyName, line: anyName, replicate: anyName },
  { requiredKeys: ['sample', 'target'] },
);
const anySource = fc
  .tuple(
    fc.array(anyRow, { maxLength: 20 }),
    fc.constantFrom<Assay>('qpcr', 'western', 'viability'),
    fc.constantFrom('technical' as const, 'biological' as const, 'unclear' as const),
  )
  .map(([rows, assay, replicateMeaning]) => sourceOf(rows, { assay, replicateMeaning }));

/** What is said of a sample by name, without what depends on the order of files. */
function sayings(samples: readonly SampleAnnotation[]): Map<string, unknown> {
  return new Map(
    samples.map(({ sample, line, group, replicate, batch, role }) => [
      sample,
      { line, group, replicate, batch, role },
    ]),
  );
}

describe('any study', () => {
  test('every name of the readings is annotated once, and every reading counted', () => {
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 4 }), (sources) => {
        const { samples, targets } = annotate(studyOf(sources));
        const names = (column: 'sample' | 'target'): string[] =>
          sources.flatMap((source) => {
            const { assay, readings } = source;
            const { dictionary, index } =
              readings.names[column === 'sample' ? sampleColumnOf(source) : column];
            return [...index].map((place) =>
              [column === 'target' ? assay : '', dictionary[place]].join(' '),
            );
          });
        expect(new Set(samples.map(({ sample }) => ` ${sample}`))).toEqual(
          new Set(names('sample')),
        );
        expect(new Set(targets.map(({ assay, target }) => `${assay} ${target}`))).toEqual(
          new Set(names('target')),
        );
        expect(samples).toHaveLength(new Set(names('sample')).size);
        expect(targets).toHaveLength(new Set(names('target')).size);
        const rows = sources.reduce((sum, { readings }) => sum + readings.count, 0);
        expect(samples.reduce((sum, { readings }) => sum + readings, 0)).toBe(rows);
        expect(targets.reduce((sum, { readings }) => sum + readings, 0)).toBe(rows);
      }),
      seed,
    );
  });

  test('the control is one of the groups or nobody', () => {
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 4 }), (sources) => {
        const { controlGroup, groups } = annotate(studyOf(sources));
        expect(['', groups[0]]).toContain(controlGroup.value);
      }),
      seed,
    );
  });

  test('the order of files changes nothing that is said of a sample', () => {
    fc.assert(
      fc.property(fc.array(anySource, { minLength: 2, maxLength: 4 }), (sources) => {
        const forth = annotate(studyOf(sources));
        const back = annotate(studyOf(sources.toReversed()));
        expect(sayings(back.samples)).toEqual(sayings(forth.samples));
        expect(back.controlGroup).toEqual(forth.controlGroup);
        const namesOf = ({ targets }: typeof forth): Map<string, string> =>
          new Map(targets.map(({ assay, target, name }) => [`${assay} ${target}`, name.value]));
        expect(namesOf(back)).toEqual(namesOf(forth));
      }),
      seed,
    );
  });

  test('a long name is kept and not read', () => {
    const long = `Par 1 ${'('.repeat(100_000)}`;
    const [sample] = annotate(studyOfSamples([long, 'Res 1'])).samples;
    expect(sample?.group.value).toBe('');
    expect(sample?.sample).toBe(long);
  });

  test('the names of an unrelated sample change no other', () => {
    const samples = ['AC1 P1', 'AC1 P2', 'AC1 R1', 'AC1 R2'];
    const before = sayings(annotate(studyOfSamples([...samples, 'Spleen'])).samples);
    for (const other of ['Kidney 4', 'X', '12', 'pool', 'Spleen_24h', 'Liver-b', 'NTC', '']) {
      const after = sayings(annotate(studyOfSamples([...samples, other])).samples);
      for (const sample of samples) expect(after.get(sample)).toEqual(before.get(sample));
    }
  });
});

describe('who says it', () => {
  const rows: readonly Row[] = [
    { sample: 'Par 1', target: 'ESR1', group: 'PAR', line: 'LineX', replicate: '7' },
    { sample: 'Res 1', target: 'ESR1', group: 'Selected' },
    { sample: 'LTED 1', target: 'ESR1' },
  ];

  test('a column of the file beats the name', () => {
    const { samples } = annotate(studyOf([sourceOf(rows, { replicateMeaning: 'biological' })]));
    expect(samples[0]).toMatchObject({
      group: { value: 'Parental', origin: 'file' },
      line: { value: 'LineX', origin: 'file' },
      replicate: { value: '7', origin: 'file' },
    });
    expect(samples[1]?.group).toEqual({ value: 'Selected', origin: 'file' });
    expect(samples[2]?.group).toEqual({ value: 'LTED', origin: 'inferred' });
  });

  test('a replicate column counts only where it counts biological replicates', () => {
    const replicateOf = (change: Partial<typeof defaultSettings>): string | undefined => {
      const source = sourceOf(rows, { replicateMeaning: 'unclear' });
      const study = studyOf([source], { settings: { ...defaultSettings, ...change } });
      return annotate(study).samples[0]?.replicate.value;
    };
    expect(replicateOf({ replicateColumn: 'technical' })).toBe('1');
    expect(replicateOf({ replicateColumn: 'biological' })).toBe('7');
  });

  test('the user beats both, with an empty text too', () => {
    const edit = { sample: 'Par 1', group: 'Mine', line: '', replicate: '9', batch: 'b' };
    const targets = [
      { assay: 'qpcr' as const, target: 'ESR1', name: 'Mine too', role: 'reference' as const },
    ];
    const annotation = { samples: [{ ...edit, leftOut: true }], targets };
    const { samples, targets: annotated } = annotate(studyOf([sourceOf(rows)], { annotation }));
    expect(samples[0]).toMatchObject({
      group: { value: 'Mine', origin: 'user' },
      line: { value: '', origin: 'user' },
      replicate: { value: '9', origin: 'user' },
      batch: { value: 'b', origin: 'user' },
      leftOut: true,
    });
    expect(annotated[0]).toMatchObject({
      name: { value: 'Mine too', origin: 'user' },
      role: { value: 'reference', origin: 'user' },
      assumption: '',
    });
  });

  test('a sample that files put in different groups is left to the user', () => {
    const source = sourceOf([
      { sample: 'Par 1', target: 'ESR1', group: 'A' },
      { sample: 'Par 1', target: 'ESR1', group: 'B' },
    ]);
    expect(annotate(studyOf([source])).samples[0]?.group.value).toBe('');
  });

  test('the chosen control group wins, a group that a file calls parental is one by itself', () => {
    const settings = { ...defaultSettings, controlGroup: 'Selected' };
    const { controlGroup, groups } = annotate(studyOf([sourceOf(rows)], { settings }));
    expect(controlGroup).toEqual({ value: 'Selected', origin: 'user' });
    expect(groups[0]).toBe('Selected');
    expect(annotate(studyOf([sourceOf(rows)])).controlGroup.value).toBe('Parental');
  });

  test.each([
    [['Parental cells', 'clone 7'], 'Parental cells'],
    [['P', 'R'], 'P'],
    [['P', 'Q'], ''],
    [['vehicle (DMSO)', '10 nM'], 'vehicle (DMSO)'],
    [['control siRNA', 'siRNA'], 'control siRNA'],
    [['A', 'B'], ''],
    [['quality control', 'B'], ''],
  ])('of the groups %j of a file the control is %s', (groups, control) => {
    const source = sourceOf(groups.map((group) => ({ sample: `${group} x`, target: 'T', group })));
    expect(annotate(studyOf([source])).controlGroup.value).toBe(control);
  });

  test('one sample name in several files is one sample of all of them', () => {
    const file = (name: string) => sourceOf([{ sample: 'Par', target: 'ESR1' }], { file: name });
    const { samples } = annotate(studyOf([file('a.csv'), file('b.csv')]));
    expect(samples).toHaveLength(1);
    expect(samples[0]).toMatchObject({ files: ['a.csv', 'b.csv'], readings: 2 });
  });
});
