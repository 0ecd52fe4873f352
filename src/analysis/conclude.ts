import type { Expectation, ExpectationTable } from '../domain/expectation.ts';
import type { Result, ScorecardRow } from '../domain/result.ts';
import type { Settings } from '../domain/settings.ts';
import { adjustPValues } from '../stats/adjust-p-values.ts';
import type { Finding } from './finding.ts';
import { judge } from './verdict.ts';

const testNames = {
  welch: 'Welch t-test',
  paired: 'paired t-test',
  blocked: 'blocked t-test (group + run)',
  'rank-sum': 'rank sum test',
  'signed-rank': 'signed-rank test',
  permutation: 'permutation test',
  'sign-flip': 'permutation test of pairs',
  additive: 'additive fit of all groups (group + blot)',
  curves: 'ratio of two fitted curves',
} as const;

/** Adjusts the p values of one assay's family and holds each finding against the expectation table. */
export function conclude(
  findings: readonly Finding[],
  table: ExpectationTable | null,
  settings: Settings,
  resistantGroups: readonly string[],
): Result[] {
  const adjusted = adjustPValues(
    findings.map((finding) => (finding.inFamily ? finding.comparison.pValue : null)),
    settings.adjustment,
  );
  const expectationOf = rememberExpectations(table);
  const testGroups = new Set(findings.map((finding) => finding.testGroup)).size;
  return findings.map((finding, i) => {
    const { comparison, design, scale, assay, target, measure } = finding;
    const pAdjusted = adjusted[i] ?? null;
    const applies = isAboutResistance(finding, testGroups, resistantGroups);
    const expected = expectationOf(finding);
    const match = applies ? expected : null;
    return {
      assay,
      target,
      measure,
      line: finding.line,
      controlGroup: finding.controlGroup,
      testGroup: finding.testGroup,
      nControl: comparison.nControl,
      nTest: comparison.nTest,
      log2FoldChange: comparison.log2FoldChange,
      seLog2: comparison.seLog2,
      foldChange: comparison.foldChange,
      interval: comparison.interval,
      pValue: comparison.pValue,
      pAdjusted,
      test: comparison.method === null ? '' : `${testNames[comparison.method]} on ${scale}`,
      pairing: design.kind === 'paired' || design.kind === 'blocked' ? 'paired' : 'unpaired',
      pairingReason: design.reason,
      inFamily: finding.inFamily,
      expectation: match?.expectation ?? null,
      indirect: match?.indirect ?? false,
      source: match && table ? citationOf(match.expectation, table) : '',
      verdict: judge({
        region: match?.expectation.region ?? null,
        foldChange: comparison.foldChange,
        interval: (finding.judged ?? comparison).interval,
        significant: pAdjusted === null ? null : pAdjusted < settings.alpha,
        nControl: (finding.judged ?? comparison).nControl,
        nTest: (finding.judged ?? comparison).nTest,
        absentInTest: comparison.absentInTest,
      }),
      notes: [
        ...comparison.notes,
        ...finding.notes,
        ...(match?.indirect
          ? [`indirect evidence: the table states the protein ${match.expectation.target}`]
          : []),
        ...(!applies && expected
          ? ['not held against the table, which speaks of resistant over parental cells']
          : []),
        ...(finding.inFamily ? [] : ['denominator only: outside the family of the adjustment']),
      ],
      points: finding.points,
      withoutExclusions: null,
    };
  });
}

/** The rows of a table with what the study measured for each. */
export function scorecardOf(
  table: ExpectationTable | null,
  results: readonly Result[],
): ScorecardRow[] {
  return (table?.rows ?? []).map((expectation) => {
    const held = results.filter((result) => result.expectation === expectation);
    return {
      expectation,
      results: held.filter((result) => !result.indirect),
      indirect: held.filter((result) => result.indirect),
    };
  });
}

/**
 * The tables speak of resistant over parental cells. They are applied when the test group is resistant, or
 * when the parental cells have one group to be compared with; never to, say, a knock-down over its control.
 */
function isAboutResistance(
  { controlGroup, testGroup }: Finding,
  testGroups: number,
  resistantGroups: readonly string[],
): boolean {
  return resistantGroups.includes(testGroup) || (controlGroup === 'Parental' && testGroups === 1);
}

interface Match {
  readonly expectation: Expectation;
  readonly indirect: boolean;
}

/** What a table expects of each finding, looked up once for each target of an assay. */
function rememberExpectations(table: ExpectationTable | null): (finding: Finding) => Match | null {
  const known = new Map<string, Match | null>();
  return (finding) => {
    const key = `${finding.assay}\n${finding.target}`;
    let match = known.get(key);
    if (match === undefined) {
      match = findExpectation(table, finding);
      known.set(key, match);
    }
    return match;
  };
}

function findExpectation(table: ExpectationTable | null, { assay, target }: Finding): Match | null {
  for (const expectation of table?.rows ?? []) {
    if (expectation.assay === assay && expectation.target === target) {
      return { expectation, indirect: false };
    }
    if (expectation.indirect.some((row) => row.assay === assay && row.target === target)) {
      return { expectation, indirect: true };
    }
  }
  return null;
}

/** Title of the table with the row's own reference numbers, e.g. `Table 2 of …, "…" [4][6]`. */
function citationOf(expectation: Expectation, table: ExpectationTable): string {
  return `${table.title}: ${table.source} ${expectation.citations.map((key) => `[${key}]`).join('')}`;
}
