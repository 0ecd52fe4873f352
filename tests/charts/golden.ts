import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Diagram } from '../../src/charts/diagram.ts';
import type { FigureSpec } from '../../src/charts/figure-spec.ts';

/**
 * Compares a figure with `goldens/<name>.json`, numbers rounded to six decimals. A missing golden is written,
 * except in CI, where it fails. After a wanted change: `UPDATE_GOLDENS=1 npx vitest run tests/charts`.
 */
export function expectGolden(name: string, figure: FigureSpec | Diagram): void {
  const path = fileURLToPath(new URL(`./goldens/${name}.json`, import.meta.url));
  const actual: unknown = JSON.parse(JSON.stringify(figure, roundNumber));
  const inCI = Boolean(process.env['CI']);
  if (!inCI && (process.env['UPDATE_GOLDENS'] || !existsSync(path))) {
    writeFileSync(path, `${JSON.stringify(actual, null, 2)}\n`);
  }
  expect(existsSync(path), `no golden for ${name}`).toBe(true);
  expect(actual).toEqual(JSON.parse(readFileSync(path, 'utf8')));
}

function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' && Number.isFinite(value) ? Number(value.toFixed(6)) + 0 : value;
}
