import { beforeEach, expect, test } from 'vitest';
import { emptyStudy } from '../../src/domain/study.ts';
import { useStudy } from '../../src/study/store.ts';
import { sourceOf } from '../analysis/study-builder.ts';

const source = { ...sourceOf('plate.csv', [{ sample: 'C1', target: 'X', cq: 25 }]), sha256: '' };
const other = sourceOf('other.csv', [{ sample: 'C2', target: 'X', cq: 26 }]);

beforeEach(() => {
  useStudy.setState({ study: emptyStudy, past: [], future: [] });
});

test('what becomes known of a file is no step of undo', () => {
  const { addFiles, learn, rename, undo } = useStudy.getState();
  addFiles([source, other], []);
  learn([{ ...source, sha256: 'abc' }]);
  const { study, past } = useStudy.getState();
  expect(study.sources).toEqual([{ ...source, sha256: 'abc' }, other]);
  expect(study.sources[1]).toBe(other);
  expect(past).toEqual([emptyStudy]);
  rename('A title');
  undo();
  expect(useStudy.getState().study).toBe(study);
});

test('a file that was read anew meanwhile learns nothing of what was known of its other reading', () => {
  const { addFiles, learn } = useStudy.getState();
  const anew = { ...source, readings: { ...source.readings } };
  addFiles([anew], []);
  learn([{ ...source, sha256: 'abc' }]);
  expect(useStudy.getState().study.sources).toEqual([anew]);
});
