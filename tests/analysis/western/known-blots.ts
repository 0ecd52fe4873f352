import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

// What KNOWN.tsv states of the published blots: computed elsewhere, partly published.

export const folder = '../shared/real-data/densitometry';
export const isThere = existsSync(`${folder}/KNOWN.tsv`);

export interface Known {
  readonly key: string;
  readonly quantity: string;
  readonly value: number;
}

/** The rows of one case. */
export function known(id: string): Known[] {
  return readFileSync(`${folder}/KNOWN.tsv`, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells[0] === id)
    .map((cells) => ({ key: cells[2] ?? '', quantity: cells[3] ?? '', value: Number(cells[4]) }));
}

export function expectClose(
  found: number | null | undefined,
  wanted: number,
  tolerance = 1e-9,
): void {
  if (found === null || found === undefined)
    throw new Error(`nothing where ${wanted} was expected`);
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted));
}
