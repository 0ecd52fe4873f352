import { compareGroups } from '../compare-groups.ts';
import type { Contrast, Finding } from '../finding.ts';
import { contrastsOf } from '../finding.ts';
import { groupBy } from '../group-by.ts';
import type { Design } from '../pairing.ts';
import { decideDesign } from '../pairing.ts';
import type { Replicate } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import type { NormalisedTarget, UnitKey } from './delta-cq.ts';
import { joinRuns } from './delta-cq.ts';

/** A contrast with how its groups are compared. */
export interface DesignedContrast extends Contrast {
  readonly design: Design;
}

export interface QpcrComparisons {
  readonly findings: readonly Finding[];
  readonly contrasts: readonly DesignedContrast[];
  readonly linesWithoutContrast: readonly string[];
}

/** Every target of every test group against the control, within each line. */
export function compareQpcr(
  index: StudyIndex,
  normalised: readonly NormalisedTarget[],
  keyOf: UnitKey,
  scale: string,
): QpcrComparisons {
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
  const designed: DesignedContrast[] = [];
  for (const contrast of contrasts) {
    const control = byGroup.get(contrast.line)?.get(contrast.controlGroup) ?? [];
    const test = byGroup.get(contrast.line)?.get(contrast.testGroup) ?? [];
    const design = decideDesign(unitsOf(control, keyOf), unitsOf(test, keyOf), settings.pairing, {
      run: 'run',
      comparedWithinRuns: settings.qpcr.blockByRun,
    });
    designed.push({ ...contrast, design });
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
        scale,
        inFamily: true,
        comparison: compareGroups(
          replicatesOf(ofControl, keyOf),
          replicatesOf(ofTest, keyOf),
          design,
          settings.confidence,
          false,
          settings.qpcr.test,
        ),
        notes: notesOf([...ofControl, ...ofTest]),
      });
    }
  }
  return { findings, contrasts: designed, linesWithoutContrast };
}

/** The biological replicates of a group whatever their targets: what pairing is decided on. */
function unitsOf(entries: readonly NormalisedTarget[], keyOf: UnitKey): Replicate['unit'][] {
  const units = new Map(entries.map(({ set }) => [keyOf(set.unit), set.unit]));
  return [...units.values()];
}

/** One value a biological replicate. */
export function replicatesOf(
  entries: readonly NormalisedTarget[],
  keyOf: UnitKey,
): readonly Replicate[] {
  return joinRuns(
    entries.flatMap(({ replicate }) => (replicate ? [replicate] : [])),
    keyOf,
  );
}

function notesOf(entries: readonly NormalisedTarget[]): string[] {
  const notes: string[] = [];
  const count = (n: number): string => `${n} replicate${n === 1 ? '' : 's'}`;
  const partly = entries.filter(({ set }) => set.cqs.length > 0 && set.undetermined > 0).length;
  if (partly > 0) {
    notes.push(`${count(partly)} with undetermined wells: the wells that amplified were averaged`);
  }
  const unreferenced = entries.filter(({ referenceCq }) => referenceCq === null).length;
  if (unreferenced > 0) notes.push(`${count(unreferenced)} without a reference gene left out`);
  const excluded = entries.reduce((sum, { set }) => sum + set.excluded, 0);
  if (excluded > 0) {
    notes.push(`${excluded} well${excluded === 1 ? '' : 's'} left out by the user`);
  }
  return notes;
}
