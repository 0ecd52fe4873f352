import type { Diagnostic } from '../domain/diagnostic.ts';
import { assayNames } from './assay-names.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';

type Untested = NonNullable<Finding['comparison']['untested']>;

/** Why fold changes of an assay have no p, said once a reason, with the first of them. */
export function untestedProblems(findings: readonly Finding[]): Diagnostic[] {
  const untested = findings.flatMap((finding) => {
    const { untested: reason, pValue } = finding.comparison;
    // One fit of all groups can test what a pair of groups alone cannot.
    return reason && pValue === null && finding.inFamily ? [{ finding, reason }] : [];
  });
  const byReason = groupBy(untested, ({ finding, reason }) => `${finding.assay}\n${reason}`);
  return [...byReason.values()].flatMap(([first, ...others]) =>
    first ? [problemOf(first.finding, first.reason, others.length)] : [],
  );
}

function problemOf(finding: Finding, reason: Untested, more: number): Diagnostic {
  const { assay, target, line, controlGroup, testGroup, comparison } = finding;
  const within = line === '' ? '' : ` in ${line}`;
  const what = `${assayNames[assay]}: the fold change of ${target} between ${controlGroup} and ${testGroup}${within}`;
  if (reason === 'zero-variance') {
    return {
      severity: 'warning',
      code: 'zero-variance',
      message: `${what} has no p and no interval, for the replicates of each group are all the same and there is no variance to test against.`,
      expected: 'biological replicates, which differ at least in their last digits',
      mend: 'Check that the file holds measured values, and that no replicate is a copy of another.',
      more,
    };
  }
  const { nControl, nTest } = comparison;
  return {
    severity: 'warning',
    code: 'replicates-missing',
    message: `${what} has no p and no interval, for it rests on ${nTest} against ${nControl} biological replicates and a test needs two in each group.`,
    expected:
      'two biological replicates in each group, better three; technical repeats are averaged and not counted',
    mend: 'Add the files of the other replicates. If they are in this file, say under Data › Samples which samples or runs are biological replicates.',
    more,
  };
}
