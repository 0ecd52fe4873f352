import { expect, test } from 'vitest';
import { familyWords } from '../../src/app/qpcr/family-words.ts';
import { makeResult } from './fixture-analysis.ts';

const tested = (target: string) =>
  makeResult({ assay: 'qpcr', target, log2: 1, half: 0.5, p: 0.02, verdict: 'no expectation' });

test('names the comparisons that p values are adjusted over, and the method', () => {
  const words = familyWords([tested('ESR1'), tested('PGR')], 'holm');
  expect(words).toContain('2 comparisons of this assay, adjusted by Holm’s method');
  expect(words).toContain('ESR1 (Resistant over Parental), PGR (Resistant over Parental).');
});

test('a long family is cut, an empty one said', () => {
  const many = Array.from({ length: 12 }, (_, i) => tested(`G${i}`));
  expect(familyWords(many, 'none')).toContain('and 4 more.');
  expect(familyWords([], 'holm')).toContain('nothing to adjust');
});
