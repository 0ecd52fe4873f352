import { expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import type { Assay } from '../../src/domain/reading.ts';
import { sourceOf, studyOf, studyOfSamples } from './build-study.ts';

function roleOf(sample: string, assay: Assay = 'qpcr'): string {
  return annotate(studyOfSamples([sample, 'Par 1', 'Res 1'], assay)).samples[0]?.role.value ?? '';
}

test.each([
  ['NTC', 'no-template'],
  ['ntc_2', 'no-template'],
  ['NTC (GAPDH)', 'no-template'],
  ['No template control', 'no-template'],
  ['H2O', 'no-template'],
  ['water 3', 'no-template'],
  ['Blank', 'no-template'],
  ['NRT', 'no-RT'],
  ['no-RT', 'no-RT'],
  ['Par 1 -RT', 'no-RT'],
  ['Res2_noRT', 'no-RT'],
  ['Par 1 (-RT)', 'no-RT'],
  ['Std 1', 'standard'],
  ['STD_1e5', 'standard'],
  ['standard curve 2', 'standard'],
  ['dilution 3', 'standard'],
  ['positive control', 'positive-control'],
  ['IPC', 'positive-control'],
  ['IRC 2', 'positive-control'],
  ['Par 1', 'unknown'],
  ['standard diet 1', 'unknown'],
  ['negative control 1', 'unknown'],
  ['Start 1', 'unknown'],
  ['sgNTC 1', 'unknown'],
  ['waterloo 1', 'unknown'],
])('%s in qPCR is %s', (sample, role) => {
  expect(roleOf(sample)).toBe(role);
});

test.each([
  ['Ladder', 'standard'],
  ['marker', 'standard'],
  ['Std 2', 'standard'],
  ['blank', 'blank'],
  ['NTC 1', 'unknown'],
  ['Par 1', 'unknown'],
])('%s on a blot is %s', (sample, role) => {
  expect(roleOf(sample, 'western')).toBe(role);
});

test('samples that are none have no group and make none', () => {
  const annotation = annotate(studyOfSamples(['Par 1', 'Res 1', 'NTC', 'Std 1']));
  expect(annotation.groups).toEqual(['Parental', 'Resistant']);
});

test('a role that a file states for all readings of a sample is the sample’s, for one reading it is not', () => {
  const rows = [
    { sample: 'S9', target: 'PGR', role: 'no-template' },
    { sample: 'S9', target: 'ESR1', role: 'no-template' },
    { sample: 'Par 1', target: 'PGR', role: 'no-RT' },
    { sample: 'Par 1', target: 'PGR' },
  ];
  const roles = annotate(studyOf([sourceOf(rows)])).samples.map(({ role }) => role);
  expect(roles).toEqual([
    { value: 'no-template', origin: 'file' },
    { value: 'unknown', origin: 'inferred' },
  ]);
});
