import { expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import { studyOfTargets } from './build-study.ts';

function rolesOf(targets: readonly string[]): string[] {
  return annotate(studyOfTargets(targets, 'qpcr')).targets.map(({ role }) => role.value);
}

test.each([
  ...['GAPDH_1', 'GAPDH F/R', 'ACTB-rev', 'Hs_GAPDH', 'Cg_GAPDH_205_F-355_R', 'human B2M'],
  ...['Act5C', 'actin', 'ACT2', '28S', 'RNaseP', 'CphA', 'L19', 'RPL13', 'IPO8', 'PUM1', 'RNU48'],
  ...['RG1', 'HKG 2', 'EMC7', 'OsUBQ', 'AtACT2'],
])('%s is a reference gene under its own name', (target) => {
  const [annotated] = annotate(studyOfTargets([target], 'qpcr')).targets;
  expect(annotated).toMatchObject({ role: { value: 'reference' }, name: { value: target } });
});

test('what only holds the name of one is none', () => {
  expect(rolesOf(['siGAPDH', 'sh-GAPDH', 'GAPDHS', 'GAPDH-AS1', 'ACTBL2', 'PGK1', 'TFRC'])).toEqual(
    Array.from({ length: 7 }, () => 'target'),
  );
});
