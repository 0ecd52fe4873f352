import { describe, expect, test } from 'vitest';
import { applySheets } from '../../src/domain/apply-sheets.ts';
import type { Source } from '../../src/domain/source.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import type { NewReading } from '../../src/importers/readings-builder.ts';
import { makeSheet, makeSource } from './make-sheets.ts';

describe('a sheet that no file uses says why', () => {
  const wells = (count: number): Partial<NewReading>[] =>
    Array.from({ length: count }, (_, i) => ({ position: `A${i + 1}`, sample: `Sample ${i + 1}` }));
  const named = wells(2).map((well) => ({
    ...well,
    sample: `Par ${well.position}`,
    target: 'ESR1',
  }));
  const sheet = makeSheet(
    [
      ['A1', { sample: 'Par_1' }],
      ['A2', { sample: 'Res_1' }],
    ],
    { appliesTo: [] },
  );
  test.each<[string, Source[], string]>([
    ['no file', [], 'no file of this study uses it.'],
    [
      'several plates',
      [makeSource('one', wells(2)), makeSource('two', wells(2))],
      'one.csv and two.csv have such wells or lanes, and nothing says which of them it names.',
    ],
    [
      'other names',
      [makeSource('named', named)],
      'named.csv has such wells or lanes, and names of its own for them.',
    ],
    [
      'another size',
      [makeSource('large', wells(12)), makeSource('blot', [{ position: 'Lane 1' }])],
      'of the 12 wells or lanes of large.csv it knows 2, and the other files are no nearer.',
    ],
  ])('%s', (_, sources, why) => {
    const { problems } = applySheets({ ...emptyStudy, sources, sheets: [sheet] });
    expect(problems[0]).toMatchObject({ code: 'sheet-unmatched', file: 'layout.csv' });
    expect(problems[0]?.message).toContain(why);
    expect(problems[0]?.mend).toContain('Data, Names');
  });
});
