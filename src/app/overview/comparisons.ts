import { shorten } from '../../charts/escape-label.ts';
import type { Result } from '../../domain/result.ts';

/** A test group held against the control within one line: what one scorecard is about. */
export interface Comparison {
  readonly key: string;
  readonly line: string;
  readonly controlGroup: string;
  readonly testGroup: string;
}

/** The comparisons of a study in the order that its results come in. */
export function comparisonsOf(results: readonly Result[]): Comparison[] {
  const found = new Map<string, Comparison>();
  let last: Comparison | undefined;
  for (const result of results) {
    // The results of a comparison mostly stand together, and there can be thousands.
    if (last && isOf(result, last)) continue;
    const key = keyOf(result);
    if (!found.has(key)) {
      const { line, controlGroup, testGroup } = result;
      found.set(key, { key, line, controlGroup, testGroup });
    }
    last = found.get(key);
  }
  return [...found.values()];
}

export function isOf(result: Result, comparison: Comparison): boolean {
  return (
    result.line === comparison.line &&
    result.controlGroup === comparison.controlGroup &&
    result.testGroup === comparison.testGroup
  );
}

/** `T-47D: Resistant over Parental`. */
export function nameComparison(
  { line, controlGroup, testGroup }: Comparison,
  longest = 80,
): string {
  const groups = `${shorten(testGroup, longest)} over ${shorten(controlGroup, longest)}`;
  return line === '' ? groups : `${shorten(line, longest)}: ${groups}`;
}

/** Names for a list: only what tells the comparisons apart. */
export function nameApart(comparisons: readonly Comparison[]): (comparison: Comparison) => string {
  const vary = (part: 'line' | 'testGroup'): boolean =>
    new Set(comparisons.map((comparison) => comparison[part])).size > 1;
  if (vary('line') && vary('testGroup')) return nameComparison;
  return vary('line') ? ({ line }) => line || 'no cell line' : ({ testGroup }) => testGroup;
}

function keyOf({ line, controlGroup, testGroup }: Omit<Comparison, 'key'>): string {
  return JSON.stringify([line, controlGroup, testGroup]);
}
