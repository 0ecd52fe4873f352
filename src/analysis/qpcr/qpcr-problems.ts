import type { Diagnostic } from '../../domain/diagnostic.ts';
import { groupBy } from '../group-by.ts';
import { linesProblem } from '../group-problems.ts';
import type { StudyIndex } from '../study-index.ts';
import type { NormalisedTarget } from './delta-cq.ts';
import type { WellSet, Wells } from './gather-wells.ts';

/** Technical wells further apart than this are flagged (qbase+ default), in cycles. */
const technicalSpread = 0.5;

/** A no-template well should come up at least this many cycles after the samples (qbase+ default). */
const noTemplateGap = 5;

/** What is odd about one row of the ΔCq table, in words. */
export function flagsOf(entry: NormalisedTarget): string[] {
  const { set } = entry;
  const flags: string[] = [];
  if (set.cqs.length === 0) flags.push('undetermined');
  else if (set.undetermined > 0) {
    flags.push(`${set.undetermined} of ${set.cqs.length + set.undetermined} wells undetermined`);
  }
  const spread = spreadOf(set);
  if (spread > technicalSpread) flags.push(`wells ${spread.toFixed(2)} cycles apart`);
  if (entry.missingReferences.length > 0) {
    flags.push(`no Cq of ${entry.missingReferences.join(', ')}`);
  }
  return flags;
}

/** Problems that only show when the wells of the whole study are seen together. */
export function findQpcrProblems(
  index: StudyIndex,
  wells: Wells,
  normalised: readonly NormalisedTarget[],
  linesWithoutContrast: readonly string[],
): Diagnostic[] {
  return [
    ...referenceProblems(wells, normalised),
    ...linesProblem(index, 'qpcr', linesWithoutContrast),
    ...spreadProblem(wells.sets),
    ...noTemplateProblems(wells),
  ];
}

function referenceProblems(wells: Wells, normalised: readonly NormalisedTarget[]): Diagnostic[] {
  const without = normalised.filter(({ referenceCq, set }) => referenceCq === null && !set.leftOut);
  return [...groupBy(without, ({ set }) => set.unit.run)].map(([run, entries]) => {
    const file = wells.runs.get(run)?.file ?? '';
    const targets = [...new Set(entries.map(({ set }) => set.target.name.value))];
    const genes = [...new Set(entries.flatMap((entry) => entry.missingReferences))];
    const samples = [...new Set(entries.map(({ set }) => set.unit.sample))];
    return {
      severity: 'error',
      code: 'reference-gene-missing',
      file,
      message:
        genes.length === 0
          ? `No reference gene was measured beside ${listed(targets)}, so there is no ΔCq.`
          : `${listed(samples)} ${samples.length === 1 ? 'has' : 'have'} no Cq of the reference gene ${listed(genes)}, so ${listed(targets)} cannot be normalised there.`,
      expected: 'at least one reference gene, detected in every sample of the run',
      mend: 'Give a target of this run the role «reference» under Data › Targets. If the reference gene was run on another plate, choose «one replicate» for the same sample in several files.',
    } satisfies Diagnostic;
  });
}

function spreadProblem(sets: readonly WellSet[]): Diagnostic[] {
  const wide = sets.filter((set) => spreadOf(set) > technicalSpread && !set.leftOut);
  const [worst] = wide.toSorted((a, b) => spreadOf(b) - spreadOf(a));
  if (!worst) return [];
  return [
    {
      severity: 'warning',
      code: 'technical-spread',
      message: `Technical wells of ${worst.target.name.value} in ${worst.unit.sample} lie ${spreadOf(worst).toFixed(2)} cycles apart (${worst.cqs.map((cq) => cq.toFixed(2)).join(', ')}).`,
      file: worst.unit.runLabel,
      expected: `at most ${technicalSpread} cycles between technical wells`,
      mend: 'All wells are kept in the mean. Look at the well, and leave out the sample if the experiment gives a reason.',
      more: wide.length - 1,
    },
  ];
}

function noTemplateProblems(wells: Wells): Diagnostic[] {
  const highest = new Map<string, Map<string, number>>();
  for (const { unit, target, cqs } of wells.sets) {
    const ofRun = highest.get(unit.run) ?? new Map<string, number>();
    highest.set(unit.run, ofRun);
    const before = ofRun.get(target.name.value);
    const now = Math.max(before ?? Number.NEGATIVE_INFINITY, ...cqs);
    if (cqs.length > 0) ofRun.set(target.name.value, now);
  }
  return [...wells.runs.values()].flatMap((run) =>
    [...run.noTemplate].flatMap(([target, cq]) => {
      const sample = highest.get(run.key)?.get(target);
      if (sample === undefined || cq - sample >= noTemplateGap) return [];
      return [
        {
          severity: 'warning',
          code: 'no-template-amplified',
          file: run.file,
          message: `The no-template control of ${target} amplified at Cq ${cq.toFixed(2)}, ${Math.abs(cq - sample).toFixed(2)} cycles ${cq < sample ? 'before' : 'after'} the weakest sample.`,
          expected: `no amplification, or at least ${noTemplateGap} cycles after the weakest sample`,
          mend: 'Check for contamination or primer dimers; the wells are kept.',
        } satisfies Diagnostic,
      ];
    }),
  );
}

function spreadOf(set: WellSet): number {
  return set.cqs.length < 2 ? 0 : Math.max(...set.cqs) - Math.min(...set.cqs);
}

/** Up to four names, then how many more. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 4).join(', ');
  return names.length > 4 ? `${shown} and ${names.length - 4} more` : shown;
}
