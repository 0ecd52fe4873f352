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
  expect(headlineOf(scorecard, 0.05)).toBe('2 of 4 measured proteins agree with the table');
  expect(remainderOf(scorecard, 0.05)).toBe('1 agrees in direction, 1 contradicts, 1 not measured');
});

test('a study of mRNA alone measures no protein of the table', () => {
  const analysis = makeAnalysis([
    makeResult({ assay: 'qpcr', target: 'ESR1', log2: -1, half: 0.4, p: 0.01, verdict: 'agrees' }),
  ]);
  const scorecard = scorecardFor(analysis, firstOf(analysis));
  expect(headlineOf(scorecard, 0.05)).toBe('1 of 1 tested target differs significantly');
  expect(remainderOf(scorecard, 0.05)).toBe('None of the table’s 5 proteins was measured');
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

test('where the table says nothing of what was measured, the answer is how many targets differ significantly', () => {
  const targets = [0.01, 0.04, 0.2].map((p, i) =>
    makeResult({ assay: 'qpcr', target: `Gene${i}`, log2: 1, p, verdict: 'no expectation' }),
  );
  const analysis = makeAnalysis(targets);
  const scorecard = scorecardFor(analysis, firstOf(analysis));
  expect(headlineOf(scorecard, 0.05)).toBe('2 of 3 tested targets differ significantly');
  expect(headlineOf(scorecard, 0.001)).toBe('None of 3 tested targets differs significantly');
  expect(remainderOf(scorecard, 0.05)).toBe('None of the table’s 5 proteins was measured');
});

test('where nothing could be tested either, the answer is that the table’s proteins are missing', () => {
  const analysis = makeAnalysis([
    makeResult({ assay: 'qpcr', target: 'TFF1', log2: 1, n: 1, verdict: 'no expectation' }),
  ]);
  const scorecard = scorecardFor(analysis, firstOf(analysis));
  expect(headlineOf(scorecard, 0.05)).toBe('None of the table’s 5 proteins was measured');
  expect(remainderOf(scorecard, 0.05)).toBe('');
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
