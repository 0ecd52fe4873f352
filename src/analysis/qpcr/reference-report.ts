import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { DriftRow, FoldUnderReference, ReferenceReport } from '../../domain/qpcr-report.ts';
import { enoughVariation } from '../../domain/qpcr-report.ts';
import { adjustPValues } from '../../stats/adjust-p-values.ts';
import { genorm } from '../../stats/genorm.ts';
import { mean } from '../../stats/mean.ts';
import { normFinder } from '../../stats/norm-finder.ts';
import { compareGroups } from '../compare-groups.ts';
import type { Finding } from '../finding.ts';
import { groupBy } from '../group-by.ts';
import type { Replicate } from '../replicate.ts';
import type { DesignedContrast } from './compare-qpcr.ts';
import type { CqScale } from './cq-scale.ts';
import type { ReferenceUnit } from './reference-values.ts';

/** M above this is unsteady for cells of one kind (Vandesompele 2002; Hellemans 2007). */
const steadyM = 0.5;

const meanOfAll = 'mean of all';

/** How steady the reference genes are, whether they drift between groups, and what hangs on their choice. */
export function reportReferences(
  genes: readonly string[],
  units: readonly ReferenceUnit[],
  contrasts: readonly DesignedContrast[],
  scale: CqScale,
  folds: readonly FoldUnderReference[],
  confidence: number,
): ReferenceReport {
  const complete = units.filter(({ cqs }) => genes.every((gene) => cqs.has(gene)));
  const log2 = genes.map((gene) =>
    complete.map(({ cqs }) => scale.weightOf(gene) * (cqs.get(gene) ?? 0)),
  );
  const words: string[] = [];
  const computable = genes.length >= 2 && complete.length >= 2;
  const norm = computable ? genorm(log2) : null;
  const rho = computable && genes.length >= 3 ? normFinder(log2, groupsOf(complete)) : null;
  if (genes.length === 1) {
    words.push(
      `${genes[0]} is the only reference gene, so nothing shows whether it is steady: its own change would look like a change of every target (MIQE asks for two or more).`,
    );
  } else if (!computable && genes.length > 1) {
    words.push(
      'Fewer than two replicates have a Cq of every reference gene, so their stability cannot be computed.',
    );
  }
  if (genes.length === 2)
    words.push(
      'With two genes M is the standard deviation of their difference and cannot tell which of them moves; NormFinder needs three.',
    );
  if (complete.length < units.length && genes.length > 1) {
    words.push(
      `${units.length - complete.length} of ${units.length} replicates lack a Cq of a reference gene and take no part here.`,
    );
  }
  if (norm) words.push(...describe(norm.variation, norm.steps[0]?.meanStability ?? 0));
  const name = (gene: number): string => genes[gene] ?? '';
  return {
    genes: genes.map((gene, i) => ({
      gene,
      m: norm?.steps[0]?.stability[i] ?? null,
      normFinder: rho?.[i] ?? null,
    })),
    replicates: complete.length,
    steps: (norm?.steps ?? []).map((step) => ({
      genes: step.genes.map(name),
      meanM: step.meanStability,
      removed: step.removed === null ? null : name(step.removed),
    })),
    variation: norm?.variation ?? [],
    ranking: (norm?.ranking ?? []).map(name),
    drift: driftOf(genes, complete, contrasts, confidence),
    folds,
    words,
  };
}

function describe(variation: ReferenceReport['variation'], meanM: number): string[] {
  const words = [
    meanM <= steadyM
      ? `Mean M is ${meanM.toFixed(2)}, within the ${steadyM} that is asked of cells of one kind.`
      : `Mean M is ${meanM.toFixed(2)}, above the ${steadyM} that is asked of cells of one kind: the genes do not move together.`,
  ];
  const enough = variation.find(({ value }) => value < enoughVariation);
  if (enough)
    words.push(
      `V(${enough.genes}/${enough.genes + 1}) is ${enough.value.toFixed(3)}, below ${enoughVariation}: ${enough.genes} genes are enough.`,
    );
  else if (variation.length > 0)
    words.push(`No V(n/n+1) is below ${enoughVariation}: use all the genes.`);
  return words;
}

/** Groups of two and more as they are; else all replicates as one. */
function groupsOf(units: readonly ReferenceUnit[]): string[] {
  const names = units.map(({ unit }) => `${unit.line}\n${unit.group}`);
  const sizes = groupBy(names, (name) => name);
  const all = [...sizes.values()].every((members) => members.length >= 2);
  return all ? names : names.map(() => '');
}

function driftOf(
  genes: readonly string[],
  units: readonly ReferenceUnit[],
  contrasts: readonly DesignedContrast[],
  confidence: number,
): DriftRow[] {
  const byGroup = groupBy(units, ({ unit }) => `${unit.line}\n${unit.group}`);
  const columns = genes.length > 1 ? [meanOfAll, ...genes] : genes;
  return contrasts.flatMap(({ line, controlGroup, testGroup, design }) => {
    const control = byGroup.get(`${line}\n${controlGroup}`) ?? [];
    const test = byGroup.get(`${line}\n${testGroup}`) ?? [];
    return columns.flatMap((gene): DriftRow[] => {
      const of = (members: readonly ReferenceUnit[]): Replicate[] =>
        members.map(({ unit, cqs }) => ({
          unit,
          log2: gene === meanOfAll ? mean([...cqs.values()]) : (cqs.get(gene) ?? null),
          upperBound: null,
          technical: 1,
        }));
      const { log2FoldChange, pValue } = compareGroups(
        of(control),
        of(test),
        design,
        confidence,
        false,
      );
      if (log2FoldChange === null) return [];
      return [{ gene, line, controlGroup, testGroup, difference: log2FoldChange, pValue }];
    });
  });
}

/** The fold changes of findings under one set of genes. */
export function foldsUnder(
  genes: readonly string[],
  findings: readonly Finding[],
): FoldUnderReference[] {
  return findings.map(({ target, line, testGroup, comparison }) => ({
    target,
    line,
    testGroup,
    genes,
    log2FoldChange: comparison.log2FoldChange,
    interval: comparison.interval,
  }));
}

/** One reference gene, or references that differ between groups. */
export function referenceProblemsOf(report: ReferenceReport, alpha: number): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const [only] = report.genes;
  if (only && report.genes.length === 1) {
    problems.push({
      severity: 'warning',
      code: 'single-reference-gene',
      message: `Everything is normalised to one reference gene, ${only.gene}; nothing shows whether it is steady between the groups.`,
      expected: 'two or more reference genes whose stability was checked (MIQE)',
      mend: 'Measure a second reference gene in the same samples, or say in the paper how this one was validated.',
    });
  }
  const judged = report.drift.filter(({ gene }) => gene === meanOfAll || report.genes.length === 1);
  const adjusted = adjustPValues(
    judged.map(({ pValue }) => pValue),
    'holm',
  );
  const drifting = judged.filter((_, i) => (adjusted[i] ?? 1) < alpha);
  const [first, ...others] = drifting;
  if (first) {
    problems.push({
      severity: 'warning',
      code: 'reference-gene-drift',
      message: `Cq of the reference genes differs between ${first.controlGroup} and ${first.testGroup}${first.line === '' ? '' : ` in ${first.line}`} by ${first.difference.toFixed(2)} cycles: the cells may regulate them, or the amounts of RNA differed.`,
      expected: 'the same Cq of the reference genes in all groups, for equal amounts of RNA',
      mend: 'Look at the fold changes under each single reference gene under qRT-PCR › Reference genes.',
      more: others.length,
    });
  }
  return problems;
}
