import { shapeOf } from '../../tables/name-shape.ts';
import { isSectionName } from '../../tables/section-name.ts';
import { roleOfTask } from '../qpcr-columns.ts';

/** Whether a name alone in its row, beside no value, is that of a section; `named` are the names of rows with values. */
export function titleFinder(named: readonly string[]): (name: string) => boolean {
  const shapes = new Map<string, number>();
  for (const name of new Set(named))
    shapes.set(shapeOf(name), (shapes.get(shapeOf(name)) ?? 0) + 1);
  const alike = [...shapes.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  /** Names that are numbered (`Par 1`, `Par 2`) show what a sample is called; others may be any. */
  const areRegular = alike > 0.8 * new Set(named).size;
  return (name) => {
    if (shapes.has(shapeOf(name)) || roleOfTask(name) !== 'unknown') return false;
    return areRegular || isSectionName(name) || name.endsWith(':');
  };
}
