import type { TypedEfficiency } from '../../domain/qpcr-settings.ts';

/** The typed factors with another one for a target; a text that is no number takes the target's away. */
export function typeFactor(
  typed: readonly TypedEfficiency[],
  target: string,
  text: string,
): TypedEfficiency[] {
  const others = typed.filter((one) => one.target !== target);
  const factor = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(factor) ? others : [...others, { target, factor }];
}
