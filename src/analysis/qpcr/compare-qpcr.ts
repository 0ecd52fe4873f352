import { compareGroups } from '../compare-groups.ts';
import type { Contrast, Finding } from '../finding.ts';
import { contrastsOf } from '../finding.ts';
import type { Design } from '../pairing.ts';
import { decideDesign } from '../pairing.ts';
import type { Replicate, Unit } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import type { NormalisedTarget, UnitKey } from './delta-cq.ts';
import { joinRuns, replicateOf } from './delta-cq.ts';

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
  const cells = cellsOf(normalised, keyOf);
  const { contrasts, linesWithoutContrast } = contrastsOf(index.annotation, cells.all);
  const findings: Finding[] = [];
  const designed: DesignedContrast[] = [];
  for (const contrast of contrasts) {
    const control = cells.of(contrast.line, contrast.controlGroup);
    const test = cells.of(contrast.line, contrast.testGroup);
    const design = decideDesign(
      [...control.units.values()],
      [...test.units.values()],
      settings.pairing,
      { run: 'run', comparedWithinRuns: settings.qpcr.blockByRun },
    );
    designed.push({ ...contrast, design });
    for (const target of new Set([...control.targets.keys(), ...test.targets.keys()])) {
      const ofControl = control.targets.get(target) ?? [];
      const ofTest = test.targets.get(target) ?? [];
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

/** One group of one line: what is compared. */
interface Cell {
  readonly line: string;
  readonly group: string;
  /** The biological replicates whatever their targets: what pairing is decided on. */
  readonly units: Map<string, Unit>;
  readonly targets: Map<string, NormalisedTarget[]>;
}

/** The groups of all lines with what takes part of them, in order of appearance; one visit a target of a sample. */
function cellsOf(
  normalised: readonly NormalisedTarget[],
  keyOf: UnitKey,
): { readonly all: readonly Cell[]; readonly of: (line: string, group: string) => Cell } {
  const all: Cell[] = [];
  const byLine = new Map<string, Map<string, Cell>>();
  const cellOf = (line: string, group: string): Cell => {
    const ofLine = byLine.get(line) ?? new Map<string, Cell>();
    byLine.set(line, ofLine);
    let cell = ofLine.get(group);
    if (!cell) {
      cell = { line, group, units: new Map(), targets: new Map() };
      ofLine.set(group, cell);
      all.push(cell);
    }
    return cell;
  };
  // Targets of one unit mostly stand together.
  let lastUnit: Unit | undefined;
  let cell: Cell | undefined;
  for (const entry of normalised) {
    const { unit, target, leftOut } = entry.set;
    if (leftOut || unit.group === '') continue;
    if (!cell || lastUnit !== unit) {
      cell = cellOf(unit.line, unit.group);
      cell.units.set(keyOf(unit), unit);
      lastUnit = unit;
    }
    const { targets } = cell;
    const ofTarget = targets.get(target.name.value);
    if (ofTarget) ofTarget.push(entry);
    else targets.set(target.name.value, [entry]);
  }
  return { all, of: cellOf };
}

/** One value a biological replicate. */
export function replicatesOf(
  entries: readonly NormalisedTarget[],
  keyOf: UnitKey,
): readonly Replicate[] {
  const replicates: Replicate[] = [];
  for (const entry of entries) {
    const replicate = replicateOf(entry);
    if (replicate) replicates.push(replicate);
  }
  return joinRuns(replicates, keyOf);
}

function notesOf(entries: readonly NormalisedTarget[]): string[] {
  const notes: string[] = [];
  const count = (n: number): string => `${n} replicate${n === 1 ? '' : 's'}`;
  let [partly, unreferenced, excluded] = [0, 0, 0];
  for (const { set, reference } of entries) {
    if (set.cqs.length > 0 && set.undetermined > 0) partly += 1;
    if (reference.referenceCq === null) unreferenced += 1;
    excluded += set.excluded;
  }
  if (partly > 0) {
    notes.push(`${count(partly)} with undetermined wells: the wells that amplified were averaged`);
  }
  if (unreferenced > 0) notes.push(`${count(unreferenced)} without a reference gene left out`);
  if (excluded > 0) {
    notes.push(`${excluded} well${excluded === 1 ? '' : 's'} left out by the user`);
  }
  return notes;
}
