import { expect, test } from 'vitest';
import { signalWords } from '../../../src/analysis/western/signal-words.ts';

test.each([
  [697.490966796875, '697.5'],
  [-69.181640625, '−69.18'],
  [0, '0'],
  [12_345_678, '12,350,000'],
])('%d is said as %s', (signal, words) => {
  expect(signalWords(signal)).toBe(words);
});
