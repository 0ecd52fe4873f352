import type { AnnotationEdits, TargetAnnotation, TargetEdit } from '../../domain/annotation.ts';
import { editTargets } from '../../study/edits.ts';
import type { PastedCell } from '../table/paste-block.ts';
import { partnersFor, rolesFor } from './target-roles.ts';

/** What of a target can be changed, in the order of the table. */
export const targetFields = ['name', 'role', 'partner'] as const;
export type TargetField = (typeof targetFields)[number];

/** Applies a pasted block to the targets of the table; roles and partners that there are not are left out. */
export function pasteTargets(
  edits: AnnotationEdits,
  targets: readonly TargetAnnotation[],
  cells: readonly PastedCell<TargetField>[],
): AnnotationEdits {
  return cells.reduce((before, { row, column, text }) => {
    const target = targets[row];
    const change = target && changeOf(target, targets, column, text);
    return target && change ? editTargets(before, [target], change) : before;
  }, edits);
}

function changeOf(
  target: TargetAnnotation,
  targets: readonly TargetAnnotation[],
  column: TargetField,
  text: string,
): Partial<Omit<TargetEdit, 'assay' | 'target'>> | null {
  if (column === 'name') return text === '' ? null : { name: text };
  if (column === 'role') {
    const role = rolesFor([target]).find((known) => known.toLowerCase() === text.toLowerCase());
    return role ? { role } : null;
  }
  const partner = partnersFor(target, targets).find((name) => name === text);
  return partner === undefined ? null : { partner };
}
