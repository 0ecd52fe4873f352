import type { LogisticParameters } from './logistic.ts';

/**
 * Mean height of a fitted curve over the tested doses on the logarithmic axis (its area divided by the width), in
 * the unit of the response: ∫(bottom + (top − bottom)/(1 + exp(hill·(u − m)))) du over u = ln dose, in closed form.
 *
 * @throws if the doses are not above zero and rising
 */
export function areaUnderCurve(curve: LogisticParameters, lowest: number, highest: number): number {
  if (!(lowest > 0 && highest > lowest)) {
    throw new Error('areaUnderCurve requires doses above zero, the second above the first');
  }
  const { top, bottom, hill, logMidpoint } = curve;
  const [from, to] = [Math.log(lowest) - logMidpoint, Math.log(highest) - logMidpoint];
  const width = to - from;
  const softPlus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  const share = width - (softPlus(hill * to) - softPlus(hill * from)) / hill;
  return bottom + ((top - bottom) * share) / width;
}
