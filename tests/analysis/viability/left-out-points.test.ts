import { expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import { describeMeasurement } from '../../../src/analysis/measurements.ts';
import { indexStudy } from '../../../src/analysis/study-index.ts';
import type { Study } from '../../../src/domain/study.ts';
import { ic50Csv } from '../../../src/exports/ic50-csv.ts';
import { sectionNine, sourceOf, studyOf, twoGroups } from './plate-study.ts';

// Values of a table without wells, as Prism has them, are left out one by one and put back.

const wells = sectionNine().map((well, i) => ({ ...well, column: 2 + (i % 3) }));
const source = sourceOf(wells);
const at = wells.findIndex(({ group, dose }) => group === 'Parental' && dose === 0.1);
const place = { source: source.id, sheet: '', row: at + 2, column: wells[at]?.column ?? 0 };

const study: Study = studyOf([source]);
const without: Study = { ...study, exclusions: [{ ...place, reason: 'apart from the others' }] };
const csvOf = (of: Study): string => ic50Csv(analyse(of, twoGroups).curves);

test('a value that is left out takes no part, as if its file did not have it', () => {
  const shorter = studyOf([sourceOf(wells.filter((_, i) => i !== at))]);
  expect(csvOf(without)).toBe(csvOf(shorter));
  expect(csvOf(without)).not.toBe(csvOf(study));
  expect(csvOf({ ...without, exclusions: [] })).toBe(csvOf(study));
});

test('it stays among the measurements with the reason, and is not said to be missing', () => {
  const row = describeMeasurement(indexStudy(without, twoGroups), source, at);
  expect(row).toMatchObject({
    status: 'excluded',
    reason: 'left out by the user: apart from the others',
    value: wells[at]?.value,
  });
  const { problems } = analyse(without, twoGroups);
  expect(problems.filter(({ code }) => code === 'exclusion-without-well')).toEqual([]);
});
