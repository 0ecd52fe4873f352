import type { Annotation } from '../domain/annotation.ts';
import type { Assay } from '../domain/reading.ts';
import type { Measure, Result } from '../domain/result.ts';
import type { Comparison } from './compare-groups.ts';
import type { Design } from './pairing.ts';

/** A comparison with what it is of, before it is adjusted and held against an expectation. */
export interface Finding {
  readonly assay: Assay;
  readonly target: string;
  readonly measure: Measure;
  readonly line: string;
  readonly controlGroup: string;
  readonly testGroup: string;
  readonly comparison: Comparison;
  readonly design: Design;
  /** What was tested, e.g. `ΔCq`. */
  readonly scale: string;
  readonly inFamily: boolean;
  readonly notes: readonly string[];
  /** The replicates as a figure draws them. */
  readonly points: Result['points'];
  /** What the verdict goes by where that is not the comparison's own numbers (fits of curves). */
  readonly judged?: Pick<Comparison, 'nControl' | 'nTest' | 'interval'>;
}

/** A control and a test group of one line. */
export interface Contrast {
  readonly line: string;
  readonly controlGroup: string;
  readonly testGroup: string;
}

/** Every group against the control, within each line that has both; lines lacking one are named apart. */
export function contrastsOf(
  annotation: Annotation,
  present: readonly { readonly line: string; readonly group: string }[],
): { readonly contrasts: Contrast[]; readonly linesWithoutContrast: string[] } {
  const controlGroup = annotation.controlGroup.value;
  const groupsOfLine = new Map<string, Set<string>>();
  for (const { line, group } of present) {
    if (group === '') continue;
    groupsOfLine.set(line, (groupsOfLine.get(line) ?? new Set<string>()).add(group));
  }
  const contrasts: Contrast[] = [];
  const linesWithoutContrast: string[] = [];
  for (const [line, groups] of groupsOfLine) {
    const tests = annotation.groups.filter((group) => group !== controlGroup && groups.has(group));
    if (!groups.has(controlGroup) || tests.length === 0) linesWithoutContrast.push(line);
    else contrasts.push(...tests.map((testGroup) => ({ line, controlGroup, testGroup })));
  }
  return { contrasts, linesWithoutContrast };
}
