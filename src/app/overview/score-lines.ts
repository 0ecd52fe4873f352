import type { Expectation } from '../../domain/expectation.ts';
import type { Analysis, Result, Verdict } from '../../domain/result.ts';
import type { Comparison } from './comparisons.ts';
import { isOf } from './comparisons.ts';

/** One line of the scorecard: what is expected, what was measured, or both. */
export interface ScoreLine {
  readonly key: string;
  readonly name: string;
  /** The table's own row; null where it states nothing for this target itself. */
  readonly expectation: Expectation | null;
  /** null when the study does not measure it. */
  readonly result: Result | null;
}

/** The scorecard of one comparison. */
export interface Scorecard {
  /** Rows of the table, each with its indirect evidence; empty when the comparison is not what the table is about. */
  readonly rows: readonly { readonly direct: ScoreLine; readonly indirect: readonly ScoreLine[] }[];
  /** Measured targets that the table says nothing of. */
  readonly others: readonly ScoreLine[];
  /** Totals and loading controls, which stand in other results' ratios. */
  readonly denominators: readonly ScoreLine[];
}

export function scorecardFor(analysis: Analysis, comparison: Comparison): Scorecard {
  const results = analysis.results.filter((result) => isOf(result, comparison));
  const isHeld =
    results.some((result) => result.expectation !== null) || !couldBeHeld(analysis, results);
  const free = results.filter((result) => result.expectation === null);
  return {
    rows: isHeld
      ? analysis.scorecard.map(({ expectation, results: direct, indirect }) => ({
          direct: {
            key: expectation.target,
            name: nameOf(expectation),
            expectation,
            result: direct.find((result) => isOf(result, comparison)) ?? null,
          },
          indirect: indirect.filter((result) => isOf(result, comparison)).map(lineOf),
        }))
      : [],
    others: free.filter((result) => result.inFamily).map(lineOf),
    denominators: free.filter((result) => !result.inFamily).map(lineOf),
  };
}

/** Whether anything that was measured stands on a row of the table, itself or as indirect evidence. */
export function holdsAny({ rows }: Scorecard): boolean {
  return rows.some(({ direct, indirect }) => direct.result !== null || indirect.length > 0);
}

/** Whether the comparison measures a target of the table; then it was left unjudged on purpose. */
function couldBeHeld(analysis: Analysis, results: readonly Result[]): boolean {
  const stated = new Set(
    analysis.scorecard.flatMap(({ expectation: { assay, target, indirect } }) =>
      [{ assay, target }, ...indirect].map((row) => `${row.assay} ${row.target}`),
    ),
  );
  return results.some(({ assay, target }) => stated.has(`${assay} ${target}`));
}

/** A compound by what is measured of it, any other target by its own name. */
function nameOf({ assay, target }: Expectation | Result): string {
  return assay === 'viability' ? `${target} IC50` : target;
}

function lineOf(result: Result): ScoreLine {
  return {
    key: `${result.assay} ${result.measure} ${result.target}`,
    name: nameOf(result),
    expectation: null,
    result,
  };
}

/**
 * The answer in one sentence, e.g. `4 of 5 measured proteins agree with the table`. Where nothing of the table itself
 * was measured it says how many targets differ (adjusted p below `alpha`).
 */
export function headlineOf(scorecard: Scorecard, alpha: number): string {
  const verdicts = verdictsOf(scorecard);
  const count = (verdict: Verdict): number => verdicts.filter((other) => other === verdict).length;
  const measured = verdicts.length - count('not measured');
  if (measured === 0) return differencesOf(scorecard, alpha) ?? unmeasuredOf(scorecard);
  const agree = count('agrees');
  if (nounOf(scorecard) === 'expectation') {
    const direction = count('agrees in direction');
    // Bounds decide a direction and no more, so where nothing else is measured that is the answer.
    return agree === 0 && direction === measured
      ? `${direction} of ${measured} expectation${measured === 1 ? '' : 's'} met in direction`
      : `${agree} of ${measured} expectation${measured === 1 ? '' : 's'} met`;
  }
  return `${agree} of ${measured} measured protein${measured === 1 ? '' : 's'} ${agree === 1 ? 'agrees' : 'agree'} with the table`;
}

/** What the headline leaves out, e.g. `1 contradicts, 1 not measured`. */
export function remainderOf(scorecard: Scorecard, alpha: number): string {
  const verdicts = verdictsOf(scorecard);
  if (verdicts.every((verdict) => verdict === 'not measured')) {
    return differencesOf(scorecard, alpha) === null ? '' : unmeasuredOf(scorecard);
  }
  return (
    [
      ['agrees in direction', 'agree in direction', 'agrees in direction'],
      ['contradicts', 'contradict', 'contradicts'],
      ['contradicts in direction', 'contradict in direction', 'contradicts in direction'],
      ['not testable', 'not testable', 'not testable'],
      ['not measured', 'not measured', 'not measured'],
    ] as const
  )
    .flatMap(([verdict, many, one]) => {
      const count = verdicts.filter((other) => other === verdict).length;
      return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
    })
    .join(', ');
}

/** The verdicts on the rows of the table, those on indirect evidence left out. */
function verdictsOf({ rows }: Scorecard): Verdict[] {
  return rows.map(({ direct }) => direct.result?.verdict ?? 'not measured');
}

function nounOf({ rows }: Scorecard): 'expectation' | 'protein' {
  return rows.some(({ direct }) => direct.expectation?.assay === 'viability')
    ? 'expectation'
    : 'protein';
}

function unmeasuredOf(scorecard: Scorecard): string {
  const count = scorecard.rows.length;
  return count === 0
    ? 'This comparison is not what the table speaks of'
    : `None of the table’s ${count} ${nounOf(scorecard)}s was measured`;
}

/** How many of the targets that could be tested differ; null where none could. */
function differencesOf({ rows, others }: Scorecard, alpha: number): string | null {
  const lines = [...rows.flatMap(({ indirect }) => indirect), ...others];
  const tested = lines.flatMap(({ result }) => result?.pAdjusted ?? []);
  const differ = tested.filter((p) => p < alpha).length;
  if (tested.length === 0) return null;
  return `${differ === 0 ? 'None' : differ} of ${tested.length} tested target${tested.length === 1 ? '' : 's'} ${differ < 2 ? 'differs' : 'differ'} significantly`;
}
