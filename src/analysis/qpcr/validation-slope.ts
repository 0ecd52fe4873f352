import type { ValidationSlope } from '../../domain/qpcr-report.ts';
import { linearRegression } from '../../stats/linear-regression.ts';
import { mean } from '../../stats/mean.ts';
import type { Standards } from './standards.ts';

/** Amounts that a line needs to say anything: two always lie on one. */
const fewestAmounts = 3;

/**
 * Whether target and references amplify alike: the slope of their ΔCq over log10 of the amount, at the amounts that
 * all of them were diluted to; 2^−ΔΔCq asks for less than 0.1 cycles a decade (Livak and Schmittgen 2001, section
 * 3.2). null without standards of every reference gene at three amounts.
 */
export function validationSlope(
  target: Standards,
  references: readonly (Standards | undefined)[],
): ValidationSlope | null {
  const known = references.flatMap((standards) => standards ?? []);
  if (known.length === 0 || known.length < references.length) return null;
  const own = meansByAmount(target);
  const others = known.map(meansByAmount);
  const points = [...own].flatMap(([amount, cq]) => {
    const cqs = others.flatMap((of) => of.get(amount) ?? []);
    return cqs.length === others.length ? [{ x: Math.log10(amount), y: cq - mean(cqs) }] : [];
  });
  if (points.length < fewestAmounts) return null;
  const fit = linearRegression(
    points.map(({ x }) => x),
    points.map(({ y }) => y),
  );
  return fit.kind === 'computed'
    ? { slope: fit.slope, intercept: fit.intercept, amounts: points.length }
    : null;
}

function meansByAmount({ amounts, cqs }: Standards): Map<number, number> {
  const wells = new Map<number, number[]>();
  for (const [i, amount] of amounts.entries()) {
    const cq = cqs[i];
    if (cq !== undefined) wells.set(amount, [...(wells.get(amount) ?? []), cq]);
  }
  return new Map([...wells].map(([amount, of]) => [amount, mean(of)]));
}
