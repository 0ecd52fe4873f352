import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laneCountFault, parseLaneKey } from '../../src/annotation/parse-lane-key.ts';

const samples = (text: string): string[] => parseLaneKey(text).lanes.map(({ sample }) => sample);

describe('a pasted lane key', () => {
  test('one name a line: the k-th line is the k-th lane', () => {
    const { lanes, isNumbered, problems } = parseLaneKey('Par 1\nRes 1\r\nPar 2\n');
    expect(lanes.map(({ lane, sample }) => [lane, sample])).toEqual([
      ['1', 'Par 1'],
      ['2', 'Res 1'],
      ['3', 'Par 2'],
    ]);
    expect([isNumbered, problems]).toEqual([false, []]);
  });

  test.each(['-', '–', 'empty', 'Ladder', 'marker', ''])('«%s» leaves a lane out', (word) => {
    expect(samples(`${word}\nPar 1\n${word}\nRes 1`)).toEqual(['', 'Par 1', '', 'Res 1']);
  });

  test('a table with a header', () => {
    const { lanes, isNumbered } = parseLaneKey(
      'Lane\tGroup\tReplicate\tCell line\n02\tRes\t1\tMCF7\nlane 1\tPar\t1\tMCF7',
    );
    expect(isNumbered).toBe(true);
    expect(lanes[0]).toEqual({
      lane: '2',
      sample: 'MCF7 Res 1',
      group: 'Res',
      replicate: '1',
      line: 'MCF7',
    });
    expect(lanes[1]?.lane).toBe('1');
  });

  test('a table without a header: lane numbers first, then the sample', () => {
    expect(
      parseLaneKey('2,Par 1,Par\n3,Res 1,Res').lanes.map(({ lane, group }) => [lane, group]),
    ).toEqual([
      ['2', 'Par'],
      ['3', 'Res'],
    ]);
  });

  test.each([
    ['', 'The lane key is empty.'],
    ['-\n-', 'The lane key names no sample.'],
    ['lane,sample\n1,a\n01,b', 'Lane 1 is named twice.'],
    ['lane,sample\nA,a', '«A» is no lane number.'],
  ])('%j is told in words', (text, words) => {
    expect(parseLaneKey(text).problems).toContain(words);
  });

  test('too few and too many lanes are told, and where', () => {
    expect(laneCountFault(parseLaneKey('a\nb'), 3)).toBe(
      'The lane key has 2 lines, but the blot has 3 lanes: 1 lanes would be without a name, and nothing says which. Write «-» for a lane that takes no part.',
    );
    expect(laneCountFault(parseLaneKey('a\nb\nc\nd'), 3)).toContain('1 too many');
    expect(laneCountFault(parseLaneKey('a\nb\nc'), 3)).toBe('');
    expect(laneCountFault(parseLaneKey('lane,sample\n5,a'), 3)).toContain('lane 5');
    expect(laneCountFault(parseLaneKey('lane,sample\n2,a'), 3)).toBe('');
  });

  test('any text gives lanes or words, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { lanes, problems } = parseLaneKey(text);
        expect(lanes.length + problems.length).toBeGreaterThan(0);
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });
});
