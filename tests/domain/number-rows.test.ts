import { expect, test } from 'vitest';
import { numberRows } from '../../src/domain/number-rows.ts';
import { nameOf } from '../../src/domain/reading.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

async function numbered(file: string, text: string): Promise<string[]> {
  const source = await sourceFromText(file, text);
  const samples = [{ sample: 'Control', rows: 'biological' as const }];
  const study = numberRows({
    ...emptyStudy,
    sources: [source],
    annotation: { samples, targets: [] },
  });
  const [{ readings } = source] = study.sources;
  return Array.from({ length: readings.count }, (_, i) =>
    [nameOf(readings, 'sample', i), nameOf(readings, 'target', i)].join(' · '),
  );
}

test('the k-th row of each target is the k-th replicate; other samples keep their names', async () => {
  const rows = ['Control,ESR1,24.1', 'Control,ESR1,24.3', 'Drug,ESR1,26.1', 'Control,GAPDH,18.2'];
  expect(await numbered('cq.csv', ['Sample,Target,Cq', ...rows].join('\n'))).toEqual([
    'Control 1 · ESR1',
    'Control 2 · ESR1',
    'Drug · ESR1',
    'Control 1 · GAPDH',
  ]);
});

test('wells that hold several targets keep these together where one is missing', async () => {
  const rows = ['A1,Control,ESR1,24.1', 'A1,Control,GAPDH,18.1', 'A2,Control,GAPDH,18.3'];
  const last = ['A3,Control,ESR1,24.9', 'A3,Control,GAPDH,18.2'];
  expect(await numbered('cq.csv', ['Well,Sample,Target,Cq', ...rows, ...last].join('\n'))).toEqual([
    'Control 1 · ESR1',
    'Control 1 · GAPDH',
    'Control 2 · GAPDH',
    'Control 3 · ESR1',
    'Control 3 · GAPDH',
  ]);
});
