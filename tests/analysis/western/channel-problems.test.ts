import { expect, test } from 'vitest';
import { isChannelName } from '../../../src/domain/channel-name.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { Source } from '../../../src/domain/source.ts';
import type { Study } from '../../../src/domain/study.ts';
import { analysed, blotStudy, laneKey, sourceFrom } from './western-study.ts';

// Exports of an imager that knows channels alone: the antibodies are in the scientist's notes.

const blot = (name: string, factor: number, channels = ['700', '800']): Promise<Source> =>
  sourceFrom(
    name,
    [
      'lane,sample,channel,signal',
      ...channels.flatMap((channel) =>
        [1, 2, 3, 4].map((lane) => {
          const sample = lane < 3 ? `Parental ${lane}` : `Resistant ${lane - 2}`;
          return `${lane},${sample},${channel},${factor * (100 + 7 * lane)}`;
        }),
      ),
    ].join('\n'),
  );
const sources = await Promise.all([blot('gel a.csv', 3.1), blot('gel b.csv', 5.3)]);

const channelProblems = (study: Study): Diagnostic[] =>
  analysed(study).problems.filter(({ code, severity }) => {
    return code === 'name-missing' && severity === 'warning';
  });

test('a channel that names the bands of several files is said to be no protein', () => {
  const problems = channelProblems(blotStudy(sources));
  expect(problems.map(({ text, file }) => [text, file])).toEqual([
    ['700', 'gel a.csv'],
    ['800', 'gel a.csv'],
  ]);
  expect(problems[0]?.message).toContain('of gel a.csv, gel b.csv are');
  expect(problems[0]?.message).toContain('taken for one protein');
  expect(problems[0]?.mend).toContain('Data › Targets');
});

test('nothing is said of one file, nor once the proteins have names', () => {
  expect(channelProblems(blotStudy(sources.slice(0, 1)))).toEqual([]);
  const lanes = ['Parental 1', 'Parental 2', 'Resistant 1', 'Resistant 2'].join('\n');
  const laneKeys = sources.map((source, i) => ({
    ...laneKey(`gel ${i + 1}`, [source], lanes),
    proteins: [
      { source: source.id, target: '700', name: 'GAPDH' },
      { source: source.id, target: '800', name: i === 0 ? 'HER2' : 'EGFR' },
    ],
  }));
  expect(channelProblems(blotStudy(sources, { laneKeys }))).toEqual([]);
  const targets = ['700', '800'].map((target) => ({
    assay: 'western' as const,
    target,
    name: target === '700' ? 'GAPDH' : 'HER2',
  }));
  expect(channelProblems(blotStudy(sources, { annotation: { samples: [], targets } }))).toEqual([]);
});

test.each([
  ...[
    '700',
    '800',
    '680 nm',
    '488',
    'Channel 2',
    'ch1',
    'IRDye 800CW',
    'Alexa 647',
    'Cy5',
    'Chemi',
  ],
])('%s is a channel', (name) => {
  expect(isChannelName(name)).toBe(true);
});

test.each([
  'HER2',
  'p70',
  'p53',
  'CD44',
  'Cyclin D1',
  '14-3-3',
  'S6',
  '',
  'H3',
  'AF9',
  'p-Akt (Ser473)',
])('%s is none', (name) => {
  expect(isChannelName(name)).toBe(false);
});
