import { expect, test } from 'vitest';
import { layBlock, parseBlock } from '../../src/app/table/paste-block.ts';
import type { SampleField } from '../../src/app/data/sample-edits.ts';
import { confirmInferred, pasteSamples, sampleFields } from '../../src/app/data/sample-edits.ts';
import { sampleRolesFor } from '../../src/app/data/sample-role-choices.ts';
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
  expect(layBlock(block, { row: 1, column: 'factor' }, sampleFields, 2)).toEqual([
    { row: 1, column: 'factor', text: 'a' },
    { row: 1, column: 'role', text: 'b' },
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

test('pasted roles are read in any spelling; what is none, or is so already, is left out', () => {
  const { samples } = makeAnalysis().annotation;
  const texts = ['No Template', 'sample', 'ladder of fish', ''];
  const cells = texts.map((text, row) => ({ row, column: 'role' as const, text }));
  const edits = pasteSamples({ samples: [], targets: [] }, samples, cells);
  expect(edits.samples).toEqual([{ sample: samples[0]?.sample, role: 'no-template' }]);
  const back = samples.map((sample) => ({
    ...sample,
    role: { value: 'no-template' as const, origin: 'user' as const },
  }));
  expect(pasteSamples(edits, back, [{ row: 0, column: 'role', text: 'Sample' }]).samples).toEqual([
    { sample: samples[0]?.sample, role: 'unknown' },
  ]);
});

test('roles that are offered are those of a sample’s assays, the one that it has, and for several those of all', () => {
  const [sample] = makeAnalysis().annotation.samples;
  if (!sample) throw new Error('no sample');
  const cells = { ...sample, assays: ['viability'] as const };
  const pcr = { ...sample, assays: ['qpcr'] as const };
  expect(sampleRolesFor([cells])).toEqual(['unknown', 'positive-control']);
  expect(sampleRolesFor([pcr, cells])).toEqual(['unknown', 'positive-control']);
  expect(sampleRolesFor([pcr])).toContain('no-RT');
  const blank = { ...cells, role: { value: 'blank', origin: 'inferred' } as const };
  expect(sampleRolesFor([blank])).toContain('blank');
});

test('what names say of roles can be confirmed; that a sample is one needs no confirming', () => {
  const [sample] = makeAnalysis().annotation.samples;
  if (!sample) throw new Error('no sample');
  const inferred = { ...sample, role: { value: 'no-RT', origin: 'inferred' } as const };
  const { samples } = confirmInferred({ samples: [], targets: [] }, [inferred]);
  expect(samples[0]).toMatchObject({ role: 'no-RT' });
  const plain = { ...sample, role: { value: 'unknown', origin: 'inferred' } as const };
  const none = confirmInferred({ samples: [], targets: [] }, [plain]);
  expect(none.samples[0]).not.toHaveProperty('role');
});
