import { expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import { studyOfSamples } from './build-study.ts';

const study = studyOfSamples(
  ['Parental', 'Vehicle', 'Drug', 'Resistant'].flatMap((group) => [`${group} 1`, `${group} 2`]),
);

test('several groups that are named as controls are told, and none of them is taken', () => {
  const annotation = annotate(study);
  expect(annotation.controlGroup.value).toBe('');
  expect(annotation.likelyControls).toEqual(['Parental', 'Vehicle']);
  const problem = analyse(study, annotation).problems.find(
    ({ code }) => code === 'control-group-missing',
  );
  expect(problem?.message).toContain('Parental, Vehicle are all named as controls');
});

test('one that is, none, or a choice leaves nothing to ask', () => {
  expect(annotate(studyOfSamples(['Parental 1', 'Drug 1'])).likelyControls).toBeUndefined();
  expect(annotate(studyOfSamples(['T47D 1', 'ZR75 1'])).likelyControls).toBeUndefined();
  const chosen = annotate({ ...study, settings: { ...defaultSettings, controlGroup: 'Vehicle' } });
  expect(chosen).not.toHaveProperty('likelyControls');
});
