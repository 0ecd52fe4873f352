import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotation/annotate.ts';
import { nameReadings } from '../../../src/domain/name-readings.ts';
import type { Source } from '../../../src/domain/source.ts';
import { emptyStudy } from '../../../src/domain/study.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

const names = ({ readings }: Source, column: 'group' | 'factor' | 'line' | 'replicate'): string[] =>
  readings.names[column].dictionary.slice(1);

const table = (header: string, rows: readonly string[]): string =>
  `${header}\n${rows.flatMap((row) => [`${row},ESR1,24.1`, `${row},GAPDH,18.1`]).join('\n')}\n`;

test('a time beside named samples is a second factor, as in a sample sheet', async () => {
  const source = await sourceFromText(
    'plate.csv',
    table('Sample,Group,Time,Cell line,Biological Replicate,Target,Cq', [
      's1,WT,24 h,MCF7,1',
      's2,WT,48 h,MCF7,1',
      's3,KO,24 h,T47D,1',
      's4,KO,48 h,T47D,2',
    ]),
  );
  expect(names(source, 'group')).toEqual(['WT', 'KO']);
  expect(names(source, 'factor')).toEqual(['24 h', '48 h']);
  expect(names(source, 'line')).toEqual(['MCF7', 'T47D']);
  expect(names(source, 'replicate')).toEqual(['1', '2']);
  expect(source.unreadColumns).toEqual([]);
  const { samples } = annotate(nameReadings({ ...emptyStudy, sources: [source] }).study);
  expect(samples.map(({ factor }) => factor)).toEqual(
    ['24 h', '48 h', '24 h', '48 h'].map((value) => ({ value, origin: 'file' })),
  );
});

test('a treatment is the factor where another column says the group, else the group', async () => {
  const both = await sourceFromText(
    'both.csv',
    table('Sample,Genotype,Treatment,Target,Cq', ['s1,WT,drug', 's2,KO,vehicle']),
  );
  expect([names(both, 'group'), names(both, 'factor')]).toEqual([
    ['WT', 'KO'],
    ['drug', 'vehicle'],
  ]);
  const alone = await sourceFromText(
    'alone.csv',
    table('Sample,Treatment,Target,Cq', ['s1,drug', 's2,vehicle']),
  );
  expect([names(alone, 'group'), names(alone, 'factor')]).toEqual([['drug', 'vehicle'], []]);
});

test('a sample that stands with several levels is several samples', async () => {
  const source = await sourceFromText(
    'times.csv',
    table('Sample,Group,Time,Target,Cq', ['P1,WT,24 h', 'P1,WT,48 h', 'R1,KO,24 h', 'R1,KO,48 h']),
  );
  const { samples } = annotate(nameReadings({ ...emptyStudy, sources: [source] }).study);
  expect(samples.map(({ sample, factor }) => [sample, factor.value])).toEqual([
    ['24 h P1', '24 h'],
    ['48 h P1', '48 h'],
    ['24 h R1', '24 h'],
    ['48 h R1', '48 h'],
  ]);
});

test('columns that nobody reads are listed: a day counts repeats as often as times', async () => {
  const source = await sourceFromText(
    'days.csv',
    table('Sample,Group,Day,Target,Cq', ['s1,WT,1', 's2,KO,2']),
  );
  expect(source.unreadColumns).toEqual(['Day']);
});

test('rows of a matrix that nothing names are samples by their place, of no group', async () => {
  const source = await sourceFromText(
    'genes.csv',
    'ACTB,ESR1,PGR\n18.1,24.2,26.1\n18.3,24.4,26.7\n18.2,27.4,29.1\n18.4,27.3,29.8\n',
  );
  const { samples, groups } = annotate(nameReadings({ ...emptyStudy, sources: [source] }).study);
  expect(samples.map(({ sample }) => sample)).toEqual(['Row 2', 'Row 3', 'Row 4', 'Row 5']);
  expect(groups).toEqual([]);
});
