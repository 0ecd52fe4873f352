import { describe, expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import type { Analysis } from '../../src/domain/result.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';
import { studyOfSamples } from './build-study.ts';

function groupsOf(samples: readonly string[]): readonly string[] {
  return annotate(studyOfSamples(samples)).groups;
}

describe('groups that differ by the name of the only cell line', () => {
  test('are one group', () => {
    expect(groupsOf(['MCF7-AC1 Parental', 'MCF-7/AC1 Resistant', 'Parental', 'Resistant'])).toEqual(
      ['Parental', 'Resistant'],
    );
  });

  test('are told with the reason', () => {
    const { sameGroups, samples, controlGroup } = annotate(
      studyOfSamples(['MCF7-AC1 Parental', 'MCF7-AC1 AnasR', 'Parental', 'AnasR']),
    );
    expect(sameGroups).toEqual([
      { name: 'MCF7-AC1 Parental', group: 'Parental', line: 'MCF7-AC1' },
      { name: 'MCF7-AC1 AnasR', group: 'AnasR', line: 'MCF7-AC1' },
    ]);
    expect(samples.map(({ group }) => group.origin)).toEqual(Array(4).fill('inferred'));
    expect(controlGroup).toEqual({ value: 'Parental', origin: 'inferred' });
  });

  test('stay apart where a second line is named', () => {
    expect(groupsOf(['MCF7 Parental', 'T47D Parental', 'MCF7 Resistant', 'Parental'])).toContain(
      'MCF7 Parental',
    );
  });

  test('stay apart where the user says so', () => {
    const study = studyOfSamples(['MCF7 Parental', 'Parental', 'Resistant']);
    const samples = [{ sample: 'MCF7 Parental', group: 'MCF7 Parental' }];
    const edited = { ...study, annotation: { ...study.annotation, samples } };
    expect(annotate(edited).groups).toContain('MCF7 Parental');
  });

  test('a line that no bare group stands beside keeps its name', () => {
    expect(annotate(studyOfSamples(['T47D drug', 'MCF7 drug', 'WT'])).sameGroups).toBeUndefined();
  });
});

describe('blots of `MCF7-AC1 Parental` beside a plate of `Parental`', () => {
  const blots = [
    'blot,lane,sample,target,signal',
    ...['MCF7-AC1 Parental', 'MCF7-AC1 Resistant'].flatMap((sample, s) =>
      [1, 2, 3].flatMap((n) => [
        `${n},${s + 1},${sample} ${n},HER2,${100 * (s + 1) + 7 * n}`,
        `${n},${s + 1},${sample} ${n},GAPDH,${100 + n}`,
      ]),
    ),
  ].join('\n');
  const plate = (samples: readonly string[]): string =>
    [
      'Well,Sample,Compound,Dose (µM),Absorbance',
      ...samples.flatMap((sample, s) =>
        [0, 0.01, 0.1, 1, 10, 100].map(
          (dose, i) =>
            `${'AB'[s] ?? ''}${i + 1},${sample},Anastrozole,${dose},${(0.1 + 0.9 / (1 + dose / (s + 1))).toFixed(3)}`,
        ),
      ),
      'H12,Blank,,,0.05',
    ].join('\n');

  async function analyseBoth(samples: readonly string[]): Promise<Analysis> {
    const sources = [
      await sourceFromText('blots.csv', blots),
      await sourceFromText('plate.csv', plate(samples)),
    ];
    const study = { ...emptyStudy, sources };
    return analyse(study, annotate(study));
  }

  test('has one control, and results of both', async () => {
    const { annotation, results, assumptions } = await analyseBoth(['Parental', 'Resistant']);
    expect(annotation.controlGroup.value).toBe('Parental');
    expect(new Set(results.map(({ assay, testGroup }) => `${assay} ${testGroup}`))).toEqual(
      new Set(['western Resistant', 'viability Resistant']),
    );
    expect(assumptions).toContainEqual({
      text: 'MCF7-AC1 Parental is Parental, because MCF7-AC1 is the only cell line of the study.',
      origin: 'inferred',
      about: 'samples',
    });
  });

  test('of another line asks', async () => {
    const { annotation } = await analyseBoth(['T47D Parental', 'Resistant']);
    expect(annotation.sameGroups).toBeUndefined();
  });
});
