import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFile } from '../../src/importers/read-file.ts';

// Keys whose lines no file can take, because nothing says which wells they are for: that is said, and none is guessed.

const without = /does not say which wells, lanes or samples its lines are for/;

async function refusalOf(file: string, bytes: Uint8Array) {
  const [outcome] = await readFile(file, bytes);
  if (!outcome || outcome.ok) throw new Error(`${file} was read`);
  expect(outcome.diagnostics).toHaveLength(1);
  return { sheets: outcome.sheets, problem: outcome.diagnostics[0] };
}

test.each([
  ['stocks by drug', ['Drug,C_mM', 'Letrozole,10', 'Anastrozole,20', 'Exemestane,20']],
  [
    'places that only the lab knows',
    [
      'plate_id,position_id,drug,starting_uM',
      'p1,pos_1,Letrozole,0.5',
      'p1,pos_2,Anastrozole,16.6',
    ],
  ],
  [
    'a column a set of plates',
    ['A,B,C', ...Array.from({ length: 12 }, (_, i) => `Drug x${i},Drug y${i},Drug z${i}`)],
  ],
])('%s', async (_, lines) => {
  const { sheets, problem } = await refusalOf(
    'key.csv',
    new TextEncoder().encode(lines.join('\n')),
  );
  expect(sheets).toEqual([]);
  expect(problem?.code).toBe('sheet-unmatched');
  expect(problem?.message).toMatch(without);
});

test('a sheet that says its wells is not spoken of so', async () => {
  const text = 'Well,Drug,Dose (nM)\nA1,Letrozole,10\nA2,Letrozole,100';
  const { sheets, problem } = await refusalOf('key.csv', new TextEncoder().encode(text));
  expect(sheets).toHaveLength(1);
  expect(problem?.message).not.toMatch(without);
});

test('wells beside numbers of another kind are not said to be missing', async () => {
  const text = 'Well,Sample,Target,Lysis,Yield\nA1,Par 1,ESR1,warm,4120\nA2,Res 1,ESR1,cold,3980';
  const { sheets, problem } = await refusalOf('yield.csv', new TextEncoder().encode(text));
  expect(sheets).toEqual([]);
  expect(problem?.message).toBe(
    'yield.csv names wells, lanes or samples, and its numbers are neither Cq values nor bands nor signals of wells.',
  );
});

const shared = '../shared/real-data/viability';
test
  .skipIf(!existsSync(shared))
  .each([
    'perkinelmer-victor/MTT_hek293_concentrations.xlsx',
    'perkinelmer-victor/MTT_hek293_names.xlsx',
    'bmg-omega/test_meta.csv',
  ])('%s (where the real files lie)', async (file) => {
  const { sheets, problem } = await refusalOf(file, readFileSync(`${shared}/${file}`));
  expect(sheets).toEqual([]);
  expect(problem?.message).toMatch(without);
});
