import type { Role } from '../../domain/reading.ts';
import { roles } from '../../domain/reading.ts';
import { targetNames } from '../../domain/target-names.ts';
import { foldHeader } from './fold-header.ts';
import { roleOfTask } from '../qpcr/qpcr-columns.ts';

const words = new Map<string, Role>([
  ...targetNames.viability.flatMap(({ role, names }) =>
    names.map((name): [string, Role] => [foldHeader(name), role]),
  ),
  ...roles.map((role): [string, Role] => [foldHeader(role), role]),
  ['control', 'vehicle'],
  ['treatment', 'treated'],
]);

/** The role that a column states, in our words or those of the instruments; 'unknown' for others. */
export function statedRole(text: string): Role {
  const task = roleOfTask(text);
  return task === 'unknown' ? (words.get(foldHeader(text)) ?? 'unknown') : task;
}
