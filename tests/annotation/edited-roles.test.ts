import { expect, test } from 'vitest';
import { annotate } from '../../src/annotation/annotate.ts';
import type { Annotation, SampleEdit } from '../../src/domain/annotation.ts';
import type { Study } from '../../src/domain/study.ts';
import type { Row } from './build-study.ts';
import { sourceOf, studyOf } from './build-study.ts';

function study(rows: readonly Row[], samples: readonly SampleEdit[] = []): Study {
  return studyOf([sourceOf(rows.map((row) => ({ target: 'KLK2', ...row })))], {
    annotation: { samples, targets: [] },
  });
}

function find(annotation: Annotation, name: string): Annotation['samples'][number] | undefined {
  return annotation.samples.find(({ sample }) => sample === name);
}

const rows: readonly Row[] = [
  { sample: 'Par 1' },
  { sample: 'Res 1' },
  { sample: 'Water' },
  { sample: 'Well 7', role: 'standard', group: 'Resistant' },
];

test('the user’s word on a role comes before the file’s and before the name’s', () => {
  const before = annotate(study(rows));
  expect(find(before, 'Water')?.role).toEqual({ value: 'no-template', origin: 'inferred' });
  expect(find(before, 'Well 7')?.role).toEqual({ value: 'standard', origin: 'file' });

  const edits = ['Water', 'Well 7'].map((sample) => ({ sample, role: 'unknown' as const }));
  const after = annotate(study(rows, edits));
  expect(find(after, 'Water')?.role).toEqual({ value: 'unknown', origin: 'user' });
  expect(find(after, 'Well 7')?.role).toEqual({ value: 'unknown', origin: 'user' });
  expect(find(after, 'Well 7')?.group).toEqual({ value: 'Resistant', origin: 'file' });
});

test('a sample that is called water and is none can be given a group, which then is one of the study', () => {
  const edit: SampleEdit = { sample: 'Water', role: 'unknown', group: 'Hydrated' };
  expect(annotate(study(rows, [edit])).groups).toContain('Hydrated');
  expect(annotate(study(rows, [{ sample: 'Water', group: 'Hydrated' }])).groups).not.toContain(
    'Hydrated',
  );
});

test('a sample that is made a control leaves the groups, though its name has one', () => {
  const named = [{ sample: 'Par 1' }, { sample: 'Res 1' }, { sample: 'Mock 1' }];
  expect(annotate(study(named)).groups).toContain('Mock');
  const after = annotate(study(named, [{ sample: 'Mock 1', role: 'no-RT' }]));
  expect(after.groups).toEqual(['Parental', 'Resistant']);
  expect(find(after, 'Mock 1')).toMatchObject({
    role: { value: 'no-RT', origin: 'user' },
    group: { value: '' },
  });
});
