import { laneCountFault, parseLaneKey } from '../../annotation/parse-lane-key.ts';
import type { LaneName } from '../../domain/lane-key.ts';

/**
 * The names of a blot's lanes as they were typed or pasted: one a line, a table, or beside each other in one row as
 * the lanes stand. `fault` says what does not fit, '' when all does.
 */
export function readLanes(
  text: string,
  laneCount: number,
): { readonly lanes: readonly LaneName[]; readonly fault: string } {
  const line = text.replace(/\r?\n$/, '');
  const isRow = !/[\r\n]/.test(line) && line.split('\t').length === laneCount && laneCount > 1;
  const parsed = parseLaneKey(isRow ? line.replaceAll('\t', '\n') : text);
  const faults = [...parsed.problems, laneCountFault(parsed, laneCount)];
  return { lanes: parsed.lanes, fault: faults.filter((fault) => fault !== '').join(' ') };
}
