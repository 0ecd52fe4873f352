import type { FoldRegion } from '../domain/expectation.ts';
import type { FoldEstimate, Verdict } from '../domain/result.ts';

/** What a verdict is given on: a result of any assay, and the region that it is held against. */
export interface Evidence {
  /** null when the table states nothing for the target. */
  readonly region: FoldRegion | null;
  readonly foldChange: FoldEstimate;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Family-adjusted p below α; null when there is no p. */
  readonly significant: boolean | null;
  readonly nControl: number;
  readonly nTest: number;
  /** Undetected in every replicate of the test group and detected in every one of the control. */
  readonly absentInTest: boolean;
}

/**
 * Holds a fold change against a region of the fold axis. One function for all assays.
 *
 * With two or more biological replicates in each group: inside and significant → `agrees`; inside →
 * `agrees in direction`; outside and significant → `contradicts`; outside → `contradicts in direction`.
 * Significance against a border at 1 is the adjusted p; against any other border it is whether the whole
 * interval lies on one side of it. A bound (`<0.01`) decides only if all that it allows lies on one side.
 */
export function judge(evidence: Evidence): Verdict {
  const { region, foldChange, interval } = evidence;
  if (region === null) return 'no expectation';
  if (foldChange.kind === 'none') return 'not measured';
  if (evidence.nControl < 2 || evidence.nTest < 2) return 'not testable';
  if (region.includesAbsent && evidence.absentInTest) return 'agrees';
  const low = region.above ?? 0;
  const high = region.below ?? Number.POSITIVE_INFINITY;
  if (foldChange.kind === 'bound') {
    const [from, to] =
      foldChange.relation === '>'
        ? [foldChange.value, Number.POSITIVE_INFINITY]
        : [0, foldChange.value];
    if (from >= low && to <= high) return 'agrees in direction';
    return to <= low || from >= high ? 'contradicts in direction' : 'not testable';
  }
  const inside = foldChange.value > low && foldChange.value < high;
  const significant = hasThreshold(region)
    ? interval !== null &&
      (inside
        ? interval.low > low && interval.high < high
        : interval.high <= low || interval.low >= high)
    : evidence.significant === true;
  if (inside) return significant ? 'agrees' : 'agrees in direction';
  return significant ? 'contradicts' : 'contradicts in direction';
}

/** A border other than «no change», such as more than 100. */
function hasThreshold(region: FoldRegion): boolean {
  return [region.above, region.below].some((border) => border !== null && border !== 1);
}
