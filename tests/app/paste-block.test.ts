import { expect, test } from 'vitest';
import { layBlock, parseBlock } from '../../src/app/data/paste-block.ts';
import type { SampleField } from '../../src/app/data/sample-edits.ts';
import { pasteSamples, sampleFields } from '../../src/app/data/sample-edits.ts';
import { makeAnalysis } from './fixture-analysis.ts';

test('a block is what spreadsheets put on the clipboard; one cell is left to its field', () => {
  expect(parseBlock('Parental\t1\r\nResistant\t2\r\n')).toEqual([
    ['Parental', '1'],
    ['Resistant', '2'],
  ]);
  expect(parseBlock('Parental')).toBeNull();
  expect(parseBlock('Parental\n')).toBeNull();
});

test('a block fills downwards and rightwards and stops at the edges', () => {
  const block = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ];
  expect(layBlock(block, { row: 1, column: 'batch' }, sampleFields, 2)).toEqual([
    { row: 1, column: 'batch', text: 'a' },
    { row: 1, column: 'factor', text: 'b' },
  ]);
});

test('a pasted block is the user’s word on the samples that are shown', () => {
  const { samples } = makeAnalysis().annotation;
  const cells = layBlock<SampleField>(
    [
      ['X', '7'],
      ['Y', '8'],
    ],
    { row: 0, column: 'group' },
    sampleFields,
    samples.length,
  );
  const edits = pasteSamples({ samples: [], targets: [] }, samples, cells);
  expect(edits.samples).toEqual([
    { sample: samples[0]?.sample, group: 'X', replicate: '7' },
    { sample: samples[1]?.sample, group: 'Y', replicate: '8' },
  ]);
});
