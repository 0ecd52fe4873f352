import type { Diagnostic } from '../../domain/diagnostic.ts';
import { groupBy } from '../group-by.ts';
import type { StudyIndex } from '../study-index.ts';
import type { Band } from './gather-bands.ts';

/** What published tables set their control to: 1, or 100 %. */
const norms: ReadonlySet<number> = new Set([1, 100]);

/**
 * Proteins whose control lanes all have one and the same signal of 1 (or 100): they were divided by their control
 * before. Such a control has no scatter of its own, so what is tested is only whether the other group differs from it.
 */
export function setToControl(index: StudyIndex, bands: readonly Band[]): Diagnostic[] {
  const control = index.annotation.controlGroup.value;
  if (control === '') return [];
  const taking = bands.filter(({ leftOut }) => !leftOut);
  const found = [...groupBy(taking, ({ target }) => target.name.value)].flatMap(([name, of]) => {
    const own = of.filter(({ unit }) => unit.group === control);
    const [first] = own;
    const isSet =
      first !== undefined &&
      own.length > 1 &&
      own.length < of.length &&
      norms.has(first.signal) &&
      own.every(({ signal }) => signal === first.signal);
    return isSet ? [{ name, first }] : [];
  });
  const [one] = found;
  if (!one) return [];
  const { signal, source, row } = one.first;
  return [
    {
      severity: 'warning',
      code: 'zero-variance',
      file: source.file,
      row,
      message: `All lanes of ${control} have a signal of ${signal} for ${found.map(({ name }) => name).join(', ')}: the table was divided by its control before. The scatter of the control is lost, so its p asks only whether the other group differs from ${signal}.`,
      expected: 'the signals as the densitometry program gave them',
      mend: 'Add the signals before they were divided by the control. If they are gone, read n as the blots of the other group alone.',
    },
  ];
}
