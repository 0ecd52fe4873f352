import { expect, test } from 'vitest';
import { comparisonsOf, nameApart } from '../../src/app/overview/comparisons.ts';
import type { Comparison } from '../../src/app/overview/comparisons.ts';
import {
  headlineOf,
  holdsAny,
  remainderOf,
  scorecardFor,
} from '../../src/app/overview/score-lines.ts';
import type { Analysis } from '../../src/domain/result.ts';
import { makeAnalysis, makeResult } from './fixture-analysis.ts';

function firstOf(analysis: Analysis): Comparison {
  const [first] = comparisonsOf(analysis.results);
  if (!first) throw new Error('The fixture has no comparison.');
  return first;
}

test('the scorecard has the rows of the table in order, each with its indirect evidence', () => {
  const analysis = makeAnalysis();
  const { rows, others, denominators } = scorecardFor(analysis, firstOf(analysis));
  expect(rows.map(({ direct }) => direct.name)).toEqual([
    'ERα',
    'p-Akt (Ser473)',
    'p-mTOR (Ser2448)',
    'HER2',
    'EGFR',
  ]);
  expect(rows.map(({ indirect }) => indirect.map(({ name }) => name))).toEqual([
    ['ESR1'],
    [],
    [],
    ['ERBB2'],
    [],
  ]);
  expect(others.map(({ name }) => name)).toEqual(['PGR', 'FGFR1']);
  expect(denominators.map(({ name }) => name)).toEqual(['Akt']);
});

test('the answer is a sentence that counts direct evidence only', () => {
  const analysis = makeAnalysis();
  const scorecard = scorecardFor(analysis, firstOf(analysis));
  expect(headlineOf(scorecard)).toBe('2 of 4 measured proteins agree with the table');
  expect(remainderOf(scorecard)).toBe('1 agrees in direction, 1 contradicts, 1 not measured');
});

test('a study of mRNA alone measures no protein of the table', () => {
  const analysis = makeAnalysis([
    makeResult({ assay: 'qpcr', target: 'ESR1', log2: -1, half: 0.4, p: 0.01, verdict: 'agrees' }),
  ]);
  const scorecard = scorecardFor(analysis, firstOf(analysis));
  expect(headlineOf(scorecard)).toBe('None of the table’s 5 proteins was measured');
  expect(remainderOf(scorecard)).toBe('');
  expect(scorecard.rows[0]?.indirect).toHaveLength(1);
  expect(holdsAny(scorecard)).toBe(true);
});

test('a study of other targets has nothing on the rows of the table', () => {
  const analysis = makeAnalysis([
    makeResult({ assay: 'qpcr', target: 'TFF1', log2: -1, verdict: 'no expectation' }),
  ]);
  const scorecard = scorecardFor(analysis, firstOf(analysis));
  expect(scorecard.rows).toHaveLength(5);
  expect(holdsAny(scorecard)).toBe(false);
});

test('a comparison that the table is not about shows its targets without rows of the table', () => {
  const knockdown = makeResult({
    assay: 'western',
    target: 'ERα',
    log2: -1,
    verdict: 'no expectation',
    testGroup: 'siESR1',
  });
  const analysis = makeAnalysis([knockdown]);
  const scorecard = scorecardFor(analysis, firstOf(analysis));
  expect(scorecard.rows).toEqual([]);
  expect(scorecard.others.map(({ name }) => name)).toEqual(['ERα']);
});

test('comparisons are told apart by what differs', () => {
  const results = ['MCF-7', 'T-47D'].map((line) =>
    makeResult({ assay: 'qpcr', target: 'ESR1', log2: 1, verdict: 'no expectation', line }),
  );
  const comparisons = comparisonsOf(results);
  expect(comparisons.map(nameApart(comparisons))).toEqual(['MCF-7', 'T-47D']);
});
