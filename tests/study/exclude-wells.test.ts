import { beforeEach, expect, test } from 'vitest';
import { emptyStudy } from '../../src/domain/study.ts';
import { useStudy } from '../../src/study/store.ts';
import { sourceOf } from '../analysis/study-builder.ts';

const well = { source: 'id of plate.csv', sheet: '', row: 2, column: 3 };

beforeEach(() => {
  const sources = [sourceOf('plate.csv', [{ sample: 'C1', target: 'X', cq: 25 }])];
  useStudy.setState({ study: { ...emptyStudy, sources }, past: [], future: [] });
});

test('leaving a well out is one step of undo, and putting it back another', () => {
  const { excludeWells, includeWells, undo, redo } = useStudy.getState();
  const reasons = (): string[] => useStudy.getState().study.exclusions.map(({ reason }) => reason);
  excludeWells([{ ...well, reason: 'bubble' }]);
  includeWells([well]);
  expect(reasons()).toEqual([]);
  undo();
  expect(reasons()).toEqual(['bubble']);
  undo();
  expect(reasons()).toEqual([]);
  redo();
  expect(reasons()).toEqual(['bubble']);
});

test('without a reason nothing happens, not even a step of undo', () => {
  useStudy.getState().excludeWells([{ ...well, reason: '' }]);
  expect(useStudy.getState().study.exclusions).toEqual([]);
  expect(useStudy.getState().past).toHaveLength(0);
});

test('a file that is taken off takes its exclusions with it', () => {
  useStudy.getState().excludeWells([{ ...well, reason: 'bubble' }]);
  useStudy.getState().removeSource(well.source);
  expect(useStudy.getState().study.exclusions).toEqual([]);
});

test('choices of the qPCR analysis are changed one by one', () => {
  useStudy.getState().changeQpcrSettings({ technical: 'median' });
  expect(useStudy.getState().study.settings.qpcr).toMatchObject({
    technical: 'median',
    spreadLimit: 0.5,
  });
});
