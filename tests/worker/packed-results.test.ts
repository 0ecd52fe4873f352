import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareStudy } from '../../src/analysis/analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import { pointsOf } from '../../src/domain/points-of.ts';
import type { Result } from '../../src/domain/result.ts';
import { rowMaker, rowsOf } from '../../src/domain/row-columns.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { packResults, unpackResults } from '../../src/worker/packed-results.ts';
import { packRows } from '../../src/worker/packed-rows.ts';
import { readSources } from '../../src/worker/read-source.ts';

const seed = 20240517;
const value = fc.oneof(
  fc.constantFrom(null, Number.NaN, Infinity, -0, '', 'a', true, '\u0000'),
  fc.double(),
  fc.string(),
  fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
  fc.record({ value: fc.constantFrom('a', 'b'), origin: fc.constantFrom('file', 'user') }),
  fc.record({ kind: fc.constant('value'), value: fc.constantFrom(Infinity, Number.NaN, 1) }),
);
const rows = fc.array(fc.record({ a: value, b: value, c: fc.string() }, { requiredKeys: ['c'] }), {
  maxLength: 40,
});

describe('records on their way to the page', () => {
  test('are what they were, piece by piece, whatever they hold', () => {
    fc.assert(
      fc.property(rows, fc.nat(40), (records, cut) => {
        const packed = structuredClone(packRows(records));
        expect([...rowsOf(packed, 0, cut), ...rowsOf(packed, cut, 100)]).toEqual(records);
        const make = rowMaker(packed);
        expect(records.map((_, i) => make(i))).toEqual(records);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('are what they were in the analysis of the example study', async () => {
    const folder = 'public/example';
    const files = readdirSync(folder).map(
      (name) => new File([new Uint8Array(readFileSync(`${folder}/${name}`))], name),
    );
    const outcomes = (await Promise.all(files.map((file) => readSources(file, [])))).flat();
    const sources = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.source] : []));
    const study = { ...emptyStudy, sources };
    const { results } = compareStudy(study, annotate(study));
    expect(results.results.length).toBeGreaterThan(0);
    const packed = structuredClone(packResults(results));
    const arrived = await unpackResults(packed, () => Promise.resolve());
    const withPoints = <T extends Pick<Result, 'points'>>(result: T): T => ({
      ...result,
      points: pointsOf(result),
    });
    expect(arrived.results.map(withPoints)).toEqual(results.results.map(withPoints));
    const { results: ofPage, scorecard, ...rest } = arrived;
    expect(ofPage.some(({ points }) => 'rows' in points)).toBe(true);
    expect(rest).toEqual({ ...results, results: undefined, scorecard: undefined });
    expect(scorecard.map((row) => row.expectation)).toEqual(
      results.scorecard.map((row) => row.expectation),
    );
    const held = arrived.scorecard.flatMap((row) => row.results);
    expect(held.length).toBeGreaterThan(0);
    for (const result of held) expect(arrived.results).toContain(result);
  });
});
