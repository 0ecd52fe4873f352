import { PointColumns } from '../../domain/point-columns.ts';
import type { Settings } from '../../domain/settings.ts';
import { compareGroups } from '../compare-groups.ts';
import type { Contrast, Finding } from '../finding.ts';
import { contrastsOf } from '../finding.ts';
import type { Design } from '../pairing.ts';
import { decideDesign } from '../pairing.ts';
import { pointsOfGroups } from '../points-of-groups.ts';
import type { Unit } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import type { Normalised } from './normalise.ts';
import { referenceOf } from './normalise.ts';
import { replicatesOf } from './replicates.ts';
import type { UnitKeys } from './unit-keys.ts';
import { detectedIn, targetOf } from './well-sets.ts';

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
  normalised: Normalised,
  keys: UnitKeys,
  scale: string,
): QpcrComparisons {
  const { settings } = index.study;
  const cells = cellsOf(normalised, keys);
  const { contrasts, linesWithoutContrast } = contrastsOf(index.annotation, cells.all);
  const findings: Finding[] = [];
  const points = new PointColumns(normalised.targets.length);
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
      findings.push(
        compareTarget(target, {
          contrast,
          design,
          control,
          test,
          normalised,
          keys,
          scale,
          settings,
          points,
        }),
      );
    }
  }
  return { findings, contrasts: designed, linesWithoutContrast };
}

/** What the targets of two groups are compared with. */
interface ComparedCells {
  readonly contrast: Contrast;
  readonly design: Design;
  readonly control: Cell;
  readonly test: Cell;
  readonly normalised: Normalised;
  readonly keys: UnitKeys;
  readonly scale: string;
  readonly settings: Settings;
  readonly points: PointColumns;
}

function compareTarget(target: string, cells: ComparedCells): Finding {
  const { contrast, design, normalised, keys, scale, settings } = cells;
  const ofControl = cells.control.targets.get(target) ?? [];
  const ofTest = cells.test.targets.get(target) ?? [];
  const control = replicatesOf(normalised, ofControl, keys);
  const test = replicatesOf(normalised, ofTest, keys);
  const { confidence, qpcr } = settings;
  return {
    line: contrast.line,
    controlGroup: contrast.controlGroup,
    testGroup: contrast.testGroup,
    assay: 'qpcr',
    target,
    measure: 'mRNA',
    design,
    scale,
    inFamily: true,
    comparison: compareGroups(control, test, design, confidence, qpcr.test),
    notes: notesOf(normalised, ofControl.concat(ofTest)),
    points: pointsOfGroups(control, test, design, false, cells.points),
  };
}

/** One group of one line: what is compared. */
interface Cell {
  readonly line: string;
  readonly group: string;
  /** The biological replicates whatever their targets: what pairing is decided on. */
  readonly units: Map<number, Unit>;
  /** The sets of each target. */
  readonly targets: Map<string, number[]>;
}

/** The groups of all lines with what takes part of them, in order of appearance; one visit a set. */
function cellsOf(
  { sets, targets }: Normalised,
  keys: UnitKeys,
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
  const cellOfUnit: (Cell | undefined)[] = [];
  for (const set of targets) {
    const place = sets.unit[set] ?? 0;
    const unit = sets.units[place];
    if (!unit || unit.leftOut || unit.group === '') continue;
    let cell = cellOfUnit[place];
    if (!cell) {
      cell = cellOf(unit.line, unit.group);
      cell.units.set(keys[place] ?? 0, unit);
      cellOfUnit[place] = cell;
    }
    const target = targetOf(sets, set).name;
    const ofTarget = cell.targets.get(target);
    if (ofTarget) ofTarget.push(set);
    else cell.targets.set(target, [set]);
  }
  return { all, of: cellOf };
}

function notesOf(normalised: Normalised, own: readonly number[]): string[] {
  const { sets } = normalised;
  const notes: string[] = [];
  const count = (n: number): string => `${n} replicate${n === 1 ? '' : 's'}`;
  let [partly, unreferenced, excluded] = [0, 0, 0];
  for (const set of own) {
    if (detectedIn(sets, set) > 0 && (sets.undetermined[set] ?? 0) > 0) partly += 1;
    if (referenceOf(normalised, set).referenceCq === null) unreferenced += 1;
    excluded += sets.excluded[set] ?? 0;
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
