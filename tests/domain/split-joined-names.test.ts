import { expect, test } from 'vitest';
import { splitJoinedNames } from '../../src/domain/split-joined-names.ts';
import { sourceOf } from '../annotation/build-study.ts';
import type { Assay } from '../../src/domain/reading.ts';

/** Sample and gene of each name once it is parted; null where it is not. */
function split(names: readonly string[], assay: Assay = 'qpcr'): string[] | null {
  const parted = splitJoinedNames(
    sourceOf(
      names.map((sample) => ({ sample })),
      { assay },
    ),
  );
  if (!parted) return null;
  const { sample, target } = parted.source.readings.names;
  return names.map((_, i) => {
    const [ofSample, ofTarget] = [sample, target].map(
      ({ dictionary, index }) => dictionary[index[i] ?? 0],
    );
    return `${ofSample} + ${ofTarget}`;
  });
}

const cross = (samples: readonly string[], genes: readonly string[], joint: string): string[] =>
  samples.flatMap((sample) => genes.map((gene) => `${sample}${joint}${gene}`));

test.each(['_', ' ', '-', ' - ', ':', '/'])('sample and gene parted at «%s»', (joint) => {
  expect(split(cross(['W1', 'W2', 'Q1'], ['ESR1', 'GAPDH'], joint))).toEqual(
    cross(['W1', 'W2', 'Q1'], ['ESR1', 'GAPDH'], ' + '),
  );
});

test('the gene may stand first', () => {
  expect(split(cross(['ESR1', '18S'], ['W 1', 'W 2', 'Q 1'], '_'))?.[3]).toBe('W 1 + 18S');
});

test('bands are parted by their loading control, and lose their places in the list', () => {
  expect(split(cross(['W1', 'Q1'], ['HER2', 'b-actin'], ' '), 'western')?.[1]).toBe('W1 + b-actin');
});

test.each([
  ['no known reference gene', cross(['W1', 'W2'], ['ESR1', 'PGR'], '_')],
  ['one gene alone', cross(['W1', 'W2', 'Q1', 'Q2'], ['GAPDH'], '_')],
  ['names that are not crossed', ['W1_GAPDH', 'W2_ESR1', 'W3_PGR', 'W4_TFF1', 'W5_AREG']],
  ['names with nothing to part at', ['W1', 'W2', 'GAPDH', 'ESR1', 'PGR']],
])('%s: nothing is parted', (_, names) => {
  expect(split(names)).toBeNull();
});

test('a stated target, and a plate of cells, are left as they are', () => {
  const names = cross(['W1', 'W2', 'Q1'], ['ESR1', 'GAPDH'], '_');
  const stated = sourceOf(names.map((sample) => ({ sample, target: 'ESR1' })));
  expect(splitJoinedNames(stated)).toBeNull();
  expect(split(names, 'viability')).toBeNull();
});

test('wells that nobody named may stand between them', () => {
  const names = [
    ...cross(['W1', 'W2', 'Q1'], ['ESR1', 'GAPDH', 'PGR'], '_'),
    'sample C12_gene C12',
  ];
  expect(split(names)?.[1]).toBe('W1 + GAPDH');
  expect(split(names)?.at(-1)).toBe('sample C12_gene C12 + ');
});
