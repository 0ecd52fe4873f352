import type { DeltaCqRow } from '../../domain/result.ts';
import { sampleStandardDeviation } from '../../stats/sample-standard-deviation.ts';
import type { AssayAnalysis } from '../assay-analysis.ts';
import { compareGroups } from '../compare-groups.ts';
import type { Finding } from '../finding.ts';
import { contrastsOf } from '../finding.ts';
import { groupBy } from '../group-by.ts';
import type { Design } from '../pairing.ts';
import { decideDesign } from '../pairing.ts';
import type { Replicate } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import type { NormalisedTarget, UnitKey } from './delta-cq.ts';
import { joinRuns, normalise, unitKey } from './delta-cq.ts';
import { gatherWells } from './gather-wells.ts';
import { findQpcrProblems, flagsOf } from './qpcr-problems.ts';

/**
 * qPCR from wells to fold changes: technical wells averaged, ΔCq against the reference genes of the run,
 * ΔΔCq between groups of biological replicates within each cell line.
 */
export function analyseQpcr(index: StudyIndex): AssayAnalysis<DeltaCqRow> {
  const wells = gatherWells(index);
  if (wells.sets.length === 0) return { findings: [], rows: [], problems: [], assumptions: [] };
  const keyOf = unitKey(index.study.settings.sameSampleInSeveralRuns === 'one-replicate');
  const normalised = normalise(wells.sets, wells.runs, keyOf);
  const { findings, designs, linesWithoutContrast } = compareAll(index, normalised, keyOf);
  return {
    findings,
    rows: normalised.map((entry) => toRow(entry)),
    problems: findQpcrProblems(index, wells, normalised, linesWithoutContrast),
    assumptions: [...new Set(designs.map((design) => design.reason))].map((reason) => ({
      text: `qRT-PCR: ${reason}.`,
      origin: index.study.settings.pairing === 'auto' ? ('inferred' as const) : ('user' as const),
      about: 'pairing' as const,
    })),
  };
}

function compareAll(
  index: StudyIndex,
  normalised: readonly NormalisedTarget[],
  keyOf: UnitKey,
): { findings: Finding[]; designs: Design[]; linesWithoutContrast: string[] } {
  const { settings } = index.study;
  const kept = normalised.filter(({ set }) => !set.leftOut && set.unit.group !== '');
  const { contrasts, linesWithoutContrast } = contrastsOf(
    index.annotation,
    kept.map(({ set }) => set.unit),
  );
  const byLine = groupBy(kept, ({ set }) => set.unit.line);
  const byGroup = new Map(
    [...byLine].map(([line, entries]) => [line, groupBy(entries, ({ set }) => set.unit.group)]),
  );
  const findings: Finding[] = [];
  const designs: Design[] = [];
  for (const contrast of contrasts) {
    const control = byGroup.get(contrast.line)?.get(contrast.controlGroup) ?? [];
    const test = byGroup.get(contrast.line)?.get(contrast.testGroup) ?? [];
    const design = decideDesign(unitsOf(control, keyOf), unitsOf(test, keyOf), settings.pairing, {
      run: 'run',
      comparedWithinRuns: false,
    });
    designs.push(design);
    const controlByTarget = groupBy(control, ({ set }) => set.target.name.value);
    const testByTarget = groupBy(test, ({ set }) => set.target.name.value);
    for (const target of new Set([...controlByTarget.keys(), ...testByTarget.keys()])) {
      const ofControl = controlByTarget.get(target) ?? [];
      const ofTest = testByTarget.get(target) ?? [];
      findings.push({
        ...contrast,
        assay: 'qpcr',
        target,
        measure: 'mRNA',
        design,
        scale: 'ΔCq',
        inFamily: true,
        comparison: compareGroups(
          replicatesOf(ofControl, keyOf),
          replicatesOf(ofTest, keyOf),
          design,
          settings.confidence,
          false,
        ),
        notes: notesOf([...ofControl, ...ofTest]),
      });
    }
  }
  return { findings, designs, linesWithoutContrast };
}

/** The biological replicates of a group whatever their targets: what pairing is decided on. */
function unitsOf(entries: readonly NormalisedTarget[], keyOf: UnitKey): Replicate['unit'][] {
  const units = new Map(entries.map(({ set }) => [keyOf(set.unit), set.unit]));
  return [...units.values()];
}

function replicatesOf(entries: readonly NormalisedTarget[], keyOf: UnitKey): readonly Replicate[] {
  const replicates: Replicate[] = [];
  for (const { replicate } of entries) if (replicate) replicates.push(replicate);
  return joinRuns(replicates, keyOf);
}

function notesOf(entries: readonly NormalisedTarget[]): string[] {
  const notes: string[] = [];
  const partly = entries.filter(({ set }) => set.cqs.length > 0 && set.undetermined > 0).length;
  if (partly > 0) {
    notes.push(
      `${partly} replicate${partly === 1 ? '' : 's'} with undetermined wells: the wells that amplified were averaged`,
    );
  }
  const unreferenced = entries.filter(({ referenceCq }) => referenceCq === null).length;
  if (unreferenced > 0) {
    notes.push(
      `${unreferenced} replicate${unreferenced === 1 ? '' : 's'} without a reference gene left out`,
    );
  }
  return notes;
}

function toRow(entry: NormalisedTarget): DeltaCqRow {
  const { set } = entry;
  return {
    target: set.target.name.value,
    sample: set.unit.sample,
    line: set.unit.line,
    group: set.unit.group,
    replicate: set.unit.replicate,
    run: set.unit.runLabel,
    meanCq: entry.meanCq,
    sdCq: set.cqs.length < 2 ? null : sampleStandardDeviation(set.cqs),
    wells: set.cqs.length + set.undetermined,
    undeterminedWells: set.undetermined,
    referenceCq: entry.referenceCq,
    deltaCq: entry.deltaCq,
    leftOut: set.leftOut,
    flags: flagsOf(entry),
  };
}
